"""The printed confirmation: its words, languages and photo, and stores of every name."""

from dataclasses import replace
from io import BytesIO
from unicodedata import normalize

import pytest
from pypdf import PdfReader
from reportlab.pdfbase.pdfmetrics import getFont, stringWidth

from kiosk.adapters.slips.layout.typefaces import WEIGHTS, load_fonts
from kiosk.domain.store.store import Store
from kiosk.settings import Paper
from tests.papers import FACTS, JPEG
from tests.unit.adapters.slips.printed import drawn, letters, pages, read

pytestmark = pytest.mark.req("R11")


@pytest.mark.parametrize("paper", list(Paper))
def test_the_paper_says_all_a_patient_needs(paper: Paper) -> None:
    (said,) = pages(FACTS, paper)
    for text in (
        "Massachusetts Renewal",
        "K3-7F2QM",
        "For María D.",
        "A reviewer at this store records the Program's decision.",
        "Submitted on November 20, 2026.",
        "recorded at this store and not yet approved by the Program",
        "Once approved, your renewal is valid until November 20, 2027, one year from the date",
        "There is no state application fee.",
        "3-5 business days: November 25, 2026 to November 30, 2026.",
        "No card by December 11, 2026?",
        "Call the Program at (617) 555-0188.",
        "Pictures of your ID 2 pages",
        "Proof of residency 3 pages",
        "Identification photo 1 page",
    ):
        assert text in said
    assert "1 pages" not in said
    assert said.count("What happens next") == 1


@pytest.mark.parametrize("paper", list(Paper))
def test_the_session_s_language_comes_first_and_english_below(paper: Paper) -> None:
    (said,) = pages(FACTS, paper, "es")
    assert said.index("20 de noviembre de 2027") < said.index("November 20, 2027")
    assert said.count("Questions? Call (617) 555-0134") == (2 if paper is Paper.LETTER else 1)


def test_the_reference_is_the_biggest_text() -> None:
    sizes = {size: text for text, size, _ in letters(read(FACTS, language="es").pages[0])}
    assert max(sizes) == 32
    assert "K3-7F2QM" in sizes[32]


def test_letters_are_bigger_where_a_page_has_room_for_them() -> None:
    bodies = {
        language: size
        for language in ("en", "es")
        for text, size, _ in letters(read(FACTS, language=language).pages[0])
        if text == "Pictures of your ID"
    }
    assert bodies == {"en": 13, "es": 11}


def test_a_letter_and_its_marks_are_printed_as_one() -> None:
    apart, composed = (normalize(form, "Thị Hoa N.") for form in ("NFD", "NFC"))
    assert apart != composed
    assert drawn(replace(FACTS, name=apart)) == drawn(replace(FACTS, name=composed))


def test_each_weight_is_wider_than_the_one_before() -> None:
    load_fonts()
    widths = [stringWidth("Your renewal is submitted", f"Inter-{name}", 20) for name in WEIGHTS]
    assert widths == sorted(set(widths))


@pytest.mark.parametrize("weight", WEIGHTS)
def test_names_in_greek_and_cyrillic_have_letters(weight: str) -> None:
    load_fonts()
    glyphs = getFont(f"Inter-{weight}").face.charToGlyph
    assert [
        letter for letter in "Ελένη Οὐρανία Ольга Ґалаґан Ђорђе" if ord(letter) not in glyphs
    ] == []


def test_a_store_without_phones_sends_no_one_to_an_empty_number() -> None:
    (said,) = pages(FACTS, store=Store(name="Elm Street"))
    assert "Questions? Ask at this store" in said
    assert "Call the Program. Staff can give you the number." in said
    assert "at ." not in said


@pytest.mark.parametrize(
    "name", ["Hart & Sons <b>Wellness</b>", 'The "Öld" <para> Mill', "A" * 300, "one\ntwo"]
)
def test_a_store_s_name_is_printed_as_it_is_and_never_as_markup(name: str) -> None:
    (said,) = pages(FACTS, store=Store(name=name))
    assert "".join(name.split()) in said.replace(" ", "")


def test_what_does_not_fit_continues_with_its_number() -> None:
    both = pages(replace(FACTS, sent=FACTS.sent * 4), language="es")
    assert len(both) == 2
    for number, said in enumerate(both, 1):
        assert f"Page {number} of 2" in said
        assert "Maple Row Dispensary" in said


def test_a_photo_is_25_millimeters_and_keeps_its_bytes() -> None:
    facts = replace(FACTS, portrait=JPEG)
    pdf = drawn(facts)
    (page,) = PdfReader(BytesIO(pdf)).pages
    (image,) = page.images
    content = page.get_contents()
    assert JPEG in pdf
    assert JPEG not in drawn(FACTS)
    assert image.image is not None
    assert content is not None
    assert b"70.86614 0 0 70.86614" in content.get_data()
    assert str(JPEG) not in repr(facts)
