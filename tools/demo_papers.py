"""Make the papers of the demo: resources/demo/papers, and the pictures in the RMV folder.

Run it from the repository's root as `python -m tools.demo_papers`.
"""

from datetime import date
from pathlib import Path
from typing import Final

import pypdfium2
from PIL import Image
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import LETTER
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tools.demo_cards import cards
from tools.demo_paper_parts import DEMO, FONTS, PAPERS, Holder, Point, holder, photographed

DATED: Final = date(2026, 11, 3)
TEAL: Final = HexColor("#0f6b6f")
GRAY: Final = HexColor("#5c6670")
BLACK: Final = HexColor("#1f2429")
CHARGES: Final = (
    ("Customer charge", "7.00"),
    ("Distribution, 412 kWh at 9.21 cents", "37.95"),
    ("Transmission, 412 kWh at 4.02 cents", "16.56"),
    ("Supply, 412 kWh at 14.55 cents", "59.95"),
    ("Energy efficiency and renewables", "9.18"),
)
USAGE: Final = (388, 342, 317, 296, 301, 355, 431, 468, 402, 339, 376, 412)
MONTHS: Final = "NDJFMAMJJASO"
QUALITY: Final = 80


class Bill:
    """An electricity bill of two Letter pages from a company that does not exist."""

    def __init__(self, file: Path, who: Holder) -> None:
        for weight in ("Regular", "SemiBold", "Bold"):
            pdfmetrics.registerFont(TTFont(weight, str(FONTS / f"Inter-{weight}.ttf")))
        self.canvas = Canvas(str(file), pagesize=LETTER, invariant=1)
        self.canvas.setTitle("Sample bill")
        self.who = who

    def save(self) -> None:
        """Draw and write both pages."""
        self.first_page()
        self.canvas.showPage()
        self.second_page()
        self.canvas.showPage()
        self.canvas.save()

    def text(self, x: float, y: float, words: str, size: float = 10, weight: str = "Regular",
             color: HexColor = BLACK) -> None:  # fmt: skip
        """Words at a place; points from the lower left."""
        self.canvas.setFillColor(color)
        self.canvas.setFont(weight, size)
        self.canvas.drawString(x, y, words)

    def right(self, x: float, y: float, words: str, size: float = 10, weight: str = "Regular",
              color: HexColor = BLACK) -> None:  # fmt: skip
        """Words that end at a place."""
        self.canvas.setFillColor(color)
        self.canvas.setFont(weight, size)
        self.canvas.drawRightString(x, y, words)

    def head(self, page: int) -> None:
        """The company's name, the account and the page."""
        self.canvas.setFillColor(TEAL)
        self.canvas.rect(0, 724, 612, 68, stroke=0, fill=1)
        white = HexColor("#ffffff")
        self.text(48, 750, "Bay Current Electric", 24, "Bold", white)
        self.right(564, 760, f"Account 00-4417-2086 · page {page} of 2", 9, "Regular", white)
        self.right(
            564, 744, f"Bill date: {DATED:%B} {DATED.day}, {DATED.year}", 11, "SemiBold", white
        )
        self.text(
            48, 30, "A made-up company and a made-up bill, for demonstration only.", 8, color=GRAY
        )

    def first_page(self) -> None:
        """Who pays how much until when, and what for."""
        self.head(1)
        self.text(48, 690, "Service address", 9, color=GRAY)
        for row, line in enumerate(
            (f"{self.who.first} {self.who.last}", self.who.street, self.who.town)
        ):
            self.text(48, 672 - 17 * row, line, 13, "SemiBold")
        self.canvas.setFillColor(HexColor("#e6f1f1"))
        self.canvas.roundRect(340, 622, 224, 76, 8, stroke=0, fill=1)
        self.text(356, 676, "Amount due by November 27, 2026", 9, color=GRAY)
        self.text(356, 640, "$130.64", 30, "Bold", TEAL)
        self.text(48, 580, "Your charges, October 1 to October 31, 2026", 14, "Bold")
        y = 552.0
        for what, amount in CHARGES:
            self.text(48, y, what, 11)
            self.right(564, y, f"${amount}", 11)
            self.canvas.setStrokeColor(HexColor("#d5dadd"))
            self.canvas.line(48, y - 8, 564, y - 8)
            y -= 26
        self.text(48, y, "Total", 12, "Bold")
        self.right(564, y, "$130.64", 12, "Bold")
        self.chart(48, 120, 516, 210)

    def chart(self, left: float, bottom: float, width: float, height: float) -> None:
        """What was used in each of the last twelve months."""
        self.text(left, bottom + height + 24, "Electricity used, kWh a month", 14, "Bold")
        step = width / len(USAGE)
        for index, (used, month) in enumerate(zip(USAGE, MONTHS, strict=True)):
            tall = height * used / max(USAGE)
            last = index == len(USAGE) - 1
            self.canvas.setFillColor(TEAL if last else HexColor("#9cc6c7"))
            self.canvas.rect(left + index * step + 6, bottom, step - 12, tall, stroke=0, fill=1)
            self.text(left + index * step + step / 2 - 4, bottom - 16, month, 10, color=GRAY)

    def second_page(self) -> None:
        """Meter readings and how to pay."""
        self.head(2)
        self.text(48, 680, "Meter readings", 14, "Bold")
        rows = (
            ("Meter", "E 5520318"),
            ("October 1, 2026", "48,207"),
            ("October 31, 2026", "48,619"),
            ("Used", "412 kWh"),
        )
        for row, (what, value) in enumerate(rows):
            self.text(48, 650 - 22 * row, what, 11)
            self.right(300, 650 - 22 * row, value, 11, "SemiBold")
        self.text(48, 530, "Ways to pay", 14, "Bold")
        ways = (
            "By mail: send the slip below with a check.",
            "By phone: 508-555-0100, day and night.",
            "In person: at any counter of the company.",
        )
        for row, line in enumerate(ways):
            self.text(48, 502 - 20 * row, line, 11)
        self.canvas.setDash(4, 4)
        self.canvas.line(48, 220, 564, 220)
        self.canvas.setDash()
        self.text(48, 190, f"{self.who.first} {self.who.last}", 11, "SemiBold")
        self.text(48, 174, "Account 00-4417-2086", 10, color=GRAY)
        self.right(564, 190, "Pay $130.64 by November 27, 2026", 12, "Bold")


def photo_of_bill(file: Path) -> Image.Image:
    """The first page as a phone sees it on a desk."""
    document = pypdfium2.PdfDocument(file)
    page: Image.Image = document[0].render(scale=2.2).to_pil().convert("RGB")
    document.close()
    lies: list[Point] = [(132, 108), (1462, 92), (1498, 1836), (104, 1852)]
    return photographed(page, (1600, 1960), lies)


def main() -> None:
    """Write every paper."""
    bill = PAPERS / "utility_bill.pdf"
    Bill(bill, holder("P00124471")).save()
    photo_of_bill(bill).save(PAPERS / "utility_bill.jpg", quality=72, optimize=True)
    for name, picture in cards():
        picture.save(DEMO / name, quality=QUALITY, optimize=True)
    for path in sorted((*PAPERS.iterdir(), *(DEMO / "rmv").iterdir())):
        print(f"{path.relative_to(DEMO)}: {path.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
