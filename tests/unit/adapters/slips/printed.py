"""Draws a paper, and reads it back from the PDF itself."""

from io import BytesIO

from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject

from kiosk.adapters.slips.papers import PdfPapers
from kiosk.domain.store.store import Store
from kiosk.letters.paper_facts import PaperFacts
from kiosk.settings import Paper
from tests.papers import PRINTED_AT, STORE

MILLIMETER = 72 / 25.4


def drawn(
    facts: PaperFacts,
    paper: Paper = Paper.LETTER,
    language: str = "en",
    store: Store = STORE,
    demonstration: bool = False,
) -> bytes:
    return PdfPapers("K3", paper, demonstration).draw(facts, store, PRINTED_AT, language)


def read(facts: PaperFacts, paper: Paper = Paper.LETTER, language: str = "en") -> PdfReader:
    return PdfReader(BytesIO(drawn(facts, paper, language)))


def pages(
    facts: PaperFacts,
    paper: Paper = Paper.LETTER,
    language: str = "en",
    store: Store = STORE,
    demonstration: bool = False,
) -> list[str]:
    """The words of each page."""
    reader = PdfReader(BytesIO(drawn(facts, paper, language, store, demonstration)))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def letters(page: PageObject) -> list[tuple[str, float, float]]:
    """(text, its size in points, its distance from the page's top in points)."""
    found: list[tuple[str, float, float]] = []

    def note(
        text: str, space: list[float], matrix: list[float], font: DictionaryObject, size: float
    ) -> None:
        if text.strip():
            down = float(page.mediabox.height) - (space[5] + matrix[5] * space[3])
            found.append((text.strip(), round(size * matrix[3] * space[3], 2), down))

    page.extract_text(visitor_text=note)
    return found
