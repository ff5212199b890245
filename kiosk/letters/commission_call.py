"""That a call may speed up approval, as screens and papers tell patient and caregiver (C11)."""

from datetime import date
from typing import Final

from kiosk.i18n import N_, Message

TITLE: Final = N_("A call can speed up approval")
DATED: Final = N_("{note} ({day})")


def dated(note: str, since: date | None) -> Message:
    """The store's note with its date; ours, which has its own, in the reader's language."""
    return Message(note) if since is None else Message.of(DATED, note=Message(note), day=since)
