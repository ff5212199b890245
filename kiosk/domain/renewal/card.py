"""A card on its way: known only by when cards usually come, until somebody says it has come."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class SaidBy(StrEnum):
    """Whose word it is that a card has come; no record of ours can show it."""

    PERSON = "person"
    STAFF = "staff"


@dataclass(frozen=True)
class CardCome:
    """That a card has come, as somebody said on a day."""

    on: date
    said_by: SaidBy


@dataclass(frozen=True)
class CardUnderWay:
    """What follows from a recorded approval, by the policy it was recorded under."""

    days: tuple[int, int]
    """After how many business days cards are usually mailed: least and most."""
    usually_by: date
    """The last of them."""
    call_after: date
    """When to call the Program if none has come."""
    good_until: date
    """The last day of the year that was approved."""
    come: CardCome | None = None
