"""P11: the PIN slip with its two codes, against a bare page and against another library."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Final

import segno
from fpdf import FPDF
from reportlab.lib.pagesizes import LETTER
from reportlab.pdfgen.canvas import Canvas

from benchmarks.measure import medians
from benchmarks.row import Row
from kiosk.adapters.slips.papers import PdfPapers
from kiosk.domain.caregivers.caregiver_pin import grouped, payload
from kiosk.i18n import Translator
from kiosk.letters import pin_steps
from kiosk.letters.foot import ask
from kiosk.letters.paper_facts import day_and_time
from kiosk.letters.papers import pin_slip as words
from kiosk.letters.sample_store import PRINTED_AT, STORE

PIN_SLIP: Final = words.SAMPLES["pin"]
FONTS: Final = Path("resources/fonts")
TEXTS: Final = (words.TITLE, words.REFERENCE_DETAIL, words.INSIDE, words.WEBSITE, words.SHOW)
TEXTS_BELOW: Final = (pin_steps.SECRET, words.LOST)
MODULE: Final = 2.8
ROUNDS: Final = 25
PEER_ROUNDS: Final = 6


def bare() -> bytes:
    """One line on one page."""
    out = BytesIO()
    canvas = Canvas(out, LETTER)
    canvas.drawString(72, 720, PIN_SLIP.reference)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def peer() -> bytes:
    """fpdf2 with the same sentences, sizes, weights and codes."""
    say, page = Translator("en"), FPDF(format="Letter", unit="pt")
    page.add_page()
    for weight in ("Regular", "SemiBold", "Bold"):
        page.add_font(weight, "", FONTS / f"Inter-{weight}.ttf")
    _write(page, "SemiBold", 13, STORE.name)
    for text in TEXTS:
        _write(page, "Regular", 10, say(text))
    _write(page, "SemiBold", 11, say.say(day_and_time(PIN_SLIP.expires_at)))
    _draw(page, STORE.portal_url, 440, 80)
    _write(page, "Bold", 20, say(words.PIN))
    _write(page, "SemiBold", 34, grouped(PIN_SLIP.digits))
    _draw(page, payload(PIN_SLIP.digits), 440, 300)
    for text in TEXTS_BELOW:
        _write(page, "Regular", 11, say(text))
    for step in pin_steps.steps():
        _write(page, "SemiBold", 10, say.say(step.title))
        _write(page, "Regular", 10, say.say(step.detail))
    _write(page, "Regular", 10, say.say(ask(STORE)))
    return bytes(page.output())


def _write(page: FPDF, weight: str, size: float, text: str) -> None:
    page.set_font(weight, "", size)
    page.multi_cell(380, size * 1.3, text, new_x="LMARGIN", new_y="NEXT")


def _draw(page: FPDF, text: str, left: float, top: float) -> None:
    for down, row in enumerate(segno.make_qr(text, error="m").matrix):
        for across, dark in enumerate(row):
            if dark:
                page.rect(left + across * MODULE, top + down * MODULE, MODULE, MODULE, style="F")


def rows() -> Iterator[Row]:
    """Both comparisons, each with its own medians."""
    papers = PdfPapers("K3")

    def ours() -> bytes:
        return papers.draw(PIN_SLIP, STORE, PRINTED_AT, "en")

    name = "PIN slip with two codes"
    mine, limit = medians(ROUNDS, ours, bare)
    yield Row("P11", name, mine, limit, against="one line on a bare canvas", most_ratio=25)
    mine, other = medians(PEER_ROUNDS, ours, peer)
    yield Row("P11", name, mine, other, against="fpdf2, the same page", most_ratio=0.2)
