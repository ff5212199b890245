"""A desk over a real place, in which tests log staff on and look at pages."""

from collections.abc import Callable
from contextlib import suppress
from typing import Final, TypeVar

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.exceptions import TimeoutError as WaitedInVain
from pytestqt.qtbot import QtBot

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import OPERATOR, Actor, Role
from kiosk.i18n import Translator
from kiosk.services.desk.named_staff import add_staff, prove_staff
from kiosk.settings import load
from tests.journeys.place import Place
from tests.ui.pictures import keep
from tests.ui.staff.audit import audit_desk
from tests.ui.stage import words_on
from ui.core.core import make_core
from ui.staff.desk import Desk
from ui.staff.desk_page import DeskPage
from ui.staff.desk_window import DeskWindow
from ui.staff.forms.form import again_of
from ui.theme.desk_theme import DeskTheme
from ui.widgets.buttons.button import Button
from ui.widgets.fields.input import Input
from ui.widgets.texts.pill import Pill

P = TypeVar("P", bound=DeskPage)
PIN: Final = "482915"
NAMES: Final = {
    Role.MANAGER: "Morgan Lee",
    Role.ASSISTANT: "Dana Kim",
    Role.REVIEWER: "Robin Ames",
    Role.AUDITOR: "Alex Cole",
}
WIDE, LAPTOP, SMALL = (1920, 1080), (1366, 700), (1024, 700)
"""Of screens 768 px high, what the window's title bar and the system's own bar leave."""
BOTH = pytest.mark.parametrize("size", [WIDE, SMALL], ids=["wide", "small"])
ALL = pytest.mark.parametrize("size", [WIDE, LAPTOP, SMALL], ids=["wide", "laptop", "small"])


def hire(place: Place) -> dict[Role, Actor]:
    """One of each role on record, all with the same PIN; the manager adds the others."""
    with place.open() as kiosk:
        kiosk.do(add_staff, OPERATOR, NAMES[Role.MANAGER], Role.MANAGER, PIN)
        actors = {Role.MANAGER: kiosk.do(prove_staff, OPERATOR, NAMES[Role.MANAGER], PIN)}
        for role in (Role.ASSISTANT, Role.REVIEWER, Role.AUDITOR):
            kiosk.do(add_staff, actors[Role.MANAGER], NAMES[role], role, PIN)
            actors[role] = kiosk.do(prove_staff, OPERATOR, NAMES[role], PIN)
    return actors


class DeskStand:
    """A desk's window in this process, and hands in front of it."""

    def __init__(self, qtbot: QtBot, place: Place, size: tuple[int, int] = WIDE) -> None:
        self.qtbot, self.place = qtbot, place
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        DeskTheme.at(size[0]).use(application)
        self.window = DeskWindow(Translator("en"))
        qtbot.addWidget(self.window, before_close_func=lambda _window: self.window.hide())
        self.window.setFixedSize(*size)
        self.core = make_core(load(place.config))
        self.seconds = 0.0
        self.desk = Desk(self.window, self.core, "Maple Row", lambda: self.seconds)
        self.window.show()
        self.desk.open_desk()
        self.until(lambda: self.window.page is not None)

    def log_on(self, role: Role = Role.MANAGER, pin: str = PIN) -> None:
        """Type name and PIN of the one who has this role, and wait for the desk."""
        self.type("name", NAMES[role])
        self.type("pin", pin)
        with self.qtbot.waitSignal(self.desk.entered):
            self.press("log_on")

    def log_on_to(self, page: type[P], role: Role = Role.MANAGER) -> P:
        """Log on and show a page."""
        self.log_on(role)
        return self.open(page)

    def make_manager(self) -> None:
        """Start the first run."""
        self.type("new_name", NAMES[Role.MANAGER])
        self.type_pin("new_pin", PIN)
        self.press("make_manager")

    def shows(self, page: type[DeskPage]) -> None:
        """Wait for a page."""
        self.until(lambda: isinstance(self.window.page, page))
        self.rest()

    def told(self, words: str) -> None:
        """Wait until words are in sight, and for what is read then."""
        self.until(lambda: words in self.said())
        self.rest()

    def open(self, page: type[P]) -> P:
        """Show a page by its sidebar entry and wait for what it reads."""
        self.press(f"open.{page.name}")
        self.rest()
        shown = self.window.page
        assert isinstance(shown, page)
        return shown

    def type(self, name: str, text: object) -> None:
        """Type into a field by its name."""
        self.field(name).set_value(text)

    def type_pin(self, name: str, pin: str) -> None:
        """Type a new PIN, and the same one again."""
        self.type(name, pin)
        self.type(again_of(name), pin)

    def field(self, name: str) -> Input:
        """A field in sight by its name."""
        return next(f for f in self.window.findChildren(Input, name) if f.isVisible())

    def press(self, name: str, at: int = 0) -> None:
        """Press a button by its name."""
        found = [b for b in self.window.findChildren(QWidget, name) if b.isVisible()]
        part = found[at]
        click = getattr(part, "click", None)
        assert callable(click), name
        click()

    def rest(self) -> None:
        """Wait until whatever was asked of the core so far has been answered."""
        answered: list[bool] = []

        def nothing(_kiosk: Kiosk, _actor: Actor) -> None:
            return None

        owner = QObject()
        self.core.do(owner, nothing, lambda _none: answered.append(True), _raise)
        self.until(lambda: bool(answered) and not self._busy())
        QApplication.processEvents()

    def _busy(self) -> bool:
        return any(word.startswith("Checking every device") for word in self.said())

    def until(self, ready: Callable[[], bool]) -> None:
        """Wait for something the screen will show."""
        self.qtbot.waitUntil(ready)

    def said(self) -> list[str]:
        """All words in sight."""
        return words_on(self.window)

    def says(self, part: str) -> bool:
        """Whether any words in sight hold these."""
        return any(part in words for words in self.said())

    def pills(self) -> list[str]:
        """The words of every pill in sight."""
        return [pill.text() for pill in self.window.findChildren(Pill) if pill.isVisible()]

    def sees(self, name: str) -> bool:
        """Whether a part of this name is in sight."""
        return any(part.isVisible() for part in self.window.findChildren(QWidget, name))

    def look_at_floor(self) -> None:
        """Look for calls now, not at the next turn."""
        assert self.desk.shift is not None
        self.desk.shift.look_at_floor.emit()

    def button(self, name: str) -> Button:
        """A button in sight by its name."""
        return next(b for b in self.window.findChildren(Button, name) if b.isVisible())

    def keep_picture(self, name: str) -> None:
        """Keep what is on the screen for the eye."""
        QApplication.processEvents()
        keep(self.window, "desk", name)

    def keep_rules(self, name: str) -> None:
        """Keep what is on the screen once it has settled, and check it against the rules."""
        found: list[str] = []

        def settled() -> bool:
            found[:] = audit_desk(self.window)
            return not found

        with suppress(WaitedInVain):
            self.qtbot.waitUntil(settled)
        self.keep_picture(name)
        assert found == [], found

    def close(self) -> None:
        """Release threads and the database."""
        self.desk.watch.stop()
        self.desk.close()
        self.core.close()


def _raise(error: Exception) -> None:
    raise error
