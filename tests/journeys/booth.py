"""One real session on the screen inside this process, and hands in front of it."""

from collections.abc import Callable
from functools import partial
from typing import cast

import shiboken6
from PySide6.QtWidgets import QWidget
from pytestqt.exceptions import TimeoutError as WaitedInVain
from pytestqt.qtbot import QtBot

from kiosk.bootstrap import OpenKiosk
from kiosk.bootstrap.adapter_ports import AdapterPorts
from kiosk.wizard.fields.field import RawAnswers
from tests.journeys.place import Place
from tests.patience import PATIENCE_MS
from tests.ui.stage import words_on
from ui.demo.hands.hands import Hands
from ui.demo.player import Player
from ui.demo.player import play as play_story
from ui.frame.page import Page
from ui.frame.screen import KioskScreen
from ui.process.options import Options
from ui.process.platform import DEFAULT_SIZE
from ui.session.session import open_session
from ui.session.visit import Ending, Visit
from ui.wizard.step_page import StepPage


class Booth:
    """A session over a place, without a supervisor; what its visit says is kept in lists."""

    def __init__(
        self,
        qtbot: QtBot,
        place: Place,
        play: bool = False,
        spare: bool = False,
        size: tuple[int, int] = DEFAULT_SIZE,
    ) -> None:
        self.qtbot, self.place = qtbot, place
        self.patience_ms = PATIENCE_MS
        self.screen = KioskScreen(size, locked=False)
        self.endings: list[Ending] = []
        self.references: list[str] = []
        self.exit_codes: list[int] = []
        told = place.play if play else None
        options = Options(place.config, spare=spare, supervised=False, play=told)
        self.session = open_session(self.screen, options)
        if told is not None:
            play_story(self.session, told)
        self.session.begin()
        self.session.visit_begun.connect(self._watch)
        self.session.left.connect(self.exit_codes.append)
        self.window = self.session.window
        self.hands = Hands(self.screen)

    @property
    def visit(self) -> Visit:
        assert self.session.visit is not None
        return self.session.visit

    @property
    def page(self) -> Page:
        assert self.window.page is not None
        return self.window.page

    @property
    def player(self) -> Player:
        """Who plays the story here."""
        player = self.session.findChild(Player)
        assert isinstance(player, Player)
        return player

    def at(self, name: str) -> None:
        """Wait until that page is in sight."""
        self.until(lambda: self.page.name == name and self.page.isVisible(), f"page {name}")

    def sees(self, *words: str) -> None:
        """Wait until each of these words, or a part of that name, is in sight."""
        for each in words:
            self._find(partial(self.hands.sees, each), f"to see {each}")

    def press(self, *names: str) -> None:
        """Press one thing after another, each as soon as it can be pressed."""
        for name in names:
            self._find(partial(self.hands.press, name), f"to press {name}")

    def type(self, texts: dict[str, str]) -> None:
        """Type into fields by their names."""
        for name, text in texts.items():
            self._find(partial(self.hands.type, name, text), f"to type {name}")

    def log_on(self, username: str = "") -> None:
        """From home to the menu, by default as the story's person."""
        self.press("start", "age.adult")
        story = self.place.story
        self.type({"username": username or story.person.username, "password": story.password})
        self.press("proceed")
        self.at("menu")

    def resume(self, name: str) -> None:
        """From home to the step at which the person stopped."""
        self.log_on()
        self.press("renew")
        self.at(name)

    def part(self, name: str) -> QWidget:
        """The visible part of that name."""
        (found,) = (p for p in self.window.findChildren(QWidget, name) if p.isVisible())
        return found

    def raw(self) -> RawAnswers:
        """What is in the step in sight."""
        page = self.page
        assert isinstance(page, StepPage)
        return page.raw()

    def ports(self) -> AdapterPorts:
        """The session's own ports, once someone pressed Start."""
        return cast("OpenKiosk", self.visit.core.kiosk()).ports

    def _find(self, ready: Callable[[], bool], doing: str) -> None:
        """Wait for what may be on another page of what does not fit on the screen."""
        self.until(partial(self.hands.finds, ready), doing)

    def until(self, ready: Callable[[], bool], doing: str, patience_ms: int = 0) -> None:
        """Wait for something; if it never comes, fail with what is on the screen instead."""
        try:
            self.qtbot.waitUntil(ready, timeout=patience_ms or self.patience_ms)
        except WaitedInVain:
            words = " | ".join(words_on(self.window))
            raise AssertionError(f"{doing}: page {self.page.name} says {words}") from None

    def leave(self) -> None:
        """The supervisor is gone: the session releases everything; asked again it does nothing."""
        if not shiboken6.isValid(self.session):
            return
        self.session.warming.stop()
        if not self.exit_codes:
            self.session.pipe.closed.emit()
        for part in (self.session, self.screen):
            shiboken6.delete(part)

    def _watch(self, visit: Visit) -> None:
        visit.mail_due.connect(self.place.deliver)
        visit.submitted.connect(self.references.append)
        visit.ended.connect(self.endings.append)
