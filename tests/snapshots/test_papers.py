"""Every printed page as it looks, against the pictures beside this file.

A page that is meant to look different: delete its picture, run this twice, look at the new one.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np
import pypdfium2
import pytest
from numpy.typing import NDArray
from PIL import Image

from kiosk.adapters.slips.papers import PdfPapers
from kiosk.domain.store.store import Store
from kiosk.letters.desk.staff_papers import key_paper
from kiosk.letters.letter import Letter
from kiosk.letters.notices import caregiver_registered
from kiosk.letters.papers.confirmation import ConfirmationFacts
from kiosk.letters.papers.finish_later import PauseFacts
from kiosk.letters.papers.pin_slip import PinSlipFacts
from kiosk.letters.samples import KEY_GROUPS, twins
from kiosk.settings import Paper
from tests.factories import POLICY
from tests.papers import FACTS, JPEG, PAUSED, PIN_GIVEN, PRINTED_AT, STORE

PICTURES: Final = Path(__file__).parent / "pictures"
SCALE: Final = 0.75
BLOCK: Final = 16
TOLERANCE: Final = 12.0
"""Grey levels, of 255, that a block of 16 px may differ in the mean: another renderer's smoothing
stays below 4, a line of text that moved by its own height makes 30."""

LONG_NAMED: Final = Store(
    name="The Greater Merrimack Valley Cooperative Medical Dispensary and Wellness Center "
    "at Old Mill Yard, Building 4"
)
LONG_PAUSE: Final = replace(PAUSED, name="Wilhelmina-Guadalupe Anastasia Bartholomea V.")
LONG_PIN: Final = replace(PIN_GIVEN, patient="Wilhelmina-Guadalupe Anastasia Bartholomea V.")
LONG_TWIN: Final = caregiver_registered.letter(LONG_PIN.patient, LONG_NAMED)
TWINS: Final = twins()
MANY: Final = tuple((name, 12) for name, _ in FACTS.sent * 2)

LETTER: Final = PdfPapers("K3", Paper.LETTER)
RECEIPT: Final = PdfPapers("K3", Paper.RECEIPT)


def confirmation(
    papers: PdfPapers,
    language: str = "en",
    jpeg: bytes | None = None,
    facts: ConfirmationFacts = FACTS,
    store: Store = STORE,
) -> bytes:
    return papers.confirmation(facts, store, PRINTED_AT, language, jpeg)


def pause(
    papers: PdfPapers, language: str = "en", facts: PauseFacts = PAUSED, store: Store = STORE
) -> bytes:
    return papers.pause_slip(facts, store, PRINTED_AT, language)


def pin(papers: PdfPapers, facts: PinSlipFacts = PIN_GIVEN, store: Store = STORE) -> bytes:
    return papers.pin_slip(facts, store, PRINTED_AT, "en")


def twin(papers: PdfPapers, letter: Letter, language: str = "en") -> bytes:
    return papers.letter(letter, FACTS.reference, STORE, PRINTED_AT, language)


PAPERS: Final[dict[str, Callable[[], bytes]]] = {
    "confirmation": lambda: confirmation(LETTER),
    "confirmation-with-photo": lambda: confirmation(LETTER, jpeg=JPEG),
    "confirmation-in-two-languages": lambda: confirmation(LETTER, "es", JPEG),
    "confirmation-long-name-no-phones": lambda: confirmation(LETTER, jpeg=JPEG, store=LONG_NAMED),
    "confirmation-many-documents": lambda: confirmation(LETTER, facts=replace(FACTS, sent=MANY)),
    "confirmation-receipt": lambda: confirmation(RECEIPT),
    "confirmation-receipt-in-two-languages": lambda: confirmation(RECEIPT, "es", JPEG),
    "confirmation-receipt-long-name-no-phones": lambda: confirmation(RECEIPT, store=LONG_NAMED),
    "pause": lambda: pause(LETTER),
    "pause-in-two-languages": lambda: pause(LETTER, "es"),
    "pause-long-names": lambda: pause(LETTER, facts=LONG_PAUSE, store=LONG_NAMED),
    "pause-receipt": lambda: pause(RECEIPT),
    "pause-receipt-long-names": lambda: pause(RECEIPT, facts=LONG_PAUSE, store=LONG_NAMED),
    "pin": lambda: pin(LETTER),
    "pin-long-names": lambda: pin(LETTER, facts=LONG_PIN, store=LONG_NAMED),
    "pin-receipt": lambda: pin(RECEIPT),
    "pin-receipt-long-names": lambda: pin(RECEIPT, facts=LONG_PIN, store=LONG_NAMED),
    "guide": lambda: LETTER.guide(POLICY, STORE, PRINTED_AT, "en"),
    "pin-in-two-languages": lambda: LETTER.pin_slip(PIN_GIVEN, STORE, PRINTED_AT, "es"),
    "key": lambda: LETTER.notice(key_paper(KEY_GROUPS), STORE, PRINTED_AT, "en"),
    "key-receipt": lambda: RECEIPT.notice(key_paper(KEY_GROUPS), STORE, PRINTED_AT, "en"),
    "returned": lambda: twin(LETTER, TWINS["renewal_returned"]),
    "returned-in-two-languages": lambda: twin(LETTER, TWINS["renewal_returned"], "es"),
    "decided-receipt": lambda: twin(RECEIPT, TWINS["renewal_decided"]),
    "outcome": lambda: twin(LETTER, TWINS["caregiver_outcome"]),
    "registered": lambda: twin(LETTER, TWINS["caregiver_registered"]),
    "registered-receipt-long-names": lambda: twin(RECEIPT, LONG_TWIN),
    "guide-receipt": lambda: RECEIPT.guide(POLICY, LONG_NAMED, PRINTED_AT, "en"),
}


def rendered(pdf: bytes) -> Image.Image:
    """The only page, small and grey."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        assert len(document) == 1
        page: Image.Image = document[0].render(scale=SCALE, grayscale=True).to_pil()
        return page
    finally:
        document.close()


def blocks(picture: Image.Image) -> NDArray[np.float64]:
    """The picture's mean grey in blocks."""
    pixels = np.asarray(picture, dtype=np.float64)
    rows, columns = (length // BLOCK for length in pixels.shape)
    cut = pixels[: rows * BLOCK, : columns * BLOCK]
    means: NDArray[np.float64] = cut.reshape(rows, BLOCK, columns, BLOCK).mean(axis=(1, 3))
    return means


@pytest.mark.req("C5", "R11", "R15", "S6", "S7")
@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_looks_as_it_was_last_seen(name: str) -> None:
    got = rendered(PAPERS[name]())
    file = PICTURES / f"{name}.png"
    if not file.exists():
        got.save(file, optimize=True)
        pytest.fail(f"{file.name} was missing and is drawn now: look at it")

    with Image.open(file) as seen:
        assert seen.size == got.size
        worst = np.abs(blocks(got) - blocks(seen)).max()
    assert worst <= TOLERANCE


def test_a_line_that_moved_is_noticed() -> None:
    page = rendered(confirmation(LETTER))
    moved = Image.new("L", page.size, 255)
    moved.paste(page, (0, 8))

    assert np.abs(blocks(page) - blocks(moved)).max() > TOLERANCE


def test_every_picture_belongs_to_a_paper() -> None:
    assert {file.stem for file in PICTURES.glob("*.png")} == set(PAPERS)
