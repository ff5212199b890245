"""What every paper and email says at its foot, and beside the code of its reference."""

from datetime import datetime
from typing import Final

from kiosk.domain.store.store import Store
from kiosk.i18n import N_, Message, Translator

ASK: Final = N_("Questions? Call {store} at {phone}.")
ASK_THERE: Final = N_("Questions? Ask at {store}.")
CALL: Final = N_("Questions? Call {phone}")
ASK_HERE: Final = N_("Questions? Ask at this store")
PRINTED: Final = N_("Printed on {day} at {time}, kiosk {kiosk}")
FOR_STAFF: Final = N_("For staff")
PAGE: Final = N_("Page {number} of {count}")


def ask(store: Store) -> Message:
    """Who to ask, at the end of an email; by phone where the store has one."""
    if not store.phone:
        return Message.of(ASK_THERE, store=store.name)
    return Message.of(ASK, store=store.name, phone=store.phone)


def ask_briefly(store: Store) -> Message:
    """The same for a paper, whose head names the store."""
    return Message.of(CALL, phone=store.phone) if store.phone else Message(ASK_HERE)


def printed(at: datetime, kiosk: str, draw: Translator) -> str:
    """When and where the paper was printed; `at` is the store's local time."""
    return draw(PRINTED, day=at.date(), time=draw.time(at), kiosk=kiosk)
