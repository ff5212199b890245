"""The words, letters and sizes of the printed confirmation, from the PDF itself."""

import re
from dataclasses import replace
from functools import cache
from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from reportlab.pdfbase.pdfmetrics import stringWidth

from kiosk.adapters.slips.layout.typefaces import WEIGHTS, load_fonts
from kiosk.adapters.slips.papers import PdfPapers
from kiosk.domain.store.store import Store
from tests.papers import FACTS, JPEG, PRINTED_AT, STORE


@cache
def read(store: Store = STORE, language: str = "en", many: int = 1) -> PdfReader:
    facts = replace(FACTS, sent=FACTS.sent * many)
    pdf = PdfPapers("K3").confirmation(facts, store, PRINTED_AT, language)
    return PdfReader(BytesIO(pdf))


def words(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


@pytest.mark.req("R11")
@pytest.mark.parametrize(
    "text",
    [
        "Maple Row Dispensary",
        "Massachusetts Renewal",
        "K3-7F2QM",
        "Submitted on November 20, 2026.",
        "recorded at this store and not yet approved by the Program",
        "Once approved, your renewal is valid until November 20, 2027, one year from the date",
        "There is no state application fee.",
        "3-5 business days: November 25, 2026 to November 30, 2026.",
        "No card by December 11, 2026?",
        "Call the Program at (617) 555-0188.",
        "Questions? Call (617) 555-0134",
        "Printed on November 20, 2026 at 10:36 PM, kiosk K3",
        "Page 1 of 1",
    ],
)
def test_the_paper_says_all_a_patient_needs(text: str) -> None:
    assert text in words(read())


@pytest.mark.req("R11")
def test_the_sent_documents_are_listed_with_their_pages() -> None:
    text = words(read())

    assert "Pictures of your ID 2 pages" in text
    assert "Proof of residency 3 pages" in text
    assert "Identification photo 1 page" in text
    assert "1 pages" not in text


def test_the_session_s_language_comes_first_and_english_below() -> None:
    text = words(read(language="es"))

    assert text.index("20 de noviembre de 2027") < text.index("November 20, 2027")
    assert len(read(language="es").pages) == 1


def test_english_alone_is_not_said_twice() -> None:
    assert words(read()).count("What happens next") == 1


def test_all_letters_are_at_least_10_points_and_the_reference_32() -> None:
    sizes: dict[float, str] = {}

    def note(
        text: str, space: list[float], matrix: list[float], font: DictionaryObject, size: float
    ) -> None:
        if text.strip():
            sizes[round(size * matrix[3] * space[3], 2)] = text.strip()

    read(language="es").pages[0].extract_text(visitor_text=note)

    assert min(sizes) >= 10
    assert max(sizes) == 32
    assert "K3-7F2QM" in sizes[32]


def test_every_letter_is_bundled_and_each_weight_is_its_own() -> None:
    pdf = PdfPapers("K3").confirmation(FACTS, STORE, PRINTED_AT, "en")
    drawn = set(re.findall(rb"/FontName /[A-Z]{6}\+(Inter-\w+)", pdf))

    assert drawn == {b"Inter-Regular", b"Inter-SemiBold", b"Inter-Bold"}
    assert b"Helvetica" not in pdf


def test_each_weight_is_wider_than_the_one_before() -> None:
    load_fonts()
    widths = [stringWidth("Your renewal is submitted", f"Inter-{name}", 20) for name in WEIGHTS]

    assert widths == sorted(set(widths))


def test_the_metadata_names_the_paper_and_nobody() -> None:
    facts = read().metadata

    assert facts is not None
    assert facts.title == "Massachusetts Renewal K3-7F2QM"
    assert facts.author == STORE.name
    assert facts.subject in (None, "unspecified")


def test_a_store_without_phones_sends_nobody_to_an_empty_number() -> None:
    text = words(read(Store(name="Elm Street")))

    assert "Questions? Ask at this store" in text
    assert "Call the Program. Staff can give you the number." in text
    assert "at ." not in text


@pytest.mark.parametrize(
    "name", ["Hart & Sons <b>Wellness</b>", 'The "Öld" <para> Mill', "A" * 300, "one\ntwo"]
)
def test_a_store_s_name_is_printed_as_it_is_and_never_as_markup(name: str) -> None:
    text = words(read(Store(name=name)))

    shown = text.replace(" ", "")
    assert name.replace(" ", "").replace("\n", "") in shown
    assert len(read(Store(name=name)).pages) == 1


def test_what_does_not_fit_goes_on_with_its_number() -> None:
    reader = read(language="es", many=4)
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]

    assert [f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, 1)] == [
        True,
        True,
    ]
    assert all("Maple Row Dispensary" in page for page in pages)


def test_a_photo_is_25_millimeters_and_keeps_its_bytes() -> None:
    pdf = PdfPapers("K3").confirmation(FACTS, STORE, PRINTED_AT, "en", JPEG)

    (image,) = PdfReader(BytesIO(pdf)).pages[0].images
    assert JPEG in pdf
    assert image.image is not None
    assert b"70.86614 0 0 70.86614" in page_content(pdf)


def page_content(pdf: bytes) -> bytes:
    content = PdfReader(BytesIO(pdf)).pages[0].get_contents()
    assert content is not None
    return content.get_data()
