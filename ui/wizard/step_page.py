"""What a page of a step is to the shell: raw answers in and out, and problems."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Signal

from kiosk.domain.renewal.application import Application
from kiosk.i18n import Translator
from kiosk.wizard.fields.field import Field
from kiosk.wizard.session import WizardSession
from kiosk.wizard.step import Step
from ui.core.core import Core
from ui.frame.page import Aside, Page
from ui.wizard.flow_kind import RENEWING, FlowKind
from ui.wizard.page_work import PageWork


@dataclass(frozen=True)
class StepContext:
    """What a page may use: its session, the way to the core, and the language."""

    session: WizardSession[Any]
    core: Core
    say: Translator
    unsent: dict[str, list[Any]] = field(default_factory=dict)
    """Pictures that wait to be uploaded, by the slot of the step and the field's name.

    They live as long as the flow, so that Back loses none; nothing of them is stored.
    """
    way: FlowKind = RENEWING

    @property
    def application(self) -> Application:
        """The application as it is."""
        application: Application = self.session.application
        return application


class StepPage(Page):
    """A page of a step. Subclasses fill `body` and say what was typed.

    The shell calls fill() before the page comes into sight, and when it is shown again.
    """

    aside = Aside.STEPS
    asks_to_change = Signal(str)
    """Review asks for another step by its name."""

    def __init__(self, step: Step[Any], fields: Sequence[Field[Any]], context: StepContext) -> None:
        picture = f"duotone/{step.picture}" if step.picture else ""
        self.flow, self.rail_title = context.way.header, context.way.rail
        hint = step.hint_for(context.application)
        super().__init__(step.name, context.say, step.title, hint, picture)
        self.step = step
        self.fields = tuple(fields)
        self.context = context
        self.build()

    def build(self) -> None:
        """Make the parts; the primary button is the step's unless a subclass replaces it."""
        self.add_primary(self.step.button)

    @property
    def keeps_hint(self) -> bool:
        """While nothing was given that it asks for; later the room is for what was."""
        if not self.step.hint_stays:
            return False
        given = [raw for raw in self.raw().values() if isinstance(raw, Mapping)]
        return not any(raw.get("pages") or raw.get("waiting") for raw in given)

    def resting(self) -> bool:
        """Nothing is read, uploaded or removed either."""
        return super().resting() and not any(each.busy for each in self.findChildren(PageWork))
