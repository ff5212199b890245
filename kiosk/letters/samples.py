"""What the samples of printed papers say: a store and a person that do not exist."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from typing import Final

from kiosk.domain.desk.key_escrow import groups_of
from kiosk.domain.renewal.decision import Decided
from kiosk.domain.renewal.documents import IdKind
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.domain.renewal.reasons import ReasonList, named
from kiosk.domain.store.store import Store
from kiosk.i18n import Message
from kiosk.letters.letter import Letter
from kiosk.letters.notices import (
    caregiver_outcome,
    caregiver_registered,
    renewal_decided,
    renewal_returned,
)
from kiosk.letters.notices.renewal_decided import DecisionFacts
from kiosk.letters.papers import sent
from kiosk.letters.papers.confirmation import ConfirmationFacts
from kiosk.letters.papers.finish_later import PauseFacts, things_to_bring
from kiosk.letters.papers.pin_slip import PinSlipFacts

EASTERN: Final = timezone(timedelta(hours=-5))
PRINTED_AT: Final = datetime(2026, 11, 20, 10, 36, tzinfo=EASTERN)
STORE: Final = Store(
    name="Maple Row Dispensary", phone="(508) 555-0100", program_phone="(774) 555-0188"
)
CONFIRMATION: Final = ConfirmationFacts(
    reference="K3-7F2QM",
    submitted_on=date(2026, 11, 20),
    valid_until=date(2027, 11, 20),
    card_from=date(2026, 11, 25),
    card_until=date(2026, 11, 30),
    call_after=date(2026, 12, 11),
    sent=((sent.ID_PICTURES, 2), (sent.RESIDENCY, 3), (sent.PHOTO, 1)),
)
PAUSE: Final = PauseFacts(
    reference="K3-7F2QM",
    name="Alma H.",
    reached=Message("Submit ID"),
    bring=things_to_bring(
        [Finding.block(rule) for rule in (Rule.ID_MISSING, Rule.RESIDENCY_MISSING)]
        + [Finding.block(Rule.PHOTO_MISSING)],
        IdKind.PASSPORT,
    ),
    until=datetime(2026, 11, 23, 10, 36, tzinfo=EASTERN),
)
PIN_SLIP: Final = PinSlipFacts(
    digits="482190357716",
    reference="K3-P7F2M",
    patient="Alma H.",
    expires_at=datetime(2026, 11, 23, 10, 36, tzinfo=EASTERN),
)
APPROVED: Final = DecisionFacts(
    reference="K3-7F2QM",
    decided=Decided.APPROVED,
    recorded_on=date(2026, 11, 20),
    call_after=date(2026, 12, 11),
    valid_until=date(2027, 11, 12),
)
KEY_GROUPS: Final = groups_of(1, bytes(range(32)))
"""The groups of a key that nobody has."""


def twins() -> dict[str, Letter]:
    """The emails that are also printed as a letter, each by the name of its file."""
    reasons = named(ReasonList.RENEWAL, ["photo_differs", "id_unreadable"])
    returned = replace(APPROVED, decided=Decided.RETURNED, valid_until=None, reasons=reasons)
    return {
        "renewal_decided": renewal_decided.letter(APPROVED, STORE),
        "renewal_returned": renewal_returned.letter(returned, STORE),
        "caregiver_registered": caregiver_registered.letter("Ana P.", STORE),
        "caregiver_outcome": caregiver_outcome.letter(APPROVED, STORE),
    }
