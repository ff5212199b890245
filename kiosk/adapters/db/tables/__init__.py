"""Every table of the database; importing it fills METADATA."""

from kiosk.adapters.db.tables import feeds, people, renewals, store, trail
from kiosk.adapters.db.tables.base import METADATA
from kiosk.adapters.db.tables.keys import meta, record_key

__all__ = ["METADATA", "feeds", "meta", "people", "record_key", "renewals", "store", "trail"]
