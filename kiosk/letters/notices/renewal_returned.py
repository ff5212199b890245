"""A renewal that came back, with the reasons in the patient's words (R14)."""

from typing import Final

from kiosk.domain.store.store import Store
from kiosk.i18n import N_, Message
from kiosk.letters.foot import ask
from kiosk.letters.letter import Letter
from kiosk.letters.notices.renewal_decided import DecisionFacts, reasons, recorded

SUBJECT: Final = N_("Your renewal {reference} came back")
OPENING: Final = N_("The Program needs something more for your renewal. Your reference:")
COME: Final = N_("Log on at the kiosk. It opens the page to fix, and you submit again.")
SAME: Final = N_("Your reference stays the same. This is what to fix:")


def letter(facts: DecisionFacts, store: Store) -> Letter:
    """The email with each reason and what to do about it; it names no one."""
    return Letter(
        subject=Message.of(SUBJECT, reference=facts.reference),
        opening=Message(OPENING),
        figure=facts.reference,
        paragraphs=(*recorded(facts, store), Message(COME), Message(SAME)),
        steps=reasons(facts),
        closing=ask(store),
    )
