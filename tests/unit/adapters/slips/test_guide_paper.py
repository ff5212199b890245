"""The printed guide: both columns, in every language, on whole pages."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from kiosk import labels
from kiosk.adapters.slips.papers import PdfPapers
from kiosk.settings import Paper
from tests.factories import POLICY
from tests.papers import PRINTED_AT, STORE

pytestmark = pytest.mark.req("S6")


def pages(paper: Paper, language: str) -> list[str]:
    pdf = PdfPapers("K3", paper).guide(POLICY, STORE, PRINTED_AT, language)
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


@pytest.mark.parametrize("paper", list(Paper))
def test_the_guide_has_both_columns_under_their_headings(paper: Paper) -> None:
    (said,) = pages(paper, "en")
    for text in (
        labels.ASSIGN, labels.SELECTING, labels.LOG_INTO, labels.GENERATE_PIN,
        labels.APPROVE_CAREGIVER, labels.FOR_CAREGIVER, labels.CAREGIVER_INFORMATION,
        "Questions? Call (617) 555-0134",
    ):  # fmt: skip
        assert text in said


def test_a_second_language_has_a_page_of_its_own() -> None:
    first, second = pages(Paper.LETTER, "es")
    for said, number in ((first, 1), (second, 2)):
        assert labels.SELECTING in said
        assert labels.FOR_CAREGIVER in said
        assert f"Page {number} of 2" in said
    (strip,) = pages(Paper.RECEIPT, "es")
    assert strip.count(labels.FOR_CAREGIVER) == 2
