"""How to reach a person: state, ZIP code, phone, email address."""

from typing import Final

import email_validator
import phonenumbers

from kiosk.i18n import N_
from kiosk.wizard.fields.field import Complaint, Field

STATES: Final = frozenset(
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH "  # noqa: SIM905 - fifty quoted rows would say no more
    "NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY".split()
)
STATE_WRONG: Final = N_("{label} must be two letters, as NH")
LEAST_PHONE: Final = 2_000_000_000
"""The North American plan's lowest ten digits: an area code starts with 2 to 9."""
ZIP_MISSING: Final = N_("Enter your ZIP code")
ZIP_WRONG: Final = N_("ZIP code must be five digits")
PHONE_MISSING: Final = N_("Enter your phone number")
PHONE_WRONG: Final = N_("Phone number must be a US number with ten digits")
EMAIL_MISSING: Final = N_("Enter your e-mail address")
EMAIL_WRONG: Final = N_("E-mail address must look like name@example.org")


class StateField(Field[str]):
    """A US state by its two letters."""

    def parse(self, raw: object) -> str | Complaint:
        """Two capitals, or what to do about it."""
        text = str(raw or "").strip().upper()
        if not text:
            return Complaint.of(self.missing)
        return text if text in STATES else self.complain(STATE_WRONG)


class ZipField(Field[str]):
    """A ZIP code; the last four of a longer one are dropped."""

    def parse(self, raw: object) -> str | Complaint:
        """Five digits."""
        text = str(raw or "").strip()
        if not text:
            return Complaint.of(ZIP_MISSING)
        first, _, rest = text.partition("-")
        if not (len(first) == 5 and first.isascii() and first.isdigit()):
            return Complaint.of(ZIP_WRONG)
        if rest and not (len(rest) == 4 and rest.isascii() and rest.isdigit()):
            return Complaint.of(ZIP_WRONG)
        return first


class PhoneField(Field[str]):
    """A US phone number."""

    def parse(self, raw: object) -> str | Complaint:
        """The number as (508) 555-0142."""
        text = str(raw or "").strip()
        if not text:
            return Complaint.of(PHONE_MISSING)
        try:
            number = phonenumbers.parse(text, "US")
        except phonenumbers.NumberParseException:
            return Complaint.of(PHONE_WRONG)
        if number.country_code != 1 or (number.national_number or 0) < LEAST_PHONE:
            return Complaint.of(PHONE_WRONG)
        return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL))


class EmailField(Field[str]):
    """An email address; only its form is checked, never the network.

    An optional one may stay empty: people without email get paper instead (S7).
    """

    def __init__(self, label: str, *, optional: bool = False, hint: str = "") -> None:
        super().__init__(label, hint)
        self.optional = optional

    def parse(self, raw: object) -> str | Complaint:
        """The address in normal form."""
        text = str(raw or "").strip()
        if not text:
            return "" if self.optional else Complaint.of(EMAIL_MISSING)
        try:
            checked = email_validator.validate_email(
                text, check_deliverability=False, test_environment=True
            )
        except email_validator.EmailNotValidError:
            return Complaint.of(EMAIL_WRONG)
        return str(checked.normalized)
