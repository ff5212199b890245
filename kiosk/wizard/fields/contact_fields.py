"""How to reach a person: state, ZIP code, phone, email address."""

import re
from typing import Final

import phonenumbers

from kiosk.domain.people.person import zip_code
from kiosk.email_address import read_email
from kiosk.i18n import N_
from kiosk.wizard.fields.field import Complaint, Field

STATES: Final = frozenset(
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH "  # noqa: SIM905 - fifty quoted rows would say no more
    "NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI".split()
)
"""The 50 states, the District of Columbia and the five territories, which all issue REAL IDs."""
STATE_WRONG: Final = N_("{label} must be two letters, such as NH")
TEN_DIGITS: Final = re.compile(r"[2-9]\d\d[2-9]\d{6}")
"""The North American plan: area code and exchange start with 2 to 9."""
ZIP_MISSING: Final = N_("Enter your ZIP code")
ZIP_WRONG: Final = N_("ZIP code must be five digits")
PHONE_MISSING: Final = N_("Enter your phone number")
PHONE_WRONG: Final = N_("Phone number must be a US number with ten digits")
EMAIL_MISSING: Final = N_("Enter your email address")
EMAIL_WRONG: Final = N_("Email address must look like name@example.org")


class StateField(Field[str]):
    """A US state, or what issues IDs as one, by its two letters."""

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
        return zip_code(text) or Complaint.of(ZIP_WRONG)


class PhoneField(Field[str]):
    """A US phone number, with an extension or without."""

    def parse(self, raw: object) -> str | Complaint:
        """The number as (508) 555-0142, or (508) 555-0142 ext. 45."""
        text = str(raw or "").strip()
        if not text:
            return Complaint.of(PHONE_MISSING)
        try:
            number = phonenumbers.parse(text, "US")
        except phonenumbers.NumberParseException:
            return Complaint.of(PHONE_WRONG)
        if number.country_code != 1 or not TEN_DIGITS.fullmatch(str(number.national_number)):
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
        return read_email(text) or Complaint.of(EMAIL_WRONG)
