"""How far the audit trail has come, emailed once a day to whoever watches over it."""

from collections.abc import Sequence
from typing import Final

from kiosk.domain.store.store import Store
from kiosk.i18n import N_, Message
from kiosk.letters.foot import ask
from kiosk.letters.letter import Letter

SUBJECT: Final = N_("Heads of the renewal kiosk's audit trail")
OPENING: Final = N_("The audit trail has come this far:")
MEANING: Final = N_("Each is a kiosk, how many entries it has made, and a mark of the last one.")
KEEP: Final = N_("Keep this email. It shows later whether entries were removed.")
CHECK: Final = N_("To check one, run: python -m kiosk audit verify --head {head}")


def letter(heads: Sequence[str], store: Store) -> Letter:
    """The email with every chain's head in its short form."""
    return Letter(
        subject=Message(SUBJECT),
        opening=Message(OPENING),
        figure=", ".join(heads),
        paragraphs=(Message(MEANING), Message(KEEP), Message.of(CHECK, head=heads[0])),
        closing=ask(store),
    )
