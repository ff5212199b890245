"""What to do if no card comes, as papers and emails say it."""

from datetime import date
from typing import Final

from kiosk.domain.store.store import Store
from kiosk.i18n import N_, Message
from kiosk.letters.letter import Step

NO_CARD: Final = N_("No card by {day}?")
CALL: Final = N_("Call the Program at {phone}.")
CALL_NO_NUMBER: Final = N_("Call the Program. Staff can give you the number.")


def no_card(day: date, store: Store) -> Step:
    """Who to call if there is no card by this day."""
    number = store.program_phone
    call = Message.of(CALL, phone=number) if number else Message(CALL_NO_NUMBER)
    return Step(Message.of(NO_CARD, day=day), call)
