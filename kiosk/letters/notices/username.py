"""The username, emailed to the address of its account."""

from collections.abc import Sequence
from typing import Final

from kiosk.domain.store.store import Store
from kiosk.i18n import N_, Message
from kiosk.letters.foot import ask
from kiosk.letters.letter import Letter

SUBJECT: Final = N_("Your username for the renewal kiosk")
OPENING: Final = N_("Log on at the kiosk with:")
SEVERAL: Final = N_("Each of these is an account with this email address.")
NOT_YOU: Final = N_("If you didn't ask for it, you can delete this message.")


def letter(usernames: Sequence[str], store: Store) -> Letter:
    """The email with every username for this address."""
    several = (Message(SEVERAL),) if len(usernames) > 1 else ()
    return Letter(
        subject=Message(SUBJECT),
        opening=Message(OPENING),
        figure=", ".join(usernames),
        paragraphs=(*several, Message(NOT_YOU)),
        closing=ask(store),
    )
