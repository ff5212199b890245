"""Cards and messages say what they show and ask for what is pressed."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.stage import kept
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
    card = kept(qtbot, DocumentCard(WORDS, []))
    card.set_pages([page("1"), page("2")], movable=True)
    return card


def test_each_row_asks_to_be_removed_by_its_key_and_names_its_page(
    qtbot: QtBot, documents: DocumentCard
) -> None:
    with qtbot.waitSignal(documents.remove_asked) as caught:
        press(qtbot, documents, "remove.2")
    assert caught.args == ["2"]
    names = [part.accessibleName() for part in documents.findChildren(QWidget)]
    assert {"Move up: Page 1", "Move down: Page 2", "Remove: Page 1"} <= set(names)


def test_every_way_to_give_a_page_and_upload_have_a_button(qtbot: QtBot) -> None:
    pressed: list[str] = []
    names = ("choose_file", "phone")
    ways = [Offer(name, name, "bold/plus", partial(pressed.append, name)) for name in names]
    card = kept(qtbot, DocumentCard(WORDS, ways))
    for name in names:
        press(qtbot, card, name)
    assert pressed == [*names]
    with qtbot.waitSignal(card.upload_asked):
        press(qtbot, card, "upload")


def test_a_wait_can_be_skipped_where_there_is_a_way_round(qtbot: QtBot) -> None:
    busy = kept(qtbot, BusyCard("Getting your photo", "", "Skip"))
    with qtbot.waitSignal(busy.skipped):
        press(qtbot, busy, "skip")
    assert kept(qtbot, BusyCard("Sending")).skip_button.isHidden()


def test_a_failure_offers_its_ways_on(qtbot: QtBot) -> None:
    ways = [("again", "Try again", "bold/arrow-clockwise"), ("print", "Print", "bold/printer")]
    card = kept(qtbot, FailedCard("Saved, not sent yet", "We keep trying.", ways))
    with qtbot.waitSignal(card.chosen) as caught:
        press(qtbot, card, "print")
    assert caught.args == ["print"]


def test_progress_is_said_in_words(qtbot: QtBot) -> None:
    header = kept(qtbot, Header("Back", "Massachusetts Renewal"))
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
    header = kept(qtbot, Header("Back", "Massachusetts Renewal"))
    footer = kept(qtbot, Footer("Ask staff for help", "Start over"))
    for part, name, signal in (
        (header, "back", header.back),
        (footer, "help", footer.help_asked),
        (footer, "start_over", footer.start_over),
    ):
        with qtbot.waitSignal(signal):
            press(qtbot, part, name)
    header.resize(1080, header.height())
    header.show()
    below = header.childAt(header.back_button.geometry().center())
    assert below is header.back_button, "the title spans the header"


def test_markup_is_shown_as_it_was_typed(qtbot: QtBot) -> None:
    text = kept(qtbot, Text("<b>Núñez</b>"))
    assert text.textFormat() is Qt.TextFormat.PlainText
    assert text.sizeHint().width() > Text("Núñez").sizeHint().width()


def test_a_text_in_too_small_a_place_says_so(qtbot: QtBot) -> None:
    text = kept(qtbot, Text("Review Information Then Submit", "h1"))
    text.resize(text.sizeHint())
    assert not text.clipped()
    text.resize(200, text.sizeHint().height())
    assert text.clipped()


def test_a_pill_is_never_narrower_than_its_word_and_a_countdown_says_its_seconds(
    qtbot: QtBot,
) -> None:
    pill = kept(qtbot, Pill("2 pages uploaded", "ok"))
    short = pill.sizeHint().width()
    pill.set_state("12 pages are waiting for you", "warn")
    assert pill.minimumSizeHint().width() == pill.sizeHint().width() > short
    ring = kept(qtbot, CountdownRing(45))
    ring.set_left(38)
    assert ring.accessibleName() == "38"


def test_a_qr_code_is_black_on_white_with_its_quiet_zone(qtbot: QtBot) -> None:
    rows = ["1" * 21] * 21
    code = kept(qtbot, QrCode(rows, "Registration website"))
    code.resize(code.sizeHint())
    image = code.grab().toImage()
    unit = image.width() // (21 + 2 * QUIET)
    dark = [x for x in range(image.width()) if image.pixelColor(x, image.height() // 2) == "black"]
    assert dark[0] == QUIET * unit
    assert len(dark) == 21 * unit
    assert image.pixelColor(QUIET * unit - 2, image.height() // 2) == QColor("white")
