"""Who the caregiver is (C6): name and address must match the ID that is used."""

from collections.abc import Iterator

from kiosk.domain.caregiver import CaregiverRegistration, old_enough
from kiosk.domain.findings import Finding, Rule
from kiosk.domain.person import Address, Name
from kiosk.i18n import N_, Message
from kiosk.wizard.acts import Outcome
from kiosk.wizard.fields.base import Answers, Problem, RawAnswers
from kiosk.wizard.fields.contact import EmailField, PhoneField, StateField, ZipField
from kiosk.wizard.fields.dates import DateField
from kiosk.wizard.fields.text import NameField, TextField
from kiosk.wizard.step import Stage, Step, Today, problems
from kiosk.wizard.steps.identify import BORN_LATER
from kiosk.wizard.steps.personal_information import EMAIL_HINT


class CaregiverPerson(Step[CaregiverRegistration]):
    """Name, birth date and how to reach the caregiver; 21 or older (C7)."""

    name, stage = "caregiver_person", Stage.IDENTIFY
    title = N_("Your personal information")
    hint = N_("Name and address must match the ID that you will use.")
    picture = "user-circle"

    first_name = NameField(N_("First name"), missing=N_("Enter your first name"))
    last_name = NameField(N_("Last name"), missing=N_("Enter your last name"))
    date_of_birth = DateField(N_("Date of birth"), missing=N_("Enter your date of birth"))
    street = TextField(N_("Street and apartment"), missing=N_("Enter your street"))
    city = TextField(N_("City or town"), missing=N_("Enter your city or town"))
    state = StateField(N_("State"), missing=N_("Enter your state"))
    zip = ZipField(N_("ZIP code"))
    phone = PhoneField(N_("Phone number"))
    email = EmailField(N_("E-mail address"), optional=True, hint=EMAIL_HINT)

    def prefill(self, application: CaregiverRegistration) -> RawAnswers:
        """What the account and an earlier registration say."""
        home, born = application.address, application.date_of_birth
        known: RawAnswers = {"phone": application.phone, "email": application.email}
        if home is None:
            return known | {"state": "MA"}
        return known | {
            "first_name": application.name.first,
            "last_name": application.name.last,
            "date_of_birth": {
                "month": str(born.month),
                "day": str(born.day),
                "year": str(born.year),
            },
            "street": home.street,
            "city": home.city,
            "state": home.state,
            "zip": home.zip,
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

    def save(
        self, answers: Answers, application: CaregiverRegistration, outcome: Outcome | None
    ) -> None:
        """Keep who the caregiver is and how to reach them."""
        application.name = self._name(answers)
        application.date_of_birth = answers[self.date_of_birth]
        application.address = Address(
            answers[self.street], answers[self.city], answers[self.state], answers[self.zip]
        )
        application.phone = answers[self.phone]
        application.email = answers[self.email]

    def _name(self, answers: Answers) -> Name:
        return Name(answers[self.first_name], answers[self.last_name])
