"""Who the caregiver is (C6): the name must match the ID that is used."""

from collections.abc import Iterator

from kiosk.domain.caregivers.caregiver import CaregiverRegistration, old_enough
from kiosk.domain.people.person import Name
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.i18n import N_, Message
from kiosk.wizard.fields.base import Answers, Problem, RawAnswers
from kiosk.wizard.fields.dates import DateField
from kiosk.wizard.fields.text import NameField
from kiosk.wizard.step import Stage, Step, Today, problems
from kiosk.wizard.steps.identify import BORN_LATER


class CaregiverPerson(Step[CaregiverRegistration]):
    """Name and birth date; 21 or older (C7)."""

    name, stage = "caregiver_person", Stage.IDENTIFY
    title = N_("Your personal information")
    hint = N_("Your name must match the ID that you will use.")
    picture = "user-circle"

    first_name = NameField(N_("First name"), missing=N_("Enter your first name"))
    last_name = NameField(N_("Last name"), missing=N_("Enter your last name"))
    date_of_birth = DateField(N_("Date of birth"), missing=N_("Enter your date of birth"))

    def prefill(self, application: CaregiverRegistration) -> RawAnswers:
        """What an earlier registration says."""
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

    def check(
        self, answers: Answers, application: CaregiverRegistration, today: Today
    ) -> Iterator[Problem]:
        """Old enough today, and in a renewal the same person as before."""
        born = answers[self.date_of_birth]
        if born > today.day:
            yield Problem(self.date_of_birth.name, Message(BORN_LATER))
            return
        yield from problems(old_enough(born, today.day, today.policy), at=self.date_of_birth)
        if not application.may_be(self._name(answers), born):
            yield from problems([Finding.block(Rule.CAREGIVER_CHANGED)], at=self.first_name)

    def save(self, answers: Answers, application: CaregiverRegistration) -> None:
        """Keep who the caregiver is."""
        application.name = self._name(answers)
        application.date_of_birth = answers[self.date_of_birth]

    def _name(self, answers: Answers) -> Name:
        return Name(answers[self.first_name], answers[self.last_name])
