"""Personal information (R4): pre-filled from the registration, to review and update."""

from collections.abc import Iterator
from typing import Final

from kiosk.domain.people.person import Address
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.domain.renewal.renewal import Renewal
from kiosk.i18n import N_
from kiosk.wizard.fields.base import Answers, Problem, RawAnswers
from kiosk.wizard.fields.contact import EmailField, PhoneField, StateField, ZipField
from kiosk.wizard.fields.text import TextField
from kiosk.wizard.step import Stage, Step, Today, problems

EMAIL_HINT: Final = N_("Leave it empty if you have none")


class PersonalInformation(Step[Renewal]):
    """Where the patient lives and how to reach them."""

    name, stage = "personal_information", Stage.INSTRUCTIONS
    title = N_("Your personal information")
    hint = N_("Check each line. Your papers must show the same address.")
    picture = "house-line"

    street = TextField(N_("Street and apartment"), missing=N_("Enter your street"))
    city = TextField(N_("City or town"), missing=N_("Enter your city or town"))
    state = StateField(N_("State"), missing=N_("Enter your state"))
    zip = ZipField(N_("ZIP code"))
    phone = PhoneField(N_("Phone number"))
    email = EmailField(N_("E-mail address"), optional=True, hint=EMAIL_HINT)

    def prefill(self, application: Renewal) -> RawAnswers:
        """What the registration says."""
        home = application.registered_address
        known: RawAnswers = {"phone": application.phone, "email": application.email}
        if home is None:
            return known | {"state": "MA"}
        return known | {
            "street": home.street,
            "city": home.city,
            "state": home.state,
            "zip": home.zip,
        }

    def check(self, answers: Answers, application: Renewal, today: Today) -> Iterator[Problem]:
        """The Program registers people who live in Massachusetts."""
        if answers[self.state] != "MA":
            yield from problems([Finding.block(Rule.NOT_IN_MASSACHUSETTS)], at=self.state)

    def save(self, answers: Answers, application: Renewal) -> None:
        """Keep the address and how to reach the patient."""
        application.address = Address(
            answers[self.street], answers[self.city], answers[self.state], answers[self.zip]
        )
        application.phone = answers[self.phone]
        application.email = answers[self.email]
