"""Who the caregiver is (C6): the name must match the ID used."""

from collections.abc import Iterator

from kiosk.domain.caregivers.caregiver import CaregiverRegistration, old_enough
from kiosk.domain.people.person import Name
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.i18n import N_
from kiosk.wizard.fields.field import Answers, Problem
from kiosk.wizard.step import Today, problems
from kiosk.wizard.steps.person.person_step import PersonStep


class CaregiverPerson(PersonStep[CaregiverRegistration]):
    """Name and birth date; 21 or older (C7)."""

    name = "caregiver_person"
    title = N_("Your personal information")
    hint = N_("Your name must match the ID you will use.")

    def check(
        self, answers: Answers, application: CaregiverRegistration, today: Today
    ) -> Iterator[Problem]:
        """Old enough today, and in a renewal the same person as before."""
        later = list(super().check(answers, application, today))
        if later:
            yield from later
            return
        born = answers[self.date_of_birth]
        yield from problems(old_enough(born, today.day, today.policy), at=self.date_of_birth)
        if not application.may_be(self._name(answers), born):
            yield from problems([Finding.block(Rule.CAREGIVER_CHANGED)], at=self.first_name)

    def save(self, answers: Answers, application: CaregiverRegistration) -> None:
        application.name = self._name(answers)
        application.date_of_birth = answers[self.date_of_birth]

    def _name(self, answers: Answers) -> Name:
        return Name(answers[self.first_name], answers[self.last_name])
