"""The store that a kiosk is in."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Store:
    """Names and addresses that screens, papers and mails show."""

    name: str = "Your store"
    phone: str = ""
    portal_url: str = "https://patient.massciportal.com"
    reserve_url: str = ""
    program_phone: str = ""
    call_note: str = ""
    """That a call may speed up approval, in the store's words; ours are used where it is empty."""
    audit_email: str = ""
    """Who is mailed the heads of the audit trail once a day; nobody when it is empty."""
    call_note_on: date | None = None
    """Since when the store's note has been in effect."""
