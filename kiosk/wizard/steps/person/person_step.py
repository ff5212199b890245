"""Name and birth date: what patients and caregivers are both asked."""

from collections.abc import Iterator
from typing import Final

from kiosk.domain.people.person import LEFT_OUT
from kiosk.i18n import N_, Message
from kiosk.wizard.fields.dates import DateField
from kiosk.wizard.fields.field import Answers, Problem, RawAnswers
from kiosk.wizard.fields.text_fields import NameField
from kiosk.wizard.step import A_contra, Stage, Step, Today

FIRST_NAME: Final = N_("Enter your first name, or a dash (-) if you have one name only")
LAST_NAME: Final = N_("Enter your last name, or a dash (-) if you have one name only")


class PersonStep(Step[A_contra]):
    """Who someone is, filled in once known."""

    stage = Stage.IDENTIFY
    picture = "user-circle"

    first_name = NameField(N_("First name"), missing=FIRST_NAME)
    last_name = NameField(N_("Last name"), missing=LAST_NAME)
    date_of_birth = DateField(N_("Date of birth"), missing=N_("Enter your date of birth"))

    def prefill(self, application: A_contra) -> RawAnswers:
        """What the record or an earlier registration says; nothing if no one is known."""
        name, born = application.name, application.date_of_birth
        if not name.given:
            return {}
        return {
            "first_name": name.first or LEFT_OUT,
            "last_name": name.last or LEFT_OUT,
            "date_of_birth": {
                "month": str(born.month),
                "day": str(born.day),
                "year": str(born.year),
            },
        }

    def check(self, answers: Answers, application: A_contra, today: Today) -> Iterator[Problem]:
        """A slip of the finger is not a try at someone's identity: no name, a future date."""
        if not (answers[self.first_name] or answers[self.last_name]):
            yield Problem(self.first_name.name, Message(N_("Enter your first name or last name")))
        if answers[self.date_of_birth] > today.day:
            born_later = Message(N_("Date of birth must be in the past"))
            yield Problem(self.date_of_birth.name, born_later)
