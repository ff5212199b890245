"""How a person is reached: the one page that patients and caregivers both fill in."""

from collections.abc import Iterator

from kiosk.domain.people.person import Address
from kiosk.domain.renewal.application import Application
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_
from kiosk.wizard.fields.contact_fields import EmailField, PhoneField, StateField, ZipField
from kiosk.wizard.fields.field import Answers, Problem, RawAnswers
from kiosk.wizard.fields.text_fields import TextField
from kiosk.wizard.step import Step, Today
from kiosk.words import error_message


class ContactStep(Step[Application]):
    """Address, phone and email, filled in with what is known."""

    picture = "house-line"

    street = TextField(N_("Street and apartment"), missing=N_("Enter your street"))
    city = TextField(N_("City or town"), missing=N_("Enter your city or town"))
    state = StateField(N_("State"), missing=N_("Enter your state"))
    zip = ZipField(N_("ZIP code"))
    phone = PhoneField(N_("Phone number"))
    email = EmailField(
        N_("Email address"), optional=True, hint=N_("Leave this blank if you don't have one")
    )

    def prefill(self, application: Application) -> RawAnswers:
        """What the registration or the account says."""
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

    def check(self, answers: Answers, application: Application, today: Today) -> Iterator[Problem]:
        """An address that the mail server would not take is refused here, not in the outbox."""
        if not today.policy.mails_to(answers[self.email]):
            yield Problem(self.email.name, error_message(KioskError(ErrorCode.MAIL_LETTERS)))

    def save(self, answers: Answers, application: Application) -> None:
        application.address = Address(
            answers[self.street], answers[self.city], answers[self.state], answers[self.zip]
        )
        application.phone = answers[self.phone]
        application.email = answers[self.email]
