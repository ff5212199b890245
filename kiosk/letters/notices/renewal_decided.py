"""The Program's decision on a renewal, approved or denied.

With renewal_returned, the only words that say what the Program did: none is shown before a
reviewer's record exists (the honesty rule), and each says where it is recorded.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from kiosk.domain.renewal.decision import Decided
from kiosk.domain.renewal.reasons import Reason
from kiosk.domain.store.store import Store
from kiosk.i18n import N_, NP_, Message
from kiosk.letters.card_by_mail import no_card
from kiosk.letters.foot import ask
from kiosk.letters.letter import Letter, Step

SHORT: Final = N_("Approved")
ON_RECORD: Final = N_("This is recorded as approved by the Program.")

SUBJECT: Final = N_("The Program's decision on your renewal {reference}")
APPROVED: Final = N_("Your renewal is recorded as approved by the Program. Your reference:")
DENIED: Final = N_("Your renewal is recorded as denied by the Program. Your reference:")
RECORDED: Final = N_("{store} recorded this on {day}.")
CORRECTS: Final = N_("This corrects what we told you on {day}, which was not right.")
VALID: Final = N_("It is valid until {day}.")
CARD: Final = N_("Your card comes by mail")
CARD_DETAIL: Final = NP_(
    "Usually within {least}-{most} business day.",
    "Usually within {least}-{most} business days.",
    "most",
)
TEMPORARY: Final = N_("Until it comes")
TEMPORARY_DETAIL: Final = N_("The Program's website may offer a temporary card: {address}")
WHY: Final = N_("These are the reasons, and what you can do:")


@dataclass(frozen=True)
class DecisionFacts:
    """What a letter says about a decision; made only from a reviewer's record."""

    reference: str
    decided: Decided
    recorded_on: date
    call_after: date
    """When to call the Program if no card has come."""
    reasons: tuple[Reason, ...] = ()
    valid_until: date | None = None
    """The last day of what was approved."""
    card_days: tuple[int, int] = (3, 5)
    corrects: date | None = None
    """The day of the record that this one takes the place of, if it is a correction."""


def letter(facts: DecisionFacts, store: Store) -> Letter:
    """An approval, or a denial with its reasons."""
    approved = facts.decided is Decided.APPROVED
    return Letter(
        subject=Message.of(SUBJECT, reference=facts.reference),
        opening=Message(APPROVED if approved else DENIED),
        figure=facts.reference,
        paragraphs=(*recorded(facts, store), then(facts)),
        steps=card(facts, store) if approved else reasons(facts),
        closing=ask(store),
    )


def recorded(facts: DecisionFacts, store: Store) -> tuple[Message, ...]:
    """Who recorded it, and when; that it is a correction, if it is one."""
    told = Message.of(RECORDED, store=store.name, day=facts.recorded_on)
    if facts.corrects is None:
        return (told,)
    return (Message.of(CORRECTS, day=facts.corrects), told)


def reasons(facts: DecisionFacts) -> tuple[Step, ...]:
    """Each reason, and what to do about it."""
    return tuple(Step(Message(each.words), Message(each.advice)) for each in facts.reasons)


def then(facts: DecisionFacts) -> Message:
    """Until when it is valid, or that reasons follow."""
    if facts.valid_until is None:
        return Message(WHY)
    return Message.of(VALID, day=facts.valid_until)


def card(facts: DecisionFacts, store: Store) -> tuple[Step, ...]:
    """When the card comes, where the Program may offer one until then, and whom to call.

    A temporary card is the Program's alone: nothing that looks like a card is printed here.
    """
    least, most = facts.card_days
    comes = Step(Message(CARD), Message.of(CARD_DETAIL, least=least, most=most))
    site = Step(Message(TEMPORARY), Message.of(TEMPORARY_DETAIL, address=store.portal_shown))
    return (comes, site, no_card(facts.call_after, store))
