"""The code that lets a person set a new password."""

from datetime import datetime
from typing import Final

from kiosk.domain.store.store import Store
from kiosk.i18n import N_, Message
from kiosk.letters.foot import ask
from kiosk.letters.letter import Letter
from kiosk.letters.notices.confirm_email import KEEP, life

SUBJECT: Final = N_("A new password for the renewal kiosk")
OPENING: Final = N_("Type this code at the kiosk to set a new password:")
NOT_YOU: Final = N_("If you didn't ask for it, your password stays the same.")


def letter(code: str, until: datetime, store: Store) -> Letter:
    """The email with the six-digit code, which is in the body only, not in the subject.

    `until` is the local time at which the code ends.
    """
    return Letter(
        subject=Message(SUBJECT),
        opening=Message(OPENING),
        figure=code,
        paragraphs=(life(until), Message(KEEP), Message(NOT_YOU)),
        closing=ask(store),
    )
