"""The home screen's board: a word for each state of the line."""

from typing import Final

from kiosk import labels
from kiosk.domain.store.line_board import Line
from kiosk.i18n import N_, Message

SOME: Final = N_("Some wait")
SOME_MINUTES: Final = N_("Some wait, about {minutes} min")
LONG: Final = N_("Long line")
LONG_MINUTES: Final = N_("Long line, about {minutes} min")
CLOSED: Final = N_("Closed")
NOT_KNOWN: Final = N_("Not known. Ask staff")

WORDS: Final[dict[Line, str]] = {
    Line.NONE: labels.NO_LINE,
    Line.SOME: SOME,
    Line.LONG: LONG,
    Line.CLOSED: CLOSED,
    Line.UNKNOWN: NOT_KNOWN,
}
WITH_MINUTES: Final[dict[Line, str]] = {Line.SOME: SOME_MINUTES, Line.LONG: LONG_MINUTES}


def line_words(line: Line, minutes: int | None) -> Message:
    """What the board says about the line, with the wait in minutes where staff gave one."""
    if minutes is not None and line in WITH_MINUTES:
        return Message.of(WITH_MINUTES[line], minutes=minutes)
    return Message(WORDS[line])
