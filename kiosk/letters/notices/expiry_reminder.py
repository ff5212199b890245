"""A registration ends soon, for patients who asked to be reminded."""

from datetime import date
from typing import Final

from kiosk.domain.store.store import Store
from kiosk.i18n import N_, Message
from kiosk.letters.foot import ask
from kiosk.letters.letter import Letter

SUBJECT: Final = N_("Your registration ends on {day}")
OPENING: Final = N_("You asked us to remind you. Your registration in the Program ends on:")
BRING: Final = N_("Renew it at the kiosk in this store. You need your physician's PIN and an ID.")
DONE: Final = N_("If you already renewed, you can delete this message.")
STOP: Final = N_("To stop these reminders, log on at the kiosk and turn them off.")


def letter(expires_on: date, store: Store) -> Letter:
    """The email; it names the day and nothing else about the registration."""
    return Letter(
        subject=Message.of(SUBJECT, day=expires_on),
        opening=Message(OPENING),
        figure=f"{expires_on:%m/%d/%Y}",
        paragraphs=(Message(BRING), Message(DONE), Message(STOP)),
        closing=ask(store),
    )
