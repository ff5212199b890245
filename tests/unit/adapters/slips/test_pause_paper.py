"""The words and sizes of the pause slip and of receipts, from the PDF itself."""

from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from kiosk.adapters.slips.papers import PdfPapers
from kiosk.settings import Paper
from tests.papers import FACTS, PAUSED, PRINTED_AT, STORE

MILLIMETER = 72 / 25.4


def slip(paper: Paper, language: str = "en") -> PdfReader:
    return PdfReader(
        BytesIO(PdfPapers("K3", paper).pause_slip(PAUSED, STORE, PRINTED_AT, language))
    )


def receipt(language: str = "en") -> PdfReader:
    pdf = PdfPapers("K3", Paper.RECEIPT).confirmation(FACTS, STORE, PRINTED_AT, language)
    return PdfReader(BytesIO(pdf))


def words(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def sizes(reader: PdfReader) -> dict[float, str]:
    found: dict[float, str] = {}

    def note(
        text: str, space: list[float], matrix: list[float], font: DictionaryObject, size: float
    ) -> None:
        if text.strip():
            found[round(size * matrix[3] * space[3], 2)] = text.strip()

    reader.pages[0].extract_text(visitor_text=note)
    return found


@pytest.mark.req("R15")
@pytest.mark.parametrize("paper", list(Paper))
def test_the_slip_says_where_when_and_what(paper: Paper) -> None:
    said = words(slip(paper))
    order = (
        "Maple Row Dispensary",
        "Your renewal is saved",
        "It is not submitted yet.",
        "K3-7F2QM",
        "For María D.",
        "Step 3 of 6: Submit ID",
        "November 23, 2026, 10:36 AM",
        "Your username and password",
        "Your US passport",
        "A paper that shows your address",
        "Questions? Call (617) 555-0134",
        "kiosk K3",
    )

    assert all(said.index(first) < said.index(second) for first, second in pairwise(order))


@pytest.mark.req("C6", "R15")
@pytest.mark.parametrize("paper", list(Paper))
def test_a_caregiver_s_slip_says_registration_and_names_nobody_yet(paper: Paper) -> None:
    facts = replace(PAUSED, of_caregiver=True, name="")
    pdf = PdfPapers("K3", paper).pause_slip(facts, STORE, PRINTED_AT, "en")
    said = words(PdfReader(BytesIO(pdf)))
    assert "Your registration is saved" in said
    assert "Register as a Caregiver" in said
    assert "renewal" not in said.casefold()
    assert "For " not in said


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_slip_is_one_page_of_at_least_10_points(paper: Paper, language: str) -> None:
    reader = slip(paper, language)

    assert len(reader.pages) == 1
    assert min(sizes(reader)) >= 10


@pytest.mark.req("R11")
def test_a_receipt_says_what_the_letter_page_says() -> None:
    said = words(receipt())

    for text in (
        "K3-7F2QM",
        "recorded at this store and not yet approved by the Program",
        "Once approved, your renewal is valid until November 20, 2027",
        "There is no state application fee.",
        "November 25, 2026 to November 30, 2026.",
        "Call the Program at (617) 555-0188.",
        "Questions? Call (617) 555-0134",
    ):
        assert text in said


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_receipt_is_80_millimeters_wide_and_as_long_as_its_words(language: str) -> None:
    (page,) = receipt(language).pages

    assert float(page.mediabox.width) == pytest.approx(80 * MILLIMETER, abs=0.1)
    assert min(sizes(receipt(language))) >= 10
    assert "Page 1" not in page.extract_text()
    assert words(receipt(language)).count("Questions? Call (617) 555-0134") == 1


def test_the_metadata_of_a_slip_names_nobody() -> None:
    facts = slip(Paper.LETTER).metadata

    assert facts is not None
    assert "María" not in str(facts)


@pytest.mark.req("R14")
@pytest.mark.parametrize("paper", list(Paper))
def test_a_slip_of_what_came_back_names_no_last_day(paper: Paper) -> None:
    facts = replace(PAUSED, until=None)
    pdf = PdfPapers("K3", paper).pause_slip(facts, STORE, PRINTED_AT, "en")
    said = words(PdfReader(BytesIO(pdf)))
    assert "It stays here until you come back." in said
    assert "Come back by" not in said
