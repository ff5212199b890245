"""Personal information (R4): pre-filled from the registration, to review and update."""

from collections.abc import Iterator

from kiosk.domain.renewal.application import Application
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.i18n import N_
from kiosk.wizard.fields.field import Answers, Problem
from kiosk.wizard.step import Stage, Today, problems
from kiosk.wizard.steps.person.contact_step import ContactStep


class PersonalInformation(ContactStep):
    """Where the patient lives and how to reach them."""

    name, stage = "personal_information", Stage.INSTRUCTIONS
    title = N_("Your personal information")
    hint = N_("Check each line. Your documents must show the same address.")

    def check(self, answers: Answers, application: Application, today: Today) -> Iterator[Problem]:
        """The Program registers people who live in Massachusetts."""
        if answers[self.state] != "MA":
            yield from problems([Finding.block(Rule.NOT_IN_MASSACHUSETTS)], at=self.state)
        yield from super().check(answers, application, today)
