"""Every printed page as it looks, against the pictures next to this file.

A page that is meant to look different: delete its picture, run this twice, look at the new one.
"""

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
from kiosk.letters.notices import caregiver_registered
from kiosk.letters.paper_facts import PaperFacts
from kiosk.letters.papers.printed_letter import LetterFacts
from kiosk.letters.samples import SAMPLES
from kiosk.settings import Paper
from tests.papers import FACTS, GUIDE, JPEG, PAUSED, PIN_GIVEN, PRINTED_AT, STORE

PICTURES: Final = Path(__file__).parent / "pictures"
SCALE: Final = 0.75
BLOCK: Final = 16
TOLERANCE: Final = 12.0
"""Gray levels, of 255, that a block of 16 px may differ by on average: another renderer's smoothing
stays below 4, a line of text that moved by its own height makes 30."""

LETTER, RECEIPT = Paper.LETTER, Paper.RECEIPT
LONG_NAMED: Final = Store(
    name="The Greater Merrimack Valley Cooperative Medical Dispensary and Wellness Center "
    "at Old Mill Yard, Building 4"
)
LONG: Final = "Wilhelmina-Guadalupe Anastasia Bartholomea V."
LONG_PAUSE: Final = replace(PAUSED, name=LONG)
LONG_PIN: Final = replace(PIN_GIVEN, patient=LONG)
LONG_TWIN: Final = LetterFacts(caregiver_registered.letter(LONG, LONG_NAMED), FACTS.reference)
PHOTO: Final = replace(FACTS, portrait=JPEG)
MANY: Final = replace(FACTS, sent=tuple((name, 12) for name, _ in FACTS.sent * 2))

Drawn = tuple[Paper, PaperFacts, str, Store]
PAPERS: Final[dict[str, Drawn]] = {
    **{name: (LETTER, facts, "en", STORE) for name, facts in SAMPLES.items()},
    **{f"{name}-receipt": (RECEIPT, facts, "en", STORE) for name, facts in SAMPLES.items()},
    "confirmation-with-photo": (LETTER, PHOTO, "en", STORE),
    "confirmation-in-two-languages": (LETTER, PHOTO, "es", STORE),
    "confirmation-long-name-no-phones": (LETTER, PHOTO, "en", LONG_NAMED),
    "confirmation-many-documents": (LETTER, MANY, "en", STORE),
    "confirmation-receipt-in-two-languages": (RECEIPT, PHOTO, "es", STORE),
    "confirmation-receipt-long-name-no-phones": (RECEIPT, FACTS, "en", LONG_NAMED),
    "pause-in-two-languages": (LETTER, PAUSED, "es", STORE),
    "pause-long-names": (LETTER, LONG_PAUSE, "en", LONG_NAMED),
    "pause-receipt-long-names": (RECEIPT, LONG_PAUSE, "en", LONG_NAMED),
    "pin-in-two-languages": (LETTER, PIN_GIVEN, "es", STORE),
    "pin-long-names": (LETTER, LONG_PIN, "en", LONG_NAMED),
    "pin-receipt-long-names": (RECEIPT, LONG_PIN, "en", LONG_NAMED),
    "guide-receipt-long-name": (RECEIPT, GUIDE, "en", LONG_NAMED),
    "renewal_returned-in-two-languages": (LETTER, SAMPLES["renewal_returned"], "es", STORE),
    "caregiver_registered-receipt-long-names": (RECEIPT, LONG_TWIN, "en", STORE),
}
"""Every sample on both papers, and what is hard on some of them."""


def drawn(name: str) -> bytes:
    paper, facts, language, store = PAPERS[name]
    return PdfPapers("K3", paper).draw(facts, store, PRINTED_AT, language)


def rendered(pdf: bytes) -> Image.Image:
    """The only page, small and gray."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        assert len(document) == 1
        page: Image.Image = document[0].render(scale=SCALE, grayscale=True).to_pil()
        return page
    finally:
        document.close()


def blocks(picture: Image.Image) -> NDArray[np.float64]:
    """The picture's mean gray in blocks."""
    pixels = np.asarray(picture, dtype=np.float64)
    rows, columns = (length // BLOCK for length in pixels.shape)
    cut = pixels[: rows * BLOCK, : columns * BLOCK]
    means: NDArray[np.float64] = cut.reshape(rows, BLOCK, columns, BLOCK).mean(axis=(1, 3))
    return means


@pytest.mark.req("C5", "R11", "R15", "S6", "S7")
@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_looks_as_it_was_last_seen(name: str) -> None:
    got = rendered(drawn(name))
    file = PICTURES / f"{name}.png"
    if not file.exists():
        got.save(file, optimize=True)
        pytest.fail(f"{file.name} was missing and is drawn now: look at it")

    with Image.open(file) as seen:
        assert seen.size == got.size
        worst = np.abs(blocks(got) - blocks(seen)).max()
    assert worst <= TOLERANCE


def test_a_line_that_moved_is_noticed() -> None:
    page = rendered(drawn("confirmation"))
    moved = Image.new("L", page.size, 255)
    moved.paste(page, (0, 8))

    assert np.abs(blocks(page) - blocks(moved)).max() > TOLERANCE


def test_every_picture_belongs_to_a_paper() -> None:
    assert {file.stem for file in PICTURES.glob("*.png")} == set(PAPERS)
