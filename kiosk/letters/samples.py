"""What the samples of printed papers say: a store and a person that do not exist."""

from datetime import date, datetime, timedelta, timezone
from typing import Final

from kiosk.domain.documents import IdKind
from kiosk.domain.findings import Finding, Rule
from kiosk.domain.key_escrow import groups_of
from kiosk.domain.store import Store
from kiosk.i18n import Message
from kiosk.letters import sent
from kiosk.letters.confirmation import ConfirmationFacts
from kiosk.letters.pause import PauseFacts, things_to_bring
from kiosk.letters.pin_slip import PinSlipFacts

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
KEY_GROUPS: Final = groups_of(1, bytes(range(32)))
"""Of a key that nobody has."""
