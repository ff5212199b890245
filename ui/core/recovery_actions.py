"""What a person can do about each expected failure; the words themselves are the core's."""

from enum import StrEnum
from typing import Final

from kiosk.errors import ErrorCode
from kiosk.i18n import N_


class Remedy(StrEnum):
    """The one way forward that the ui offers beside the words."""

    FIX = "fix"
    """Back to the page, with everything typed still there."""
    TRY_AGAIN = "try_again"
    MENU = "menu"
    STAFF = "staff"


REMEDY_WORDS: Final[dict[Remedy, str]] = {
    Remedy.FIX: N_("Go back and check"),
    Remedy.TRY_AGAIN: N_("Try again"),
    Remedy.MENU: N_("Back to the menu"),
    Remedy.STAFF: N_("Ask staff for help"),
}

_FIX: Final = frozenset(
    {
        ErrorCode.LOG_ON_WRONG,
        ErrorCode.LOG_ON_LOCKED,
        ErrorCode.USERNAME_TAKEN,
        ErrorCode.CODE_WRONG,
        ErrorCode.CODE_EXPIRED,
        ErrorCode.CODE_LOCKED,
        ErrorCode.MAIL_LIMIT,
        ErrorCode.PASSWORD_EASY,
        ErrorCode.IDENTITY_MISMATCH,
        ErrorCode.IDENTITY_LOCKED,
        ErrorCode.IDENTITY_STAFF,
        ErrorCode.CAREGIVER_PIN_WRONG,
        ErrorCode.CAREGIVER_PIN_LOCKED,
        ErrorCode.CAREGIVER_PIN_OWN,
        ErrorCode.CAREGIVER_ALREADY,
        ErrorCode.CAREGIVER_HELD,
        ErrorCode.BLOCKED_BY_FINDINGS,
        ErrorCode.FILE_KIND,
        ErrorCode.FILE_TOO_LARGE,
        ErrorCode.FILE_EMPTY,
        ErrorCode.FILE_PASSWORD,
        ErrorCode.FILE_UNREADABLE,
        ErrorCode.FILE_TOO_MANY_PAGES,
        ErrorCode.FILE_TOO_MANY_PIXELS,
        ErrorCode.FILE_TOO_TALL,
        ErrorCode.FILE_HEIC,
        ErrorCode.FILE_AVIF,
        ErrorCode.FILE_PRINT_FIRST,
        ErrorCode.FILE_GONE,
        ErrorCode.PHOTO_REFUSED,
        ErrorCode.CAMERA_MISSING,
        ErrorCode.CAMERA_BUSY,
        ErrorCode.CAMERA_STALLED,
        ErrorCode.RMV_DOWN,
    }
)
_AGAIN: Final = frozenset(
    {
        ErrorCode.DATABASE_BUSY,
        ErrorCode.DISK_FULL,
        ErrorCode.PRINTER_DOWN,
        ErrorCode.PRINTER_OUT_OF_PAPER,
        ErrorCode.MAIL_DOWN,
        ErrorCode.PRINTER_COVER_OPEN,
        ErrorCode.PRINTER_JAMMED,
        ErrorCode.PRINTER_WRONG_PAPER,
        ErrorCode.PRINTER_TROUBLE,
        ErrorCode.PRINTER_STUCK,
        ErrorCode.PRINTER_TLS,
        ErrorCode.MAIL_LATER,
        ErrorCode.MAIL_FULL,
        ErrorCode.MAIL_MANY,
        ErrorCode.MAIL_STORAGE,
        ErrorCode.MAIL_UNSURE,
        ErrorCode.HANDOVER_DOWN,
        ErrorCode.HANDOVER_ANSWER,
        ErrorCode.PACKET_FOLDER,
        ErrorCode.PACKET_FULL,
    }
)
_MENU: Final = frozenset(
    {
        ErrorCode.CONFLICT,
        ErrorCode.NOT_A_DRAFT,
        ErrorCode.NOT_FOUND,
        ErrorCode.NOT_POSSIBLE_NOW,
        ErrorCode.CAREGIVER_NOT_OPEN,
        ErrorCode.CAREGIVER_SLOTS_TAKEN,
    }
)


def remedy(code: ErrorCode) -> Remedy:
    """What to offer; what only staff can fix leads to staff."""
    if code in _FIX:
        return Remedy.FIX
    if code in _AGAIN:
        return Remedy.TRY_AGAIN
    return Remedy.MENU if code in _MENU else Remedy.STAFF
