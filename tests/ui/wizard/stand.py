"""A patient in front of one step, over fakes: the base of the step pages' tests."""

from dataclasses import dataclass, field
from typing import Any, TypeVar, cast
from uuid import UUID

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.bootstrap import Kiosk
from kiosk.bootstrap.adapter_ports import AdapterPorts
from kiosk.domain.people.person import Person
from kiosk.domain.people.roles import Actor, Role
from kiosk.domain.renewal.documents import IdKind, ResidencyKind
from kiosk.domain.renewal.renewal import Renewal
from kiosk.wizard.renewal_sequence import SEQUENCE
from kiosk.wizard.session import WizardSession
from kiosk.wizard.step import Today
from tests.factories import POLICY, TODAY, complete_renewal
from tests.fakes.ports import FakePorts
from tests.ui.stage import new_window
from ui.core.core import Core
from ui.core.tasks import TaskRunner
from ui.frame.window import Window
from ui.widgets.buttons.button import Button
from ui.wizard.shell import Shell
from ui.wizard.stage_progress import progress_of
from ui.wizard.step_page import StepContext, StepPage
from ui.wizard.step_pages import page_for

W = TypeVar("W", bound=QWidget)


@dataclass
class Stand:
    """A stored draft, its session, and the window its pages are shown in."""

    ports: FakePorts
    core: Core
    window: Window
    renewal: Renewal
    session: WizardSession[Renewal]
    unsent: dict[str, list[Any]] = field(default_factory=dict)

    @property
    def context(self) -> StepContext:
        """What pages are given."""
        return StepContext(self.session, self.core, self.window.say, self.unsent)

    def show(self, name: str, raw: dict[str, object] | None = None) -> StepPage:
        """Go to that step and show its page as the shell does."""
        self.session.step = next(step for step in SEQUENCE if step.name == name)

        def make() -> StepPage:
            page = page_for(self.session.step, self.context)
            page.progress, page.progress_words = progress_of(self.session, self.window.say)
            page.fill(self.session.raw() | (raw or {}))
            return page

        return self.window.show_page(make)

    def open_shell(self) -> Shell:
        """Show the first open step as a visit does."""
        shell = Shell(self.window, self.core, self.session)
        shell.open()
        return shell

    @property
    def page(self) -> StepPage:
        """The step in sight."""
        assert isinstance(self.window.page, StepPage)
        return self.window.page

    def part(self, kind: type[W], name: str) -> W:
        """The visible part of that name."""
        found = [part for part in self.window.findChildren(kind, name) if part.isVisible()]
        assert len(found) == 1, f"{name}: {len(found)}"
        return found[0]

    def has(self, name: str) -> bool:
        """Whether a visible part has that name."""
        return any(part.isVisible() for part in self.window.findChildren(QWidget, name))

    def press(self, name: str) -> None:
        """Press the visible button of that name."""
        self.part(Button, name).click()

    def stored(self) -> dict[UUID, Any]:
        """The stored pages."""
        return dict(self.ports.database.rows.pages)


def new_stand(qtbot: QtBot, **said: Any) -> Stand:
    """A stand whose draft is complete unless told otherwise."""
    given = {"id_kind": IdKind.PASSPORT, "residency_kind": ResidencyKind.UTILITY_BILL}
    return stand_with(qtbot, complete_renewal(**given | said))


def stand_with(qtbot: QtBot, draft: Renewal, window: Window | None = None) -> Stand:
    """A stand in front of this draft, at its first open step, by default in its own window."""
    ports = FakePorts()
    if draft.reference:
        ports.database.put(Person(draft.person_id, draft.name, draft.date_of_birth), draft)
    core = Core(TaskRunner(), lambda: Kiosk(cast("AdapterPorts", ports)))
    core.become(Actor(Role.PATIENT, person_id=draft.person_id))
    session = WizardSession(SEQUENCE, draft, lambda: Today(TODAY, POLICY))
    return Stand(ports, core, window or new_window(qtbot, core.tasks.close), draft, session)
