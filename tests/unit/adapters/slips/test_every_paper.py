"""What is true of every printed paper, on Letter pages and on receipts."""

import re

import numpy as np
import pypdfium2
import pytest
import zxingcpp

from kiosk.domain.desk.look_up_reasons import references_of
from kiosk.i18n import Translator
from kiosk.letters.demonstration import RIBBON
from kiosk.letters.samples import SAMPLES
from kiosk.settings import Paper
from tests.papers import STORE
from tests.unit.adapters.slips.printed import MILLIMETER, drawn, letters, pages, read

NUMBERS_OF_GROUPS = 9

pytestmark = [
    pytest.mark.parametrize("paper", list(Paper)),
    pytest.mark.parametrize("sample", SAMPLES),
]


def test_a_demonstration_says_on_every_page_that_nothing_is_real(sample: str, paper: Paper) -> None:
    real, marked = (
        pages(SAMPLES[sample], paper, demonstration=demonstration)
        for demonstration in (False, True)
    )
    assert [text.count(RIBBON) for text in marked] == [1] * len(real)
    assert RIBBON not in "".join(real)


def test_in_english_it_is_one_page_with_head_and_foot(sample: str, paper: Paper) -> None:
    facts = SAMPLES[sample]
    (page,) = read(facts, paper).pages
    (said,) = pages(facts, paper)
    for text in (
        STORE.name, Translator("en")(facts.head), facts.reference, "Questions? Call (617) 555-0134",
    ):  # fmt: skip
        assert text in said
    assert "Printed on November 20, 2026 at 10:36 PM, kiosk K3" in said
    receipt = paper is Paper.RECEIPT
    assert ("Page 1 of 1" in said) is not receipt
    if receipt:
        assert float(page.mediabox.width) == pytest.approx(80 * MILLIMETER, abs=0.1)


@pytest.mark.parametrize("language", ["en", "es"])
def test_all_letters_are_big_enough_and_bundled(sample: str, paper: Paper, language: str) -> None:
    facts = SAMPLES[sample]
    sizes = {size for page in read(facts, paper, language).pages for _, size, _ in letters(page)}
    assert min(sizes) >= (NUMBERS_OF_GROUPS if sample == "key_escrow" else 10)
    pdf = drawn(facts, paper, language)
    assert set(re.findall(rb"/FontName /[A-Z]{6}\+(\w+)-", pdf)) == {b"Inter"}
    assert b"Helvetica" not in pdf


def test_a_letter_page_carries_its_reference_as_a_code_for_the_desk(
    sample: str, paper: Paper
) -> None:
    reference = SAMPLES[sample].reference
    if not reference or sample == "pin":
        return
    document = pypdfium2.PdfDocument(drawn(SAMPLES[sample], paper))
    try:
        page = np.array(document[0].render(scale=2, grayscale=True).to_numpy())
    finally:
        document.close()
    codes = [code.text for code in zxingcpp.read_barcodes(page)]
    assert codes == ([reference] if paper is Paper.LETTER else [])
    assert reference in references_of(reference)


def test_the_metadata_names_the_paper_and_no_one(sample: str, paper: Paper) -> None:
    facts = SAMPLES[sample]
    metadata = read(facts, paper).metadata
    assert metadata is not None
    assert metadata.title == f"{facts.head} {facts.reference}".strip()
    assert metadata.author == STORE.name
    assert metadata.subject in (None, "unspecified")
