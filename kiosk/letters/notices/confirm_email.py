"""The code that confirms an email address (R2)."""

from datetime import datetime
from typing import Final

from kiosk.domain.store.store import Store
from kiosk.i18n import N_, Message
from kiosk.letters.foot import ask
from kiosk.letters.letter import Letter

SUBJECT: Final = N_("Your code for the renewal kiosk")
OPENING: Final = N_("Type this code at the kiosk to confirm your email address:")
LIFE: Final = N_("The code works until {time} on {day}.")
KEEP: Final = N_("Don't share it with anyone. Staff never ask for it.")
NOT_YOU: Final = N_("If you didn't ask for a code, you can delete this message.")


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


def life(until: datetime) -> Message:
    """Until when a code works: an email may come late, or be read late."""
    return Message.of(LIFE, time=until, day=until.date())
