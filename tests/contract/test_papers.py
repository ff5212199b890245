"""What every maker of papers promises, held against ReportLab's and the fake."""

from dataclasses import replace

import pytest

from kiosk.adapters.slips.papers import PdfPapers
from kiosk.ports.papers import Papers
from tests.fakes.papers import FakePapers
from tests.papers import FACTS, JPEG, PRINTED_AT, STORE


@pytest.fixture(params=["pdf", "fake"])
def papers(request: pytest.FixtureRequest) -> Papers:
    return PdfPapers("K3") if request.param == "pdf" else FakePapers()


def test_a_paper_is_a_pdf(papers: Papers) -> None:
    paper = papers.confirmation(FACTS, STORE, PRINTED_AT, "en")

    assert paper.startswith(b"%PDF-")
    assert paper.rstrip().endswith(b"%%EOF")


def test_the_same_paper_has_the_same_bytes(papers: Papers) -> None:
    first, second = (papers.confirmation(FACTS, STORE, PRINTED_AT, "en", JPEG) for _ in range(2))

    assert first == second


def test_another_reference_store_or_language_is_another_paper(papers: Papers) -> None:
    made = {
        papers.confirmation(FACTS, STORE, PRINTED_AT, "en"),
        papers.confirmation(FACTS, STORE, PRINTED_AT, "es"),
        papers.confirmation(FACTS, replace(STORE, name="Elm Street"), PRINTED_AT, "en"),
        papers.confirmation(replace(FACTS, reference="K3-9ZZZZ"), STORE, PRINTED_AT, "en"),
    }

    assert len(made) == 4


def test_a_portrait_is_embedded_as_it_is_and_only_if_given(papers: Papers) -> None:
    assert JPEG in papers.confirmation(FACTS, STORE, PRINTED_AT, "en", JPEG)
    assert JPEG not in papers.confirmation(FACTS, STORE, PRINTED_AT, "en")
