"""The words of every code at a command line: read by whoever looks after this computer."""

from dataclasses import replace
from typing import Final

from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_, NP_, Marked, Message, TitledText
from kiosk.words import ERROR_WORDS, filled

_AGAIN: Final = N_("Run the command again")
_CAMERA: Final = N_("Check its cable, and close other programs that use it")
_DEVICES: Final[dict[ErrorCode, Marked]] = {
    code: line
    for code in ErrorCode
    for start, line in (
        ("PRINTER_", N_("Fix the printer, then print again")),
        ("CAMERA_", _CAMERA),
    )
    if code.name.startswith(start)
}
_LINES: Final[dict[ErrorCode, Marked]] = {
    **_DEVICES,
    ErrorCode.NOT_ALLOWED: N_("It needs another role"),
    ErrorCode.LOG_ON_LOCKED: NP_(
        "Wait {seconds} second, then run the command again",
        "Wait {seconds} seconds, then run the command again",
        "seconds",
    ),
    ErrorCode.CONFLICT: _AGAIN,
    ErrorCode.NOT_POSSIBLE_NOW: N_("Check its status: python -m kiosk show"),
    ErrorCode.NOT_A_DRAFT: N_("Check its status: python -m kiosk show"),
    ErrorCode.FILE_UNREADABLE: N_("Check it, or name another file"),
    ErrorCode.FILE_TOO_MANY_PIXELS: N_("Name a smaller one"),
    ErrorCode.FILE_TOO_TALL: N_("Cut it into parts"),
    ErrorCode.FILE_HEIC: N_("Install the extra `heic`, or name a JPG, PNG or PDF"),
    ErrorCode.FILE_AVIF: N_("Name a JPG, PNG or PDF"),
    ErrorCode.FILE_PRINT_FIRST: N_("Print it to PDF, and name that"),
    ErrorCode.PHOTO_REFUSED: N_("Name another one"),
    ErrorCode.PACKET_FOLDER: N_("Check the path, and mount what is to be written to"),
    ErrorCode.PACKET_FULL: N_("Make room, or name another folder"),
    ErrorCode.MAIL_REJECTED: N_("Ask whoever runs the email server"),
    ErrorCode.DATABASE_IN_USE: N_("Stop every kiosk and desk on this computer, then try again"),
    ErrorCode.RECORD_UNREADABLE: N_("Run: python -m kiosk audit verify ({table} {id})"),
}
OPERATOR_WORDS: Final[dict[ErrorCode, TitledText]] = {
    **{code: replace(ERROR_WORDS[code], line=line) for code, line in _LINES.items()},
    ErrorCode.FILE_GONE: TitledText(
        N_("There is no such file, or it cannot be read"), N_("Check its path")
    ),
}
"""Where the kiosk's own words would send this reader to staff, a stick or a page."""


def operator_message(error: KioskError) -> Message:
    """The words of an expected failure on one line, for a terminal."""
    return filled(OPERATOR_WORDS.get(error.code, ERROR_WORDS[error.code]), error).sentences
