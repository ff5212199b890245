"""The store that a kiosk is in."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from kiosk.i18n import N_

CALL_NOTE: Final = N_("As of 2024, a call to the Commission may speed up approval.")
"""Ours. The Commission publishes no such advice, so it carries the year it is from."""


@dataclass(frozen=True)
class Store:
    """Names and addresses that screens, papers and emails show."""

    name: str = "Your store"
    phone: str = ""
    portal_url: str = "https://patient.massciportal.com"
    reserve_url: str = ""
    program_phone: str = ""
    call_note: str = CALL_NOTE
    """That a call may speed up approval, until a store writes its own; an empty one hides it."""
    audit_email: str = ""
    """Who is emailed the heads of the audit trail once a day; no one when empty."""
    call_note_on: date | None = None
    """When the store's own note took effect."""
