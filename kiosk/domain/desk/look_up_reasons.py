"""Looking a person up at the desk: what may be searched for, and why (T6)."""

import re
from enum import StrEnum
from typing import Final

from kiosk.domain.desk.short_code import CROCKFORD, REFERENCE_LENGTH
from kiosk.domain.people.person import name_key
from kiosk.errors import ErrorCode, KioskError

_REFERENCE: Final = re.compile(rf"[^\s%]+-[{CROCKFORD}]{{{REFERENCE_LENGTH}}}")


class LookUpReason(StrEnum):
    """Why a record is looked up and opened; the audit trail keeps it."""

    PERSON_HERE = "person_here"
    PERSON_CALLED = "person_called"
    PAPER_AGAIN = "paper_again"
    LOCKED_OUT = "locked_out"
    PROGRAM_ASKED = "program_asked"
    EXPIRES_SOON = "expires_soon"


def reference_of(text: str) -> str:
    """A whole reference, however it was typed; raises LOOK_UP_INCOMPLETE for a part of one."""
    reference = text.strip().upper().replace(" ", "")
    if not _REFERENCE.fullmatch(reference):
        raise KioskError(ErrorCode.LOOK_UP_INCOMPLETE)
    return reference


def require_names(first: str, last: str) -> None:
    """Raise LOOK_UP_INCOMPLETE unless both names hold a letter or digit that can be compared."""
    if not (name_key(first) and name_key(last)):
        raise KioskError(ErrorCode.LOOK_UP_INCOMPLETE)
