"""An email's printed twin (S7): the letter, and the reference by which staff find it."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import ClassVar, Final

from kiosk.domain.caregivers.designation import Ending
from kiosk.domain.readiness.lights import PatientDates, patient_lights
from kiosk.domain.renewal.decision import Decided
from kiosk.domain.renewal.reasons import ReasonList, named
from kiosk.domain.store.help_topics import HelpTopic
from kiosk.i18n import N_
from kiosk.letters import help_words
from kiosk.letters.letter import Letter
from kiosk.letters.notices import (
    caregiver_outcome,
    caregiver_registered,
    designation_ended,
    expiry_reminder,
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
_LIGHTS: Final = patient_lights(
    PatientDates(date(2026, 11, 28), date(2026, 12, 20)),
    None,
    date(2026, 11, 20),
    timedelta(days=60),
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
} | {
    name: LetterFacts(letter, "")
    for name, letter in (
        ("dates", expiry_reminder.printed(_LIGHTS, STORE)),
        ("help_lost_card", help_words.letter(HelpTopic.LOST_CARD, STORE)),
        ("help_under_18", help_words.letter(HelpTopic.UNDER_18, STORE)),
    )
    if letter is not None
}
"""Emailed codes have no paper: they prove who reads the mailbox."""
