"""“Enter Your Patient Identifying Information” (R3)."""

from collections.abc import Iterator
from typing import Final

from kiosk import labels
from kiosk.domain.renewal.renewal import Renewal
from kiosk.i18n import N_, Message
from kiosk.wizard.acts import Act, MatchCertification, Matched, Outcome
from kiosk.wizard.fields.base import Answers, Problem, RawAnswers
from kiosk.wizard.fields.dates import DateField
from kiosk.wizard.fields.text import DigitsField, NameField
from kiosk.wizard.step import Stage, Step, Today

BORN_LATER: Final = N_("Date of birth must be in the past")


class Identify(Step[Renewal]):
    """Matches a person with a clinician's certification; the record's spelling is kept."""

    name, stage, title = "identify", Stage.IDENTIFY, labels.IDENTIFY
    hint = N_("Type it as it stands on your physician's instructions.")
    picture = "user-circle"

    first_name = NameField(N_("First name"), missing=N_("Enter your first name"))
    last_name = NameField(N_("Last name"), missing=N_("Enter your last name"))
    date_of_birth = DateField(
        N_("Date of birth"),
        missing=N_("Enter your date of birth"),
    )
    pin = DigitsField(
        N_("PIN"),
        hint=N_("Four digits, on your physician's instructions"),
        missing=N_("Enter your PIN"),
        wrong=N_("PIN must be {digits} digits"),
        digits=4,
    )

    def prefill(self, application: Renewal) -> RawAnswers:
        """The record's spelling once it is known; the PIN is asked again."""
        if not application.patient_number:
            return {}
        born = application.date_of_birth
        return {
            "first_name": application.name.first,
            "last_name": application.name.last,
            "date_of_birth": {
                "month": str(born.month),
                "day": str(born.day),
                "year": str(born.year),
            },
        }

    def check(self, answers: Answers, application: Renewal, today: Today) -> Iterator[Problem]:
        """A day to come is a slip of the finger, not a try at somebody's identity."""
        if answers[self.date_of_birth] > today.day:
            yield Problem(self.date_of_birth.name, Message(BORN_LATER))

    def act(self, answers: Answers, application: Renewal) -> Act:
        """Ask for the certification that all four match."""
        return MatchCertification(
            answers[self.first_name],
            answers[self.last_name],
            answers[self.date_of_birth],
            answers[self.pin],
        )

    def take(self, answers: Answers, application: Renewal, outcome: Outcome | None) -> None:
        """Go on with the draft that the match opened."""
        if isinstance(outcome, Matched) and outcome.renewal is not None:
            application.become(outcome.renewal)

    def remembered(self, raw: RawAnswers, application: Renewal) -> RawAnswers:
        """The record's spelling, whatever was typed."""
        return self.prefill(application)

    def done(self, raw: RawAnswers | None, application: Renewal, today: Today) -> bool:
        """A draft that carries the record's number has been identified."""
        return bool(application.patient_number)
