"""One patient of a caregiver: the state of the registration for them, and the way out."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.domain.caregivers.designation import DesignationStatus
from kiosk.domain.readiness.lights import Lights
from kiosk.i18n import N_, Translator
from kiosk.letters.light_words import LINE as LIGHT_LINE
from kiosk.letters.light_words import light_words
from kiosk.services.caregivers.caregiver_views import Held
from ui.flows.lights import AWAITED, HAS_COME, LightsStrip
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.cards.card import Card
from ui.widgets.cards.notice import Notice
from ui.widgets.texts.pill import Pill
from ui.widgets.texts.text import Text
from ui.widgets.texts.tones import Tone


@dataclass(frozen=True)
class StateLook:
    """How a state looks: the pill, and the line that says what comes next."""

    pill: str
    tone: Tone
    icon: str | None
    line: str
    live: bool = True
    """Whether it can still be ended (C12)."""


OVER: Final = StateLook(
    N_("Ended"), "quiet", None, N_("You are no longer this patient's caregiver."), False
)
STATE_LOOKS: Final[dict[DesignationStatus, StateLook]] = {
    DesignationStatus.PIN_ISSUED: StateLook(
        N_("Not yet started"),
        "quiet",
        None,
        N_("Have the patient's PIN with you."),
        False,
    ),
    DesignationStatus.REDEEMED: StateLook(
        N_("Started"),
        "info",
        "fill/clock",
        N_("Continue where you left off. What you saved is still here."),
    ),
    DesignationStatus.SUBMITTED: StateLook(
        N_("Waiting for the patient"),
        "warn",
        "fill/bell",
        N_("Tell the patient to approve you in “My Caregivers”."),
    ),
    DesignationStatus.VALIDATED: StateLook(
        N_("Pending approval"),
        "info",
        "fill/hourglass-medium",
        N_("The patient approved. The Program has not decided yet."),
    ),
    DesignationStatus.RETURNED: StateLook(
        N_("Returned"), "warn", None, N_("Fix what the Program asks for, then submit again.")
    ),
    DesignationStatus.APPROVED: StateLook(
        N_("Approved"), "ok", None, N_("To renew, ask the patient for a new PIN.")
    ),
    DesignationStatus.DENIED: StateLook(
        N_("Denied"), "error", None, N_("The Program did not approve the registration."), False
    ),
    DesignationStatus.ENDED: OVER,
    DesignationStatus.VOIDED: OVER,
    DesignationStatus.PIN_EXPIRED: OVER,
    DesignationStatus.EXPIRED: StateLook(
        N_("Expired"), "warn", None, N_("The year is over. The patient can give a new PIN."), False
    ),
}


class HeldCard(Card):
    """Emits `ended` when the caregiver wants out, `card_come` when their card is there.

    The buttons are `end.<number>` and `card_come.<number>`.
    """

    ended = Signal()
    card_come = Signal()

    def __init__(self, held: Held, number: int, say: Translator) -> None:
        super().__init__(gap=10)
        theme, looks = Theme.current(), STATE_LOOKS[held.state]
        self.setObjectName(f"held.{number}")
        if held.reasons:
            # They are what needs doing.
            words = "\n".join(f"• {say(reason)}" for reason in held.reasons)
            self.column.addWidget(Notice(say(N_("The Program wrote")), words, "warn"))
        head = QHBoxLayout()
        title = say(N_("For {patient}"), patient=held.patient)
        head.addWidget(Text(title, "h2"), 1)
        head.addWidget(Pill(say(looks.pill), looks.tone, looks.icon))
        self.column.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(theme.space(18))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        for line in (self._facts(held, say), say(looks.line)):
            if line:
                lines.addWidget(Text(line, "text", "ink_soft"))
        row.addLayout(lines, 1)
        if looks.live:
            button = Button(say(N_("End")), Kind.QUIET, "bold/x", height="in_row")
            button.setObjectName(f"end.{number}")
            button.setAccessibleName(f"{say(N_('End'))}: {title}")
            button.clicked.connect(lambda _on=False: self.ended.emit())
            row.addWidget(button)
        self.column.addLayout(row)
        if held.lights is not None:
            self._add_lights(held.lights, number, say)

    def _add_lights(self, lights: Lights, number: int, say: Translator) -> None:
        """What a visit for this patient needs; the first thing that blocks is named."""
        if not Theme.current().frame.small:
            self.column.addWidget(LightsStrip(say, lights))
        row = QHBoxLayout()
        for light in lights.blocking[:1]:
            words = light_words(light)
            line = Text(say(LIGHT_LINE, name=say.say(words.name), line=say.say(words.line)), "text")
            line.is_reason = True
            line.setObjectName(f"blocks.{number}")
            row.addWidget(line, 1)
        if lights.card.glow in AWAITED:
            come = Button(say(HAS_COME), Kind.QUIET, "bold/check", height="in_row")
            come.setObjectName(f"card_come.{number}")
            come.clicked.connect(lambda _on=False: self.card_come.emit())
            row.addWidget(come)
        self.column.addLayout(row)

    @staticmethod
    def _facts(held: Held, say: Translator) -> str:
        facts = [held.reference] if held.reference else []
        if held.valid_until is not None:
            facts.append(say(N_("Valid until {day}"), day=held.valid_until))
        elif held.submitted_on is not None:
            facts.append(say(N_("Submitted on {day}"), day=held.submitted_on))
        return ". ".join(facts)
