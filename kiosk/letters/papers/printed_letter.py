"""An email's printed twin (S7): the letter, and the reference by which staff find it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar, Final

from kiosk.domain.caregivers.designation import Ending
from kiosk.domain.renewal.decision import Decided
from kiosk.domain.renewal.reasons import ReasonList, named
from kiosk.i18n import N_
from kiosk.letters.letter import Letter
from kiosk.letters.notices import (
    caregiver_outcome,
    caregiver_registered,
    designation_ended,
    renewal_decided,
    renewal_returned,
)
from kiosk.letters.notices.renewal_decided import DecisionFacts
from kiosk.letters.sample_store import STORE

NOTICE: Final = N_("Notice")
REFERENCE: Final = N_("Reference {reference}")


@dataclass(frozen=True)
class LetterFacts:
    """A letter on paper; of people it says what the email says."""

    letter: Letter
    reference: str
    head: ClassVar = NOTICE


_APPROVED: Final = DecisionFacts(
    reference="K3-7F2QM",
    decided=Decided.APPROVED,
    recorded_on=date(2026, 11, 20),
    call_after=date(2026, 12, 11),
    valid_until=date(2027, 11, 12),
)
_RETURNED: Final = replace(
    _APPROVED,
    decided=Decided.RETURNED,
    valid_until=None,
    reasons=named(ReasonList.RENEWAL, ["photo_differs", "id_unreadable"]),
)
SAMPLES: Final = {
    name: LetterFacts(letter, _APPROVED.reference)
    for name, letter in (
        ("renewal_decided", renewal_decided.letter(_APPROVED, STORE)),
        ("renewal_returned", renewal_returned.letter(_RETURNED, STORE)),
        ("caregiver_registered", caregiver_registered.letter("Ana P.", STORE)),
        ("caregiver_outcome", caregiver_outcome.letter(_APPROVED, STORE)),
        ("designation_ended", designation_ended.to_caregiver("María D.", Ending.BY_PATIENT, STORE)),
    )
}
"""Emailed codes have no paper: they prove who reads the mailbox."""
