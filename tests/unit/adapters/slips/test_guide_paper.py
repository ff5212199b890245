"""The printed guide: both columns, in every language, on whole pages."""

from datetime import date

import pytest

from kiosk import labels
from kiosk.domain.store.store import CALL_NOTE, Store
from kiosk.settings import Paper
from tests.papers import GUIDE
from tests.unit.adapters.slips.printed import pages

pytestmark = pytest.mark.req("S6")


@pytest.mark.parametrize("paper", list(Paper))
def test_the_guide_has_both_columns_under_their_headings(paper: Paper) -> None:
    (said,) = pages(GUIDE, paper)
    for text in (
        labels.ASSIGN, labels.SELECTING, labels.LOG_INTO, labels.GENERATE_PIN,
        labels.APPROVE_CAREGIVER, labels.FOR_CAREGIVER, labels.CAREGIVER_INFORMATION,
    ):  # fmt: skip
        assert text in said


@pytest.mark.req("C11")
@pytest.mark.parametrize("paper", list(Paper))
def test_the_guide_says_that_a_call_may_help_unless_the_store_hides_it(paper: Paper) -> None:
    (ours,) = pages(GUIDE, paper)
    (own,) = pages(GUIDE, paper, store=Store(call_note="Call us", call_note_on=date(2026, 5, 4)))
    (hidden,) = pages(GUIDE, paper, store=Store(call_note=""))
    assert CALL_NOTE in ours
    assert "Call us (May 4, 2026)" in own
    assert CALL_NOTE not in own + hidden


def test_a_second_language_has_a_page_of_its_own() -> None:
    first, second = pages(GUIDE, Paper.LETTER, "es")
    for said, number in ((first, 1), (second, 2)):
        assert labels.SELECTING in said
        assert labels.FOR_CAREGIVER in said
        assert f"Page {number} of 2" in said
    (strip,) = pages(GUIDE, Paper.RECEIPT, "es")
    assert strip.count(labels.FOR_CAREGIVER) == 2
