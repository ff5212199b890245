"""P12: the printed confirmation with photo, against a bare page and against another library."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path
from typing import Final

from fpdf import FPDF
from reportlab.lib.pagesizes import LETTER
from reportlab.pdfgen.canvas import Canvas

from benchmarks.measure import medians
from benchmarks.row import Row
from kiosk.adapters.slips.papers import PdfPapers
from kiosk.domain.store.store import Store
from kiosk.i18n import Translator
from kiosk.letters.foot import ask
from kiosk.letters.papers import confirmation as words

FACTS: Final = words.SAMPLES["confirmation"]
STORE: Final = Store(name="Maple Row Dispensary", phone="617-555-0134")
PRINTED_AT: Final = datetime(2026, 11, 20, 22, 36, tzinfo=timezone(timedelta(hours=-5)))
FACE: Final = Path("resources/demo/rmv/picture-1.jpg")
FONTS: Final = Path("resources/fonts")
ROUNDS: Final = 25
PEER_ROUNDS: Final = 6


def bare() -> bytes:
    """One line on one page."""
    out = BytesIO()
    canvas = Canvas(out, LETTER)
    canvas.drawString(72, 720, FACTS.reference)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def peer(face: bytes) -> bytes:
    """fpdf2 with the same sentences in the same three weights and the same photo."""
    say, page = Translator("en"), FPDF(format="Letter", unit="pt")
    page.add_page()
    for weight in ("Regular", "SemiBold", "Bold"):
        page.add_font(weight, "", FONTS / f"Inter-{weight}.ttf")
    _write(page, "Bold", 20, say(words.HEADING))
    _write(page, "SemiBold", 32, FACTS.reference)
    for statement in words.statements(FACTS):
        _write(page, "Regular", 11, say.say(statement))
    for name, count in FACTS.sent:
        _write(page, "Regular", 11, f"{say(name)} {say.say(words.pages(count))}")
    for step in words.steps(FACTS, STORE):
        _write(page, "SemiBold", 11, say.say(step.title))
        _write(page, "Regular", 11, say.say(step.detail))
    _write(page, "Regular", 10, say.say(ask(STORE)))
    page.image(BytesIO(face), 470, 60, 71, 71)
    return bytes(page.output())


def _write(page: FPDF, weight: str, size: float, text: str) -> None:
    page.set_font(weight, "", size)
    page.multi_cell(380, size * 1.3, text, new_x="LMARGIN", new_y="NEXT")


def rows() -> Iterator[Row]:
    """Both comparisons, each with its own medians."""
    papers, face = PdfPapers("K3"), FACE.read_bytes()
    facts = replace(FACTS, portrait=face)

    def ours() -> bytes:
        return papers.draw(facts, STORE, PRINTED_AT, "en")

    name = "confirmation with photo"
    mine, limit = medians(ROUNDS, ours, bare)
    yield Row("P12", name, mine, limit, against="one line on a bare canvas", most_ratio=50)
    mine, other = medians(PEER_ROUNDS, ours, lambda: peer(face))
    yield Row("P12", name, mine, other, against="fpdf2, the same page", most_ratio=0.5)
