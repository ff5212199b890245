"""What stands at the foot of every paper and mail."""

from datetime import datetime
from typing import Final

from kiosk.domain.store import Store
from kiosk.i18n import N_, Message, Translator

ASK: Final = N_("Questions? Call {store} at {phone}.")
ASK_HERE: Final = N_("Questions? Ask at {store}.")
PRINTED: Final = N_("Printed on {day} at {time}, kiosk {kiosk}")
PAGE: Final = N_("Page {number} of {count}")


def ask(store: Store) -> Message:
    """Whom to ask, by phone where the store has one."""
    if not store.phone:
        return Message.of(ASK_HERE, store=store.name)
    return Message.of(ASK, store=store.name, phone=store.phone)


def printed(at: datetime, kiosk: str, draw: Translator) -> str:
    """When and where the paper was printed; `at` is the store's local time."""
    return draw(PRINTED, day=at.date(), time=draw.time(at), kiosk=kiosk)
