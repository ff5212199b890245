"""A caregiver's registration was submitted (C8): the patient has to be told."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.domain.caregivers.designation import DesignationStatus
from kiosk.i18n import N_, Translator
from kiosk.letters.program_desk import REVIEWER
from kiosk.services.caregivers.caregiver_views import CaregiverMenuView, Held
from ui.caregivers.commission_note import call_note
from ui.frame.page import Page
from ui.frame.page_fitting import spare
from ui.paper.paper_offer import PaperOffer
from ui.theme.theme import Theme
from ui.widgets.cards.reference_card import ReferenceCard
from ui.widgets.cards.steps_card import StepsCard

BY_MAIL: Final = N_("We'll email you when there is a decision.")
NOT_BY_MAIL: Final = N_("You gave no email address. Come back and log on to see the decision.")

RECORDED: Final = N_("It is recorded at this store and not yet approved by the Program.")


class SubmittedPage(Page):
    """Emits `done`; it says what is recorded here, and that no one has approved it yet.

    `paper` offers the note for the patient, while the patient is asked.
    """

    done = Signal()
    flow = ""
    goes_back = False
    personal = False
    picture_px = 190

    def __init__(self, say: Translator, view: CaregiverMenuView, held: Held, store: str) -> None:
        title = N_("Your registration is submitted")
        super().__init__("caregiver_submitted", say, title, picture="duotone/seal-check")
        self.store = store
        row = QHBoxLayout() if Theme.current().frame.rail else QVBoxLayout()
        row.setSpacing(self.body.spacing())
        lines = [say(N_("For {patient}"), patient=held.patient)]
        if held.submitted_on is not None:
            lines.append(say(N_("Submitted on {day}"), day=held.submitted_on))
        lines.append(say(RECORDED))
        row.addWidget(ReferenceCard(say(N_("Your reference")), held.reference, lines), 1)
        row.addWidget(StepsCard("", self._steps(held)), 1)
        self.body.addLayout(row)
        low = Theme.current().frame.small
        if (note := call_note(say, view.note, view.note_on, low)) is not None:
            self.body.addWidget(spare(note))
        self.paper = PaperOffer(self) if held.state is DesignationStatus.SUBMITTED else None
        done = self.add_primary(N_("Done"), "bold/check", after=False)
        if self.paper is not None:
            buttons = QHBoxLayout() if Theme.current().frame.wide else QVBoxLayout()
            buttons.setSpacing(self.buttons.spacing())
            buttons.addWidget(self.paper.button, 1)
            buttons.addWidget(done, 1)
            self.buttons.addLayout(buttons)
        self.proceed.connect(self.done)

    def left(self) -> None:
        """Stop waiting for a paper."""
        if self.paper is not None:
            self.paper.leave()

    def _steps(self, held: Held) -> list[tuple[str, str, str]]:
        say = self.say
        tell = say(N_("Tell {patient} you registered"), patient=held.patient)
        return [
            (
                "duotone/hand-waving",
                tell,
                say(N_("They approve you in “My Caregivers” at a kiosk in this store.")),
            ),
            (
                "duotone/magnifying-glass",
                say(N_("Then the Program decides")),
                f"{say(REVIEWER)} {say(BY_MAIL if held.told_by_mail else NOT_BY_MAIL)}",
            ),
        ]
