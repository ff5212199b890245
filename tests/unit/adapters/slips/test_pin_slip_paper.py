"""The words, codes and measures of the slip with a PIN, from the PDF and its picture."""

from dataclasses import fields
from itertools import pairwise

import numpy as np
import pypdfium2
import pytest
import zxingcpp
from numpy.typing import NDArray

from kiosk.adapters.slips.pin_slip_paper import LEAD
from kiosk.letters.papers.pin_slip import PinSlipFacts
from kiosk.settings import Paper
from tests.papers import PIN_GIVEN
from tests.pseudo_language import speak
from tests.unit.adapters.slips.printed import MILLIMETER, drawn, letters, pages, read

PANEL = 11 * 72 / 3
DOTS = 3
"""Pixels per point: about 216 dots per inch, as a plain printer has."""
WEBSITE = "https://patient.massciportal.com"

pytestmark = pytest.mark.req("C5")


def page(paper: Paper) -> list[tuple[str, float, float]]:
    (only,) = read(PIN_GIVEN, paper).pages
    return letters(only)


def picture(paper: Paper, language: str = "en") -> NDArray[np.uint8]:
    document = pypdfium2.PdfDocument(drawn(PIN_GIVEN, paper, language))
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

    speak(monkeypatch, es=longer)


@pytest.mark.parametrize("paper", list(Paper))
def test_the_slip_says_what_pin_until_when_and_what_to_do(paper: Paper) -> None:
    (said,) = pages(PIN_GIVEN, paper)
    for text in (
        "Maple Row Dispensary", "For", "Use it by November 23, 2026, 10:36 AM", "Slip K3-P7F2M",
        "The PIN is inside. It works only at a kiosk in this store.",
        "The Program's website", WEBSITE, "This PIN doesn't work there.",
        "Your PIN for the kiosk", "From María D.", "For the kiosk",
    ):  # fmt: skip
        assert text in said
    steps = ("Come to a kiosk", "Create an account", "Enter the PIN", "Add your ID", "Tell the")
    assert all(said.index(first) < said.index(second) for first, second in pairwise(steps))


@pytest.mark.parametrize(("paper", "size"), [(Paper.LETTER, 34), (Paper.RECEIPT, 26)])
def test_the_pin_is_in_big_groups_of_four(paper: Paper, size: float) -> None:
    big = [(text, down) for text, points, down in page(paper) if points >= 24]
    digits = "".join(text for text, _ in big).replace(" ", "")
    assert digits == PIN_GIVEN.digits
    assert {points for _, points, _ in page(paper) if points >= 24} == {size}


@pytest.mark.parametrize(("paper", "side"), [(Paper.LETTER, 30), (Paper.RECEIPT, 28)])
def test_both_codes_decode_and_the_pin_s_has_its_size(paper: Paper, side: float) -> None:
    found = codes(paper)
    assert set(found) == {f"KIOSKPIN:{PIN_GIVEN.digits}", WEBSITE}
    assert found[f"KIOSKPIN:{PIN_GIVEN.digits}"][1] == pytest.approx(side * MILLIMETER, abs=2)


def test_pin_and_code_are_in_the_middle_panel_and_name_and_website_in_the_outer_one() -> None:
    found = codes(Paper.LETTER)
    assert PANEL < found[f"KIOSKPIN:{PIN_GIVEN.digits}"][0] < 2 * PANEL - 30 * MILLIMETER
    assert found[WEBSITE][0] < PANEL - 25 * MILLIMETER
    down = {text: at for text, _, at in page(Paper.LETTER)}
    assert down["For"] < PANEL
    assert down["Your PIN for the kiosk"] > PANEL
    assert all(PANEL < at < 2 * PANEL for _, points, at in page(Paper.LETTER) if points >= 24)
    outer = " ".join(text for text, _, at in page(Paper.LETTER) if at < PANEL - 10)
    inner = " ".join(text for text, _, at in page(Paper.LETTER) if at > PANEL + 10)
    assert not {"María", "D."} & set(outer.split())
    assert "website" not in inner
    assert WEBSITE not in inner
    assert down["Create an account"] > 2 * PANEL


def test_the_folds_are_dashed_at_a_third_and_two_thirds_of_the_page() -> None:
    dark = picture(Paper.LETTER) < 128
    down = {text: at for text, _, at in page(Paper.LETTER)}
    for number, words_of in ((1, "2. Fold back"), (2, "1. Fold up")):
        line = round(number * PANEL * DOTS)
        share = dark[line - 4 : line + 5].any(axis=0).mean()
        assert 0.4 < share < 0.9
        assert down[words_of] == pytest.approx(number * PANEL, abs=8)


@pytest.mark.parametrize("language", ["en", "es"])
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


def test_a_strip_starts_blank_and_keeps_name_and_website_in_sight_when_folded() -> None:
    height = picture(Paper.RECEIPT).shape[0] / DOTS
    ink = np.flatnonzero((picture(Paper.RECEIPT) < 128).any(axis=1)) / DOTS
    assert ink[0] >= LEAD
    assert pytest.approx(25 * MILLIMETER) == LEAD
    down = {text: at for text, _, at in page(Paper.RECEIPT)}
    fold = down["Fold here"]
    assert codes(Paper.RECEIPT)[f"KIOSKPIN:{PIN_GIVEN.digits}"][0] < fold
    assert min(down["For"], codes(Paper.RECEIPT)[WEBSITE][0]) > 2 * fold
    assert height > 2 * fold


def test_no_more_of_the_patient_than_first_name_and_initial_can_be_printed() -> None:
    names = {field.name for field in fields(PinSlipFacts)}
    assert names == {"digits", "reference", "patient", "expires_at"}


def test_nothing_that_is_logged_of_a_slip_holds_its_pin() -> None:
    assert PIN_GIVEN.digits not in repr(PIN_GIVEN)
