"""Looking a person up at the desk: what may be searched for, and why (T6)."""

from enum import StrEnum

from kiosk.domain.desk.short_code import parse_reference
from kiosk.domain.people.person import Name, is_left_out, name_key
from kiosk.errors import ErrorCode, KioskError


class LookUpReason(StrEnum):
    """Why a record is looked up and opened; the audit trail keeps it."""

    PERSON_HERE = "person_here"
    PERSON_CALLED = "person_called"
    PAPER_AGAIN = "paper_again"
    LOCKED_OUT = "locked_out"
    PROGRAM_ASKED = "program_asked"
    EXPIRES_SOON = "expires_soon"
    RENEWAL_WAITS = "renewal_waits"


def references_of(text: str) -> tuple[str, ...]:
    """What parse_reference() reads; raises LOOK_UP_INCOMPLETE for a part of a reference."""
    meant = parse_reference(text)
    if not meant:
        raise KioskError(ErrorCode.LOOK_UP_INCOMPLETE)
    return meant


def require_names(first: str, last: str) -> None:
    """Raise LOOK_UP_INCOMPLETE unless both names can be compared; a dash may replace one."""
    told = all(name_key(part) or (part and is_left_out(part)) for part in (first, last))
    if not (told and Name(first, last).keys[1]):
        raise KioskError(ErrorCode.LOOK_UP_INCOMPLETE)
