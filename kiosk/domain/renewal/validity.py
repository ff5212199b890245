"""Until when a renewed registration is valid (R11)."""

from datetime import date

from kiosk.domain.people.person import one_year_after
from kiosk.domain.store.policy import Validity


def valid_until(submitted_on: date, old_end: date | None, validity: Validity) -> date:
    """The last day of the new year; who is late, or has no old year, begins on the day itself."""
    kept = validity is Validity.ANNIVERSARY_KEPT
    if kept and old_end is not None and submitted_on <= old_end:
        return one_year_after(old_end)
    return one_year_after(submitted_on)
