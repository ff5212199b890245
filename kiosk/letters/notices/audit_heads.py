"""How far the audit trail has come, emailed once a day to whoever watches it."""

from collections.abc import Sequence
from typing import Final

from kiosk.domain.store.store import Store
from kiosk.i18n import N_, Message
from kiosk.letters.foot import ask
from kiosk.letters.letter import Letter

SUBJECT: Final = N_("Audit trail heads from the renewal kiosk")
OPENING: Final = N_("The audit trail has reached:")
MEANING: Final = N_("Each line names a kiosk, its number of entries, and a mark of the last one.")
KEEP: Final = N_("Keep this email. It can show later whether entries were removed.")
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
