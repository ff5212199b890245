"""“Enter Your Patient Identifying Information” (R3)."""

from typing import Final

from kiosk import labels
from kiosk.domain.renewal.renewal import Renewal
from kiosk.i18n import N_, NP_
from kiosk.wizard.acts import Act, MatchCertification, Matched, Outcome
from kiosk.wizard.fields.field import Answers, RawAnswers
from kiosk.wizard.fields.text_fields import DigitsField
from kiosk.wizard.step import Step, Today
from kiosk.wizard.steps.person.person_step import PersonStep


class Identify(PersonStep[Renewal]):
    """Matches a person with a clinician's certification; the record's spelling is kept."""

    name, title = "identify", labels.IDENTIFY
    hint = N_("Type it exactly as shown on your physician's instructions.")

    pin = DigitsField(
        N_("PIN"),
        hint=N_("Four digits, on your physician's instructions"),
        missing=N_("Enter your PIN"),
        wrong=NP_("PIN must be {digits} digit", "PIN must be {digits} digits", "digits"),
        digits=4,
    )

    for_renewal = True

    def act(self, answers: Answers, application: Renewal) -> Act:
        return MatchCertification(
            answers[self.first_name],
            answers[self.last_name],
            answers[self.date_of_birth],
            answers[self.pin],
            self.for_renewal,
        )

    def take(self, answers: Answers, application: Renewal, outcome: Outcome | None) -> None:
        if isinstance(outcome, Matched) and outcome.renewal is not None:
            application.become(outcome.renewal)

    def remembered(self, raw: RawAnswers, application: Renewal) -> RawAnswers:
        """The record's spelling, whatever was typed."""
        return self.prefill(application)

    def done(self, raw: RawAnswers | None, application: Renewal, today: Today) -> bool:
        """A draft that carries the record's number has been identified."""
        return bool(application.patient_number)


class IdentifyAlone(Identify):
    """The same for a patient who does not renew now; nothing follows from it."""

    for_renewal = False


IDENTIFY_ALONE: Final[tuple[Step[Renewal], ...]] = (IdentifyAlone(),)
"""The whole sequence for someone who came to name a caregiver (C1)."""
