"""The words of every code as staff read them at the desk: no one is told to ask themselves."""

from dataclasses import replace
from typing import Final

from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_, NP_, Marked, Message
from kiosk.words import ERROR_WORDS, filled

TELL_IT: Final = N_("Tell a manager, or the person who runs this computer")
_PRINTER: Final = N_("Fix the printer, then print again")
_CAMERA: Final = N_("Check its cable, and close other programs that use it")

_PRINTERS: Final = frozenset(code for code in ErrorCode if code.name.startswith("PRINTER_"))
_CAMERAS: Final = frozenset(code for code in ErrorCode if code.name.startswith("CAMERA_"))
_COMPUTER: Final = frozenset(
    {
        ErrorCode.SETTINGS_MISSING,
        ErrorCode.DATA_FOLDER_MISSING,
        ErrorCode.DATABASE_MISSING,
        ErrorCode.DATABASE_NEWER,
        ErrorCode.DATABASE_OLDER,
        ErrorCode.DATABASE_DAMAGED,
        ErrorCode.DATA_REAL,
        ErrorCode.DATA_DEMONSTRATION,
        ErrorCode.KEY_MISSING,
        ErrorCode.KEY_WRONG,
        ErrorCode.KEY_EXPOSED,
        ErrorCode.SECRET_MISSING,
        ErrorCode.SECRET_EXPOSED,
        ErrorCode.AUDIT_HEADS_FORGED,
    }
)
"""Fixed by a command or in the settings file."""

STAFF_LINES: Final[dict[ErrorCode, Marked]] = {
    **dict.fromkeys(_COMPUTER, TELL_IT),
    **dict.fromkeys(_PRINTERS, _PRINTER),
    **dict.fromkeys(_CAMERAS, _CAMERA),
    ErrorCode.NOT_ALLOWED: N_("Ask a manager"),
    ErrorCode.LOG_ON_LOCKED: NP_(
        "Wait {seconds} second, or a colleague can end the wait under “Assist a walk-in”: "
        "{desk_code}",
        "Wait {seconds} seconds, or a colleague can end the wait under “Assist a walk-in”: "
        "{desk_code}",
        "seconds",
    ),
    ErrorCode.DATABASE_IN_USE: N_("Close every kiosk and other desk here, then try again"),
    ErrorCode.FILE_HEIC: N_("Choose a JPG, PNG or PDF"),
    ErrorCode.FILE_AVIF: N_("Choose a JPG, PNG or PDF"),
    ErrorCode.FILE_TOO_TALL: N_("Cut it into parts"),
    ErrorCode.FILE_PRINT_FIRST: N_("Print it to PDF, and choose that"),
    ErrorCode.FILE_GONE: N_("Put the USB stick back, or choose another one"),
    ErrorCode.RECORD_UNREADABLE: N_(
        "Give this number to whoever maintains this computer ({table} {id})"
    ),
}
"""The line below the title, where the kiosk's own would send staff to staff or to a command."""


def staff_message(error: KioskError) -> Message:
    """The words of an expected failure on one line, for staff."""
    words = ERROR_WORDS[error.code]
    return filled(replace(words, line=STAFF_LINES.get(error.code, words.line)), error).sentences
