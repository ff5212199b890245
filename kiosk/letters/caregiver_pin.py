"""The PIN for a caregiver, mailed by the patient (product.md C4)."""

from datetime import datetime
from typing import Final

from kiosk import labels
from kiosk.domain.caregiver_pin import grouped
from kiosk.domain.store import Store
from kiosk.i18n import N_, Message
from kiosk.letters.foot import ask
from kiosk.letters.letter import Letter

SUBJECT: Final = N_("A patient has named you as caregiver")
OPENING: Final = N_("{patient} has named you as personal caregiver. This is your PIN:")
USE: Final = N_("At a kiosk of {store}, log on and press “{tab}”. Then type the PIN.")
ENDS: Final = N_("It works once, until {day}, {time}. After that, ask for a new one.")
BRING: Final = N_("Bring an ID that is still valid. You must be 21 or older.")
NOT_YOU: Final = N_("If you know nothing of this, you can delete this message.")


def letter(pin: str, patient: str, ends_at: datetime, store: Store) -> Letter:
    """The mail with the PIN, which stands in the body only; `ends_at` is the store's local time."""
    ends = Message.of(ENDS, day=ends_at.date(), time=ends_at)
    use = Message.of(USE, store=store.name, tab=Message(labels.REGISTER_AS_CAREGIVER))
    return Letter(
        subject=Message(SUBJECT),
        opening=Message.of(OPENING, patient=patient),
        figure=grouped(pin),
        paragraphs=(use, ends, Message(BRING), Message(NOT_YOU)),
        closing=ask(store),
    )
