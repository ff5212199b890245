"""The gallery's sheets of cards: home, residency, confirmation, states, idle alert."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tools.gallery_frame import frame
from ui.frame.footer import Footer
from ui.frame.sheet import Sheet
from ui.home.line_board_card import BoardNote, BoardState, LineBoardCard
from ui.home.masthead import MastheadGround, MastheadWords
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.cards.busy_card import BusyCard
from ui.widgets.cards.card import Card
from ui.widgets.cards.fact_card import FactCard
from ui.widgets.cards.failed_card import FailedCard
from ui.widgets.cards.notice import Notice
from ui.widgets.cards.reference_card import ReferenceCard
from ui.widgets.cards.steps_card import StepsCard
from ui.widgets.pictures.countdown import CountdownRing
from ui.widgets.pictures.id_pictures import PICTURES
from ui.widgets.pictures.qr_view import QrCode
from ui.widgets.surfaces.focus_ring import FocusRing
from ui.widgets.texts.heading import Heading
from ui.widgets.texts.text import Text
from ui.wizard.documents.document_card import DocumentCard
from ui.wizard.documents.document_row import DocumentPage, RowWords
from ui.wizard.documents.page_card import DocumentWords
from ui.wizard.state_buttons import Offer


def picture(name: str) -> QPixmap:
    """Return a drawn paper as a picture."""
    pixmap = QPixmap(290, 184)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    PICTURES[name](painter, QRectF(0, 0, 290, 184))
    painter.end()
    return pixmap


def bits() -> list[str]:
    """Return rows that look like a QR code."""
    return [
        "".join("1" if (x * y + x * x // 3 + y) % 3 else "0" for x in range(29)) for y in range(29)
    ]


def home() -> QWidget:
    """Return the home screen."""
    window = QWidget()
    px = Theme.current().px
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    ground = MastheadGround()
    page = QVBoxLayout(ground)
    page.setContentsMargins(px(64), px(50), px(64), px(34))
    page.setSpacing(px(26))
    words = MastheadWords(
        "Maple Row Dispensary",
        "Renew your\nregistration here",
        "For patients and caregivers, with help at hand.",
    )
    words.setFixedHeight(px(372))
    page.addWidget(words)
    page.addSpacing(px(22))
    state = BoardState("No / Little Line", "You can walk right in", "Last Updated at 10:36 PM", 1)
    notes = (
        BoardNote("PATIENTS", "You do not have to wait. Come to the desk.", "duotone/heartbeat"),
        BoardNote("ADULT USE", "Open today until 11:00 PM.", "duotone/storefront"),
    )
    page.addWidget(LineBoardCard("Is there a line?", state, notes))
    page.addWidget(_reserve())
    page.addStretch(1)
    page.addWidget(Button("Click here for Registration Website", Kind.SECONDARY))
    page.addWidget(
        Button("Start", Kind.PRIMARY, "bold/arrow-right", icon_after=True, height="home_start")
    )
    column.addWidget(ground, 1)
    column.addWidget(Footer("Ask staff for help"))
    return window


def _reserve() -> Card:
    card = Card()
    row = QHBoxLayout()
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(Text("Reserve Ahead", "h2"))
    words.addWidget(Text("Order on your phone and pick up at the desk.", "text", "ink_soft"))
    words.addWidget(Text("order.example.org", "label", "primary"))
    words.addStretch(1)
    row.addLayout(words, 1)
    row.addWidget(QrCode(bits(), "Reserve Ahead"))
    card.column.addLayout(row)
    return card


def residency() -> QWidget:
    """Return the residency page with two pages."""
    window, page = frame(4)
    hint = "A paper from the last 60 days with your name and address."
    page.addWidget(Heading("Submit Proof of Residency", hint))
    page.addStretch(1)
    page.addWidget(
        FactCard("Utility bill", "Dated November 3, 2026", "duotone/lightning", "Change")
    )
    page.addWidget(_documents(2))
    page.addWidget(
        Notice("Name and address must match your ID", "Look at both before you proceed.")
    )
    page.addStretch(1)
    page.addWidget(Button("Proceed", Kind.PRIMARY, "bold/arrow-right", icon_after=True))
    return window


def _documents(count: int) -> DocumentCard:
    words = DocumentWords(
        "Your pages",
        "No pages yet",
        "Take a picture here, or choose a file.",
        "Upload",
        RowWords("Remove", "Up", "Down"),
    )
    card = DocumentCard(words, [Offer("choose_file", "Choose File", "bold/plus", lambda: None)])
    pages = [
        DocumentPage(str(n), f"Page {n}", "412 KB", picture("id_card")) for n in range(1, count + 1)
    ]
    card.set_pages(pages, movable=True)
    if count:
        card.set_state(f"{count} pages uploaded")
    return card


def states() -> QWidget:
    """Return the states of a page."""
    window, page = frame(4)
    page.addWidget(Heading("States of a page", "Empty, busy, slow, failed with a way on, done."))
    page.addWidget(_documents(0))
    page.addWidget(
        BusyCard("Getting your photo from the RMV", "This takes up to 30 seconds.", "Skip")
    )
    ways = (
        ("again", "Try again", "bold/arrow-clockwise"),
        ("print", "Print my reference", "bold/printer"),
    )
    line = "The Program desk is out of reach. We keep trying for you."
    page.addWidget(FailedCard("Saved, not sent yet", line, ways))
    page.addWidget(Notice("Page 2 is uploaded", "You can add another or proceed.", "ok"))
    page.addStretch(1)
    return window


def confirmation() -> QWidget:
    """Return the confirmation."""
    window, page = frame(None, store="Maple Row Dispensary")
    hint = "There is no state fee. You can leave this page when you are ready."
    page.addWidget(Heading("Your renewal is submitted", hint))
    page.addStretch(1)
    lines = ("Submitted November 20, 2026.", "Once approved, valid until November 20, 2027.")
    page.addWidget(ReferenceCard("Your reference", "K3-7F2QM", lines))
    steps = (
        (
            "duotone/magnifying-glass",
            "The Program decides",
            "You get an email when it has decided.",
        ),
        (
            "duotone/envelope-simple",
            "Your card comes by mail",
            "Usually 3 to 5 business days: November 25 to November 30.",
        ),
        (
            "duotone/phone",
            "No card by December 11?",
            "Call the Program. The number is on your print-out.",
        ),
    )
    page.addWidget(StepsCard("What happens next", steps))
    row = QHBoxLayout()
    row.setSpacing(Theme.current().px(18))
    row.addWidget(Button("Print", icon="bold/printer"), 1)
    row.addWidget(Button("Email me", icon="bold/envelope-simple"), 1)
    page.addLayout(row)
    page.addStretch(1)
    page.addWidget(Button("Done", Kind.PRIMARY, "bold/check"))
    return window


def idle() -> QWidget:
    """Return the idle alert over a page."""
    window = residency()
    window.resize(1080, 1920)
    sheet = Sheet(window)
    middle = Qt.AlignmentFlag.AlignHCenter
    ring = CountdownRing(45)
    ring.set_left(38)
    sheet.column.addWidget(ring, 0, middle)
    sheet.column.addWidget(Text("Do you need more time?", "h1", "ink", "center"))
    words = (
        "In 38 seconds this visit ends and everything on the screen is removed. "
        "What you saved stays saved."
    )
    sheet.column.addWidget(Text(words, "lead", "ink_soft", "center"))
    sheet.column.addWidget(Button("I need more time", Kind.PRIMARY, "bold/clock-clockwise"))
    sheet.column.addWidget(Button("End my visit", icon="bold/sign-out"))
    FocusRing(window)
    window.show()
    sheet.open()
    return window


SHEETS: Final[dict[str, Callable[[], QWidget]]] = {
    "home": home,
    "residency": residency,
    "states": states,
    "confirmation": confirmation,
    "idle": idle,
}
