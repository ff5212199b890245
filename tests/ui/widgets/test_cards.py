"""Cards and messages say what they show and ask for what is pressed."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.frame.footer import Footer
from ui.frame.header import Header
from ui.frame.progress.node import ProgressStep, StepState
from ui.widgets.cards.busy_card import BusyCard
from ui.widgets.cards.failed_card import FailedCard
from ui.widgets.pictures.countdown import CountdownRing
from ui.widgets.pictures.qr_view import QUIET, QrCode
from ui.widgets.texts.pill import Pill
from ui.widgets.texts.text import Text
from ui.wizard.documents.document_card import DocumentCard
from ui.wizard.documents.document_row import DocumentPage, RowWords
from ui.wizard.documents.page_card import DocumentWords
from ui.wizard.state_buttons import Offer

WORDS = DocumentWords(
    "Your pages",
    "No pages yet",
    "Choose a file.",
    "Upload",
    RowWords("Remove", "Move up", "Move down"),
)


def press(qtbot: QtBot, holder: QWidget, name: str) -> None:
    button = holder.findChild(QWidget, name)
    assert isinstance(button, QWidget)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def page(key: str) -> DocumentPage:
    return DocumentPage(key, f"Page {key}", "412 KB", QPixmap(40, 60))


@pytest.fixture
def documents(qtbot: QtBot) -> DocumentCard:
    card = DocumentCard(WORDS, [])
    qtbot.addWidget(card)
    card.set_pages([page("1"), page("2")], movable=True)
    return card


def test_each_row_asks_to_be_removed_by_its_key(qtbot: QtBot, documents: DocumentCard) -> None:
    with qtbot.waitSignal(documents.remove_asked) as caught:
        press(qtbot, documents, "remove.2")
    assert caught.args == ["2"]


def test_arrows_are_announced_with_the_name_of_their_page(documents: DocumentCard) -> None:
    names = [part.accessibleName() for part in documents.findChildren(QWidget)]
    assert {"Move up: Page 1", "Move down: Page 2", "Remove: Page 1"} <= set(names)


def test_every_way_to_give_a_page_and_upload_have_a_button(qtbot: QtBot) -> None:
    pressed: list[str] = []
    names = ("choose_file", "phone")
    ways = [Offer(name, name, "bold/plus", partial(pressed.append, name)) for name in names]
    card = DocumentCard(WORDS, ways)
    qtbot.addWidget(card)
    for name in names:
        press(qtbot, card, name)
    assert pressed == [*names]
    with qtbot.waitSignal(card.upload_asked):
        press(qtbot, card, "upload")


def test_a_wait_can_be_skipped(qtbot: QtBot) -> None:
    busy = BusyCard("Getting your photo", "", "Skip")
    qtbot.addWidget(busy)
    with qtbot.waitSignal(busy.skipped):
        press(qtbot, busy, "skip")


def test_a_wait_that_cannot_be_skipped_has_no_button(qtbot: QtBot) -> None:
    busy = BusyCard("Sending")
    qtbot.addWidget(busy)
    assert busy.skip_button.isHidden()


def test_a_failure_offers_its_ways_on(qtbot: QtBot) -> None:
    ways = [("again", "Try again", "bold/arrow-clockwise"), ("print", "Print", "bold/printer")]
    card = FailedCard("Saved, not sent yet", "We keep trying.", ways)
    qtbot.addWidget(card)
    with qtbot.waitSignal(card.chosen) as caught:
        press(qtbot, card, "print")
    assert caught.args == ["print"]


def test_progress_is_told_in_words(qtbot: QtBot) -> None:
    header = Header("Back", "Massachusetts Renewal")
    qtbot.addWidget(header)
    low = header.height()
    steps = [
        ProgressStep("Who you are", StepState.COMPLETED, "Completed"),
        ProgressStep("Submit ID", StepState.NOW, "Now"),
    ]
    header.set_progress(steps, "Step 2 of 2: Submit ID")
    assert header.height() > low
    assert header.progress.accessibleName() == "Step 2 of 2: Submit ID"
    assert "Who you are: Completed" in header.progress.accessibleDescription()


def test_back_help_and_start_over_are_asked_for(qtbot: QtBot) -> None:
    header, footer = Header("Back"), Footer("Ask staff for help", "Start over")
    qtbot.addWidget(header)
    qtbot.addWidget(footer)
    with qtbot.waitSignal(header.back):
        press(qtbot, header, "back")
    with qtbot.waitSignal(footer.help_asked):
        press(qtbot, footer, "help")
    with qtbot.waitSignal(footer.start_over):
        press(qtbot, footer, "start_over")


def test_back_can_be_pressed_although_the_title_spans_the_header(qtbot: QtBot) -> None:
    header = Header("Back", "Massachusetts Renewal")
    qtbot.addWidget(header)
    header.resize(1080, header.height())
    header.show()
    assert header.childAt(header.back_button.geometry().center()) is header.back_button


def test_markup_is_shown_as_it_was_typed(qtbot: QtBot) -> None:
    text = Text("<b>Núñez</b>")
    qtbot.addWidget(text)
    assert text.textFormat() is Qt.TextFormat.PlainText
    assert text.sizeHint().width() > Text("Núñez").sizeHint().width()


def test_a_text_in_too_small_a_place_says_so(qtbot: QtBot) -> None:
    text = Text("Review Information Then Submit", "h1")
    qtbot.addWidget(text)
    text.resize(text.sizeHint())
    assert not text.clipped()
    text.resize(200, text.sizeHint().height())
    assert text.clipped()


def test_a_pill_is_never_narrower_than_its_word(qtbot: QtBot) -> None:
    pill = Pill("2 pages uploaded", "ok")
    qtbot.addWidget(pill)
    short = pill.sizeHint().width()
    pill.set_state("12 pages are waiting for you", "warn")
    assert pill.minimumSizeHint().width() == pill.sizeHint().width() > short


def test_the_countdown_announces_the_seconds_left(qtbot: QtBot) -> None:
    ring = CountdownRing(45)
    qtbot.addWidget(ring)
    ring.set_left(38)
    assert ring.accessibleName() == "38"


def test_a_qr_code_is_black_on_white_with_its_quiet_zone(qtbot: QtBot) -> None:
    rows = ["1" * 21] * 21
    code = QrCode(rows, "Registration website")
    qtbot.addWidget(code)
    code.resize(code.sizeHint())
    image = code.grab().toImage()
    unit = image.width() // (21 + 2 * QUIET)
    dark = [x for x in range(image.width()) if image.pixelColor(x, image.height() // 2) == "black"]
    assert dark[0] == QUIET * unit
    assert len(dark) == 21 * unit
    assert image.pixelColor(QUIET * unit - 2, image.height() // 2) == QColor("white")
