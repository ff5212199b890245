"""Every table of the database; importing it fills METADATA."""

from kiosk.adapters.db.tables import caregiver_tables as caregivers
from kiosk.adapters.db.tables import desk_tables as desk
from kiosk.adapters.db.tables import feed_tables as feeds
from kiosk.adapters.db.tables import page_tables as documents
from kiosk.adapters.db.tables import people_tables as people
from kiosk.adapters.db.tables import program_tables as program
from kiosk.adapters.db.tables import renewal_tables as renewals
from kiosk.adapters.db.tables import store_tables as store
from kiosk.adapters.db.tables import trail_tables as trail
from kiosk.adapters.db.tables.base import METADATA
from kiosk.adapters.db.tables.key_tables import meta, record_key

__all__ = [
    "METADATA",
    "caregivers",
    "desk",
    "documents",
    "feeds",
    "meta",
    "people",
    "program",
    "record_key",
    "renewals",
    "store",
    "trail",
]
