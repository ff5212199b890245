"""Name and birth date: what patients and caregivers are asked alike."""

from collections.abc import Iterator

from kiosk.i18n import N_, Message
from kiosk.wizard.fields.dates import DateField
from kiosk.wizard.fields.field import Answers, Problem, RawAnswers
from kiosk.wizard.fields.text_fields import NameField
from kiosk.wizard.step import A_contra, Stage, Step, Today


class PersonStep(Step[A_contra]):
    """Who somebody is, filled in once it is known."""

    stage = Stage.IDENTIFY
    picture = "user-circle"

    first_name = NameField(N_("First name"), missing=N_("Enter your first name"))
    last_name = NameField(N_("Last name"), missing=N_("Enter your last name"))
    date_of_birth = DateField(N_("Date of birth"), missing=N_("Enter your date of birth"))

    def prefill(self, application: A_contra) -> RawAnswers:
        """What the record or an earlier registration says; nothing of nobody."""
        name, born = application.name, application.date_of_birth
        if not name.first:
            return {}
        return {
            "first_name": name.first,
            "last_name": name.last,
            "date_of_birth": {
                "month": str(born.month),
                "day": str(born.day),
                "year": str(born.year),
            },
        }

    def check(self, answers: Answers, application: A_contra, today: Today) -> Iterator[Problem]:
        """A day to come is a slip of the finger, not a try at somebody's identity."""
        if answers[self.date_of_birth] > today.day:
            born_later = Message(N_("Date of birth must be in the past"))
            yield Problem(self.date_of_birth.name, born_later)
