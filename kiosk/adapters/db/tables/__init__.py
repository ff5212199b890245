"""Every table of the database; importing it fills METADATA."""

from kiosk.adapters.db.tables import (
    caregivers,
    desk,
    documents,
    feeds,
    people,
    program,
    renewals,
    store,
    trail,
)
from kiosk.adapters.db.tables.base import METADATA
from kiosk.adapters.db.tables.keys import meta, record_key

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
