"""The email by which staff test whether the kiosk can send one."""

from typing import Final

from kiosk.domain.store.store import Store
from kiosk.i18n import N_, Message
from kiosk.letters.foot import ask
from kiosk.letters.letter import Letter

SUBJECT: Final = N_("Test email from the renewal kiosk")
OPENING: Final = N_("The kiosk can send email.")
FIGURE: Final = "OK"
LINE: Final = N_("A staff member sent this test. You don't need to answer it.")


def letter(store: Store) -> Letter:
    """An email that shows that emails get sent."""
    return Letter(
        subject=Message(SUBJECT),
        opening=Message(OPENING),
        figure=FIGURE,
        paragraphs=(Message(LINE),),
        closing=ask(store),
    )
