"""Until when a renewed registration is valid, by either way of counting its year."""

from datetime import date

import pytest

from kiosk.domain.renewal.validity import valid_until
from kiosk.domain.store.policy import Validity

SUBMISSION, KEPT = Validity.ONE_YEAR_FROM_SUBMISSION, Validity.ANNIVERSARY_KEPT


@pytest.mark.req("R11")
@pytest.mark.parametrize(
    ("submitted", "old_end", "validity", "until"),
    [
        ("2026-11-20", "2026-12-20", SUBMISSION, "2027-11-20"),
        ("2026-11-20", "2026-12-20", KEPT, "2027-12-20"),
        ("2026-11-20", "2026-11-20", KEPT, "2027-11-20"),
        ("2026-11-20", "2026-11-19", KEPT, "2027-11-20"),
        ("2026-11-20", None, KEPT, "2027-11-20"),
        ("2028-02-29", "2028-01-31", SUBMISSION, "2029-02-28"),
        ("2028-02-29", "2028-02-28", KEPT, "2029-02-28"),
        ("2028-02-01", "2028-02-29", KEPT, "2029-02-28"),
        ("2028-02-29", "2028-02-29", KEPT, "2029-02-28"),
        ("2027-02-10", "2027-02-28", KEPT, "2028-02-28"),
    ],
)
def test_the_year_counts_from_the_submission_or_keeps_its_day(
    submitted: str, old_end: str | None, validity: Validity, until: str
) -> None:
    ends = date.fromisoformat(old_end) if old_end else None
    day = date.fromisoformat
    assert valid_until(day(submitted), ends, validity) == day(until)
