"""Every table of the database; importing it fills METADATA and binds the rows."""

from kiosk.adapters.db.tables import application_tables as applications
from kiosk.adapters.db.tables import caregiver_tables as caregivers
from kiosk.adapters.db.tables import desk_tables as desk
from kiosk.adapters.db.tables import feed_tables as feeds
from kiosk.adapters.db.tables import people_tables as people
from kiosk.adapters.db.tables import store_tables as store
from kiosk.adapters.db.tables import trail_tables as trail
from kiosk.adapters.db.tables.columns import METADATA, bind_rows
from kiosk.adapters.db.tables.key_tables import meta, record_key

bind_rows(METADATA)

__all__ = [
    "METADATA",
    "applications",
    "caregivers",
    "desk",
    "feeds",
    "meta",
    "people",
    "record_key",
    "store",
    "trail",
]
