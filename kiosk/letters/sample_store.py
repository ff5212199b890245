"""The store of the samples, which does not exist, and the moment at which they are printed."""

from datetime import datetime, timedelta, timezone
from typing import Final

from kiosk.domain.store.store import Store

EASTERN: Final = timezone(timedelta(hours=-5))
PRINTED_AT: Final = datetime(2026, 11, 20, 22, 36, tzinfo=EASTERN)
STORE: Final = Store(
    name="Maple Row Dispensary", phone="(617) 555-0134", program_phone="(617) 555-0188"
)
