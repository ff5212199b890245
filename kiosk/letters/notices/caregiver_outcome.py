"""The Program's decision on a caregiver's registration (C10); drawn from a reviewer's record only.

It names no one: neither the patient nor the caregiver.
"""

from typing import Final

from kiosk.domain.renewal.decision import Decided
from kiosk.domain.store.store import Store
from kiosk.i18n import N_, Message
from kiosk.letters.foot import ask
from kiosk.letters.letter import Letter, Step
from kiosk.letters.notices.renewal_decided import DecisionFacts, card, reasons, recorded, then

SUBJECT: Final = N_("The Program's decision on your registration {reference}")
OPENINGS: Final[dict[Decided, str]] = {
    Decided.APPROVED: N_("You are recorded as a caregiver approved by the Program. Reference:"),
    Decided.RETURNED: N_("The Program needs something more from you. Reference:"),
    Decided.DENIED: N_("Your registration is recorded as denied by the Program. Reference:"),
}
VISIT: Final = N_("Wait for your card")
VISIT_DETAIL: Final = N_("Once it comes, you may visit dispensaries for the patient.")
COME: Final = N_("Log on at the kiosk and fix this. You don't need a new PIN.")


def letter(facts: DecisionFacts, store: Store) -> Letter:
    """The outcome, and what the caregiver may or can do now."""
    paragraphs = (*recorded(facts, store), then(facts))
    if facts.decided is Decided.RETURNED:
        paragraphs = (*recorded(facts, store), Message(COME))
    approved = facts.decided is Decided.APPROVED
    visit = Step(Message(VISIT), Message(VISIT_DETAIL))
    return Letter(
        subject=Message.of(SUBJECT, reference=facts.reference),
        opening=Message(OPENINGS[facts.decided]),
        figure=facts.reference,
        paragraphs=paragraphs,
        steps=(*card(facts, store), visit) if approved else reasons(facts),
        closing=ask(store),
    )
