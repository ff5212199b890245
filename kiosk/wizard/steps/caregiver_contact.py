"""How a caregiver is reached (C6): the address must match the ID that is used."""

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.people.person import Address
from kiosk.i18n import N_
from kiosk.wizard.fields.base import Answers, RawAnswers
from kiosk.wizard.fields.contact import EmailField, PhoneField, StateField, ZipField
from kiosk.wizard.fields.text import TextField
from kiosk.wizard.step import Stage, Step
from kiosk.wizard.steps.personal_information import EMAIL_HINT


class CaregiverContact(Step[CaregiverRegistration]):
    """Address, phone and e-mail."""

    name, stage = "caregiver_contact", Stage.IDENTIFY
    title = N_("How we reach you")
    hint = N_("The address must match the ID that you will use.")
    picture = "house-line"

    street = TextField(N_("Street and apartment"), missing=N_("Enter your street"))
    city = TextField(N_("City or town"), missing=N_("Enter your city or town"))
    state = StateField(N_("State"), missing=N_("Enter your state"))
    zip = ZipField(N_("ZIP code"))
    phone = PhoneField(N_("Phone number"))
    email = EmailField(N_("E-mail address"), optional=True, hint=EMAIL_HINT)

    def prefill(self, application: CaregiverRegistration) -> RawAnswers:
        """What the account and an earlier registration say."""
        home = application.address
        known: RawAnswers = {"phone": application.phone, "email": application.email}
        if home is None:
            return known | {"state": "MA"}
        return known | {
            "street": home.street,
            "city": home.city,
            "state": home.state,
            "zip": home.zip,
        }

    def save(self, answers: Answers, application: CaregiverRegistration) -> None:
        """Keep how to reach the caregiver."""
        application.address = Address(
            answers[self.street], answers[self.city], answers[self.state], answers[self.zip]
        )
        application.phone = answers[self.phone]
        application.email = answers[self.email]
