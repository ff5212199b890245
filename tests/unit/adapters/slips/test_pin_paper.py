"""The words, codes and measures of the slip with a PIN, from the PDF and its picture."""

from dataclasses import fields
from io import BytesIO
from itertools import pairwise

import numpy as np
import pypdfium2
import pytest
import zxingcpp
from numpy.typing import NDArray
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from kiosk.adapters.slips.papers import PdfPapers
from kiosk.adapters.slips.pin_slip_paper import LEAD
from kiosk.ports.papers import PinSlipFacts
from kiosk.settings import Paper
from tests.papers import PIN_GIVEN, PRINTED_AT, STORE

MILLIMETER = 72 / 25.4
PANEL = 11 * 72 / 3
DOTS = 3
"""Pixels a point: about 216 dots an inch, as a plain printer has."""
LANGUAGES = ["en", "es"]

pytestmark = pytest.mark.req("C5")


def slip(paper: Paper, language: str = "en") -> bytes:
    return PdfPapers("K3", paper).pin_slip(PIN_GIVEN, STORE, PRINTED_AT, language)


def page(paper: Paper, language: str = "en") -> list[tuple[str, float, float]]:
    """(text, its size in points, its distance from the paper's top in points)."""
    (only,) = PdfReader(BytesIO(slip(paper, language))).pages
    found: list[tuple[str, float, float]] = []

    def note(
        text: str, space: list[float], matrix: list[float], font: DictionaryObject, size: float
    ) -> None:
        if text.strip():
            down = float(only.mediabox.height) - (space[5] + matrix[5] * space[3])
            found.append((text.strip(), round(size * matrix[3] * space[3], 2), down))

    only.extract_text(visitor_text=note)
    return found


def words(paper: Paper) -> str:
    (only,) = PdfReader(BytesIO(slip(paper))).pages
    return " ".join(only.extract_text().split())


def picture(paper: Paper, language: str = "en") -> NDArray[np.uint8]:
    document = pypdfium2.PdfDocument(slip(paper, language))
    try:
        return np.array(document[0].render(scale=DOTS, grayscale=True).to_numpy())
    finally:
        document.close()


def codes(paper: Paper) -> dict[str, tuple[float, float]]:
    """Each code's text, with its upper edge and its side in points."""
    found = zxingcpp.read_barcodes(picture(paper))
    return {
        code.text: (
            code.position.top_left.y / DOTS,
            (code.position.top_right.x - code.position.top_left.x) / DOTS,
        )
        for code in found
    }


def long_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """A language whose texts are half as long again as the English ones."""

    def longer(text: str) -> str:
        return text + " " + "ojo " * (len(text) // 8)

    plain = {"en": str, "es": longer}
    monkeypatch.setattr("kiosk.i18n._catalogue", plain.__getitem__)


@pytest.mark.parametrize("paper", list(Paper))
def test_the_slip_says_what_pin_until_when_and_what_to_do(paper: Paper) -> None:
    said = words(paper)
    for text in (
        "Maple Row Dispensary", "For", "Use it by November 23, 2026, 10:36 AM", "Slip K3-P7F2M",
        "The Program's website", "https://patient.massciportal.com", "Your PIN", "From María D.",
        "This PIN is not for the website. Use it at a kiosk of this store.",
        "Questions? Call (617) 555-0134",
    ):  # fmt: skip
        assert text in said
    steps = ("Come to a kiosk", "Create an account", "Give the PIN", "Give your ID", "Tell the")
    assert all(said.index(first) < said.index(second) for first, second in pairwise(steps))


@pytest.mark.parametrize(("paper", "size"), [(Paper.LETTER, 34), (Paper.RECEIPT, 26)])
def test_the_pin_stands_in_big_groups_of_four(paper: Paper, size: float) -> None:
    big = [(text, down) for text, points, down in page(paper) if points >= 24]
    digits = "".join(text for text, _ in big).replace(" ", "")
    assert digits == PIN_GIVEN.digits
    assert {points for _, points, _ in page(paper) if points >= 24} == {size}


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slip_is_one_page_of_at_least_10_points(paper: Paper, language: str) -> None:
    assert min(points for _, points, _ in page(paper, language)) >= 10


@pytest.mark.parametrize(("paper", "side"), [(Paper.LETTER, 30), (Paper.RECEIPT, 28)])
def test_both_codes_decode_and_the_pin_s_has_its_size(paper: Paper, side: float) -> None:
    found = codes(paper)
    assert set(found) == {f"KIOSKPIN:{PIN_GIVEN.digits}", "https://patient.massciportal.com"}
    assert found[f"KIOSKPIN:{PIN_GIVEN.digits}"][1] == pytest.approx(side * MILLIMETER, abs=2)


def test_pin_and_code_lie_in_the_middle_panel_and_name_and_website_in_the_outer_one() -> None:
    found = codes(Paper.LETTER)
    assert PANEL < found[f"KIOSKPIN:{PIN_GIVEN.digits}"][0] < 2 * PANEL - 30 * MILLIMETER
    assert found["https://patient.massciportal.com"][0] < PANEL - 25 * MILLIMETER
    down = {text: at for text, _, at in page(Paper.LETTER)}
    assert down["For"] < PANEL
    assert down["Your PIN"] > PANEL
    assert all(PANEL < at < 2 * PANEL for _, points, at in page(Paper.LETTER) if points >= 24)
    outer = " ".join(text for text, _, at in page(Paper.LETTER) if at < PANEL - 10)
    assert not {"María", "D."} & set(outer.split())
    assert down["Create an account"] > 2 * PANEL


def test_the_folds_are_dashed_at_a_third_and_two_thirds_of_the_page() -> None:
    dark = picture(Paper.LETTER) < 128
    down = {text: at for text, _, at in page(Paper.LETTER)}
    for number, words_of in ((1, "Fold 2: fold to the back"), (2, "Fold 1: bring the bottom up")):
        line = round(number * PANEL * DOTS)
        share = dark[line - 4 : line + 5].any(axis=0).mean()
        assert 0.4 < share < 0.9
        assert down[words_of] == pytest.approx(number * PANEL, abs=8)


@pytest.mark.parametrize("language", LANGUAGES)
def test_longer_languages_stay_in_their_panels(
    monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    long_words(monkeypatch)
    dark = picture(Paper.LETTER, language) < 128
    inset = round(5 * MILLIMETER * DOTS)
    for number in (1, 2):
        line = round(number * PANEL * DOTS)
        assert not dark[line - inset : line - 20].any()
        assert not dark[line + 20 : line + inset].any()
    assert not dark[-inset:].any()


def test_a_strip_begins_blank_and_keeps_name_and_website_in_sight_when_folded() -> None:
    height = picture(Paper.RECEIPT).shape[0] / DOTS
    ink = np.flatnonzero((picture(Paper.RECEIPT) < 128).any(axis=1)) / DOTS
    assert ink[0] >= LEAD
    assert pytest.approx(25 * MILLIMETER) == LEAD
    down = {text: at for text, _, at in page(Paper.RECEIPT)}
    fold = down["Fold"]
    assert codes(Paper.RECEIPT)[f"KIOSKPIN:{PIN_GIVEN.digits}"][0] < fold
    assert min(down["For"], codes(Paper.RECEIPT)["https://patient.massciportal.com"][0]) > 2 * fold
    assert height > 2 * fold


def test_no_more_of_the_patient_than_first_name_and_initial_can_be_printed() -> None:
    names = {field.name for field in fields(PinSlipFacts)}
    assert names == {"digits", "reference", "patient", "expires_at"}


@pytest.mark.parametrize("paper", list(Paper))
def test_neither_metadata_nor_what_is_logged_of_a_slip_holds_pin_or_patient(paper: Paper) -> None:
    facts = PdfReader(BytesIO(slip(paper))).metadata
    assert facts is not None
    for text in (str(facts), repr(PIN_GIVEN)):
        assert PIN_GIVEN.digits not in text
    assert "María" not in str(facts)
    assert facts.title == "Caregiver PIN K3-P7F2M"
