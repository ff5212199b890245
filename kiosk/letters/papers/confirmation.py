"""The confirmation of a renewal (R11): one set of words for screen, paper and email.

Nothing here says that the Program has decided or has anything: only a reviewer's record may.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, Final

from kiosk import labels
from kiosk.domain.people.person import one_year_after
from kiosk.domain.store.store import Store
from kiosk.i18n import N_, NP_, Message
from kiosk.letters.card_by_mail import no_card
from kiosk.letters.foot import ask
from kiosk.letters.letter import Letter, Step
from kiosk.letters.program_desk import DECIDES, REVIEWER

HEADING: Final = N_("Your renewal is submitted")
REFERENCE: Final = N_("Your reference")
NAME: Final = N_("For {name}")
SENT: Final = N_("What you submitted")
NEXT: Final = N_("What happens next")
PAGES: Final = NP_("{count} page", "{count} pages")

ID_PICTURES: Final = N_("Pictures of your ID")
RMV_PHOTO: Final = N_("Photo from the RMV")
RESIDENCY: Final = N_("Proof of residency")
PHOTO: Final = N_("Identification photo")

SUBJECT: Final = N_("Your renewal {reference} is submitted")
OPENING: Final = N_("Your renewal is submitted. This is your reference:")

SUBMITTED: Final = N_("Submitted on {day}.")
RECORDED: Final = N_("Your renewal is recorded at this store and not yet approved by the Program.")
VALID: Final = N_(
    "Once approved, your renewal is valid until {day}, one year from the date of submission."
)
VALID_KEPT: Final = N_(
    "Once approved, your renewal is valid until {day}, one year from the end of the last one."
)
NO_FEE: Final = N_("There is no state application fee.")

CARD: Final = N_("Once approved, your card comes by mail")
CARD_DETAIL: Final = NP_(
    "Usually mailed in {least}-{most} business day: {first} to {last}.",
    "Usually mailed in {least}-{most} business days: {first} to {last}.",
    "most",
)


@dataclass(frozen=True)
class ConfirmationFacts:
    """What a renewal's confirmation says, the same on screen, on paper and by email."""

    reference: str
    submitted_on: date
    valid_until: date
    card_from: date
    card_until: date
    call_after: date
    sent: tuple[tuple[str, int], ...]
    """What was sent: (marked text, number of pages)."""
    card_days: tuple[int, int] = (3, 5)
    """The policy's business days that card_from and card_until were counted with."""
    portrait: bytes | None = field(default=None, repr=False)
    """A JPEG, printed where it is asked for."""
    name: str = ""
    """First name and initial, for the paper alone: the most that paper may show."""
    head: ClassVar = labels.RENEWAL


SAMPLES: Final = {
    "confirmation": ConfirmationFacts(
        reference="K3-7F2QM",
        submitted_on=date(2026, 11, 20),
        valid_until=date(2027, 11, 20),
        card_from=date(2026, 11, 25),
        card_until=date(2026, 11, 30),
        call_after=date(2026, 12, 11),
        sent=((ID_PICTURES, 2), (RESIDENCY, 3), (PHOTO, 1)),
        name="María D.",
    )
}


def statements(facts: ConfirmationFacts) -> tuple[Message, ...]:
    """The state of the renewal in four sentences: date, recorded, validity, fee."""
    return (
        Message.of(SUBMITTED, day=facts.submitted_on),
        Message(RECORDED),
        Message.of(_valid(facts), day=facts.valid_until),
        Message(NO_FEE),
    )


def steps(facts: ConfirmationFacts, store: Store) -> tuple[Step, ...]:
    """What happens next, in three steps."""
    least, most = facts.card_days
    card = Message.of(
        CARD_DETAIL, least=least, most=most, first=facts.card_from, last=facts.card_until
    )
    return (
        Step(Message(DECIDES), Message(REVIEWER)),
        Step(Message(CARD), card),
        no_card(facts.call_after, store),
    )


def pages(count: int) -> Message:
    """How many pages a document has, in words."""
    return Message.of(PAGES, count=count)


def letter(facts: ConfirmationFacts, store: Store) -> Letter:
    """The confirmation as an email; it names no one."""
    return Letter(
        subject=Message.of(SUBJECT, reference=facts.reference),
        opening=Message(OPENING),
        figure=facts.reference,
        paragraphs=statements(facts),
        steps=steps(facts, store),
        closing=ask(store),
    )


def _valid(facts: ConfirmationFacts) -> str:
    """What the year is counted from, as the policy of the day of submission has it."""
    return VALID if facts.valid_until == one_year_after(facts.submitted_on) else VALID_KEPT
