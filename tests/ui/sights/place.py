"""A window of one size in front of which every screen can be drawn."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any, Final, TypeVar, cast

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.bootstrap import Kiosk
from kiosk.bootstrap.adapter_ports import AdapterPorts
from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.renewal.renewal import Renewal
from kiosk.i18n import Message
from kiosk.wizard.fields.field import Problem
from kiosk.wizard.session import WizardSession
from tests.fakes.ports import FakePorts
from tests.ui.stage import SAY
from tests.ui.wizard.stand import Stand, stand_with
from ui.caregivers.registration.registration_flow import CAREGIVING
from ui.core.core import Core
from ui.core.tasks import TaskRunner
from ui.frame.page import Page
from ui.frame.window import Window
from ui.theme.theme import Theme
from ui.wizard.stage_progress import progress_of
from ui.wizard.step_page import StepContext, StepPage
from ui.wizard.step_pages import page_for

P = TypeVar("P", bound=Page)
SIZES: Final = ((1080, 1920), (1920, 1080), (1024, 768))


@dataclass
class Place:
    """Where one screen is drawn; `ends` releases what it started."""

    qtbot: QtBot
    window: Window
    ends: ExitStack

    def show(self, page: P) -> P:
        """Show a page."""
        self.window.show_page(lambda: page)
        return page

    def stand(self, draft: Renewal) -> Stand:
        """Go to a draft's steps."""
        stand = stand_with(self.qtbot, draft, self.window)
        self.ends.callback(stand.core.tasks.close)
        return stand

    def caregiver(self, session: WizardSession[CaregiverRegistration]) -> StepPage:
        """Show the caregiver's step that a session is at."""
        core = Core(TaskRunner(), lambda: Kiosk(cast("AdapterPorts", FakePorts())))
        self.ends.callback(core.tasks.close)
        page = page_for(session.step, StepContext(session, core, SAY, way=CAREGIVING))
        page.progress, page.progress_words = progress_of(session, SAY)
        page.fill(session.raw())
        return self.show(page)

    def until(self, seen: Callable[[], bool]) -> None:
        """Wait for what a lane brings."""
        self.qtbot.waitUntil(seen)

    def has(self, name: str) -> bool:
        """Whether a visible part has that name."""
        return any(part.isVisible() for part in self.window.findChildren(QWidget, name))


Sight = Callable[[Place], object]
"""Draws one screen in one state."""


def _end(window: Window) -> None:
    """Delete a window now: many waiting for the garbage collector would hear of each focus."""
    window.hide()
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def open_place(
    qtbot: QtBot, app: QApplication, width: int, height: int, ends: ExitStack, strip: int = 0
) -> Place:
    """An empty window on a screen of a size, except for a strip, in the theme that fits it."""
    Theme.fitting("light", width, height).below(strip, height).use(app)
    window = Window(SAY)
    ends.callback(_end, window)
    window.setFixedSize(width, height - strip)
    window.show()
    return Place(qtbot, window, ends)


def complain(page: Page, **words: str) -> None:
    """Show problems at fields."""
    page.show_problems([Problem(field, Message(said)) for field, said in words.items()])


def complain_of_empty(page: Page, session: WizardSession[Any]) -> None:
    """Show what is said when nothing was filled in."""
    fields = session.step.fields(session.application)
    problems = session.check({field.name: field.empty() for field in fields}).problems
    page.show_problems(problems)
