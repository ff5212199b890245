"""The slip for someone who finishes later (R15)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from kiosk import labels
from kiosk.domain.renewal.documents import IdKind
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.i18n import N_, Message
from kiosk.letters.letter import Step
from kiosk.letters.sample_store import PRINTED_AT

RENEWAL_SAVED: Final = N_("Your renewal is saved")
REGISTRATION_SAVED: Final = N_("Your registration is saved")
SAVED: Final = Message(N_("Saved to finish later"))
"""Where someone stopped, for a slip that staff print."""
NOT_YET: Final = N_("It is not submitted yet. Come back and continue where you left off.")
REFERENCE: Final = N_("Your reference")
NAME: Final = N_("For {name}")
REACHED: Final = N_("You left off at")
UNTIL: Final = N_("Come back by")
WAITS: Final = N_("It stays here until you come back.")
THEN: Final = N_("After that, everything you gave us is deleted and you start over.")
BRING: Final = N_("What to bring")

LOG_ON: Final = N_("Your username and password")
LOG_ON_DETAIL: Final = N_("To log on. They are not on this slip.")
PHYSICIAN: Final = N_("A new certification")
PHYSICIAN_DETAIL: Final = N_("See your physician. Bring the instructions with the new PIN.")
CONTACT: Final = N_("Your address in Massachusetts")
HOME: Final = N_("Your home address")
CONTACT_DETAIL: Final = N_("Your phone number and email address too.")
PIN: Final = N_("The PIN from your patient")
PIN_DETAIL: Final = N_("Twelve digits, on a slip or in an email. If it expired, ask for a new one.")
AN_ID: Final = N_("An ID that is still valid")
AN_ID_DETAIL: Final = N_("A driver's license, state ID, US passport or US military ID.")
PROOF: Final = N_("A document that shows your address")
PROOF_DETAIL: Final = N_("A recent utility bill works. Name and address must match your ID.")
PHOTO: Final = N_("A minute for your photo")
PHOTO_DETAIL: Final = N_("The kiosk takes it. You don't need to bring one.")
YOUR_ID: Final[dict[IdKind, str]] = {
    IdKind.MASSACHUSETTS_LICENSE: N_("Your Massachusetts driver's license"),
    IdKind.MASSACHUSETTS_ID_CARD: N_("Your Massachusetts ID card"),
    IdKind.OUT_OF_STATE: N_("Your out-of-state license or ID"),
    IdKind.PASSPORT: N_("Your US passport"),
    IdKind.MILITARY: N_("Your US military ID"),
}
YOUR_ID_DETAIL: Final = N_("It must still be valid on that day.")

_ID_RULES: Final = frozenset({Rule.ID_MISSING, Rule.ID_EXPIRED})
_PROOF_RULES: Final = frozenset(
    {
        Rule.RESIDENCY_MISSING,
        Rule.RESIDENCY_TOO_OLD,
        Rule.RESIDENCY_EXPIRED,
        Rule.RESIDENCY_IN_FUTURE,
        Rule.RESIDENCY_OTHER_YEAR,
        Rule.RESIDENCY_NEEDS_STATE_ID,
    }
)


@dataclass(frozen=True)
class PauseFacts:
    """What the slip says; `name` is first name and initial, the most that paper may show."""

    reference: str
    name: str
    """Empty until it is known."""
    reached: Message
    bring: tuple[Step, ...]
    until: datetime | None
    """The store's local time at which the draft ends; what came back waits forever."""
    of_caregiver: bool = False

    @property
    def head(self) -> str:
        """What was started, as the tab calls it."""
        return labels.REGISTER_AS_CAREGIVER if self.of_caregiver else labels.RENEWAL

    @property
    def heading(self) -> str:
        """What was saved, as a text of the catalogue."""
        return REGISTRATION_SAVED if self.of_caregiver else RENEWAL_SAVED


def things_to_bring(
    findings: Iterable[Finding], id_kind: IdKind | None, of_caregiver: bool = False
) -> tuple[Step, ...]:
    """What the remaining steps ask for, judging by what would stop Submit now.

    A caregiver may live anywhere.
    """
    rules = {finding.rule for finding in findings if finding.blocks}
    things = [(LOG_ON, LOG_ON_DETAIL)]
    if Rule.CERTIFICATION_EXPIRED in rules:
        things.append((PHYSICIAN, PHYSICIAN_DETAIL))
    if rules & {Rule.CONTACT_MISSING, Rule.NOT_IN_MASSACHUSETTS}:
        things.append((HOME if of_caregiver else CONTACT, CONTACT_DETAIL))
    if Rule.PIN_MISSING in rules:
        things.append((PIN, PIN_DETAIL))
    if rules & _ID_RULES:
        things.append(_id_to_bring(id_kind if Rule.ID_EXPIRED not in rules else None))
    if rules & _PROOF_RULES:
        things.append((PROOF, PROOF_DETAIL))
    if Rule.PHOTO_MISSING in rules:
        things.append((PHOTO, PHOTO_DETAIL))
    return tuple(Step(Message(title), Message(detail)) for title, detail in things)


def _id_to_bring(chosen: IdKind | None) -> tuple[str, str]:
    return (AN_ID, AN_ID_DETAIL) if chosen is None else (YOUR_ID[chosen], YOUR_ID_DETAIL)


SAMPLES: Final = {
    "pause": PauseFacts(
        reference="K3-7F2QM",
        name="María D.",
        reached=Message.of(
            N_("Step {number} of {count}: {title}"),
            number=3,
            count=6,
            title=Message(labels.SUBMIT_ID),
        ),
        bring=things_to_bring(
            map(Finding.block, (Rule.ID_MISSING, Rule.RESIDENCY_MISSING, Rule.PHOTO_MISSING)),
            IdKind.PASSPORT,
        ),
        until=PRINTED_AT + timedelta(hours=60),
    )
}
