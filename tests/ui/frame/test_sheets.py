"""The sheets over a page: idle alert, start over, help; and the fail-safe screen."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk import labels
from kiosk.adapters.imaging.ingester import ChildIngester
from kiosk.adapters.slips.papers import PdfPapers
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ingester import Page
from tests.papers import FACTS, PRINTED_AT, STORE
from tests.ui.stage import SAY, button, seen, show, words_on
from ui.account.log_on_page import LogOnPage
from ui.flows.pause_sheet import PauseSheet
from ui.frame.help_sheet import HelpSheet
from ui.paper.preview_sheet import PreviewSheet
from ui.session.failsafe_page import FailsafePage
from ui.session.idle_alert import IdleAlert
from ui.session.start_over import StartOverSheet
from ui.widgets.buttons.button import Button
from ui.widgets.pictures.picture import Picture


def test_the_idle_alert_counts_and_goes_when_someone_is_there(qtbot: QtBot) -> None:
    window = show(qtbot, LogOnPage(SAY))
    alert = IdleAlert(window)
    alert.show_seconds(45)
    alert.show_seconds(38)
    seen(qtbot, window, "idle-alert")
    assert any("This visit ends in 38 seconds" in words for words in words_on(window))
    assert button(window, "more_time").words() == labels.MORE_TIME
    with qtbot.waitSignal(alert.more_time):
        button(window, "more_time").click()
    assert "Do you need more time?" not in words_on(window)
    alert.show_seconds(45)
    assert any("This visit ends in 45 seconds" in words for words in words_on(window))


def test_the_idle_alert_can_end_the_visit(qtbot: QtBot) -> None:
    window = show(qtbot, LogOnPage(SAY))
    alert = IdleAlert(window)
    alert.show_seconds(45)
    with qtbot.waitSignal(alert.end):
        button(window, "end_visit").click()


@pytest.mark.req("U21")
def test_start_over_asks_once(qtbot: QtBot) -> None:
    window = show(qtbot, LogOnPage(SAY))
    sheet = StartOverSheet(window)
    sheet.open()
    seen(qtbot, window, "start-over")
    with qtbot.assertNotEmitted(sheet.confirmed):
        button(sheet, "stay").click()
    assert not sheet.isVisible()
    again = StartOverSheet(window)
    again.open()
    with qtbot.waitSignal(again.confirmed):
        button(again, "end_visit").click()


@pytest.mark.req("R15")
def test_someone_who_has_a_draft_may_finish_later(qtbot: QtBot) -> None:
    window = show(qtbot, LogOnPage(SAY))
    sheet = StartOverSheet(window, has_draft=True)
    sheet.open()
    seen(qtbot, window, "start-over-later")
    with qtbot.assertNotEmitted(sheet.confirmed), qtbot.waitSignal(sheet.later):
        button(sheet, "later").click()
    assert not sheet.isVisible()
    assert StartOverSheet(window).findChild(Button, "later") is None


@pytest.mark.req("R15")
def test_a_printed_slip_ends_the_visit_after_a_while(qtbot: QtBot) -> None:
    window = show(qtbot, LogOnPage(SAY))
    sheet = PauseSheet(window, "K3-7F2QM", ends_after_ms=1, slow_after_ms=1)
    sheet.open()
    qtbot.waitUntil(lambda: "Printing is taking longer than usual." in words_on(sheet))
    seen(qtbot, window, "pause-printing")
    assert "Printing your slip" in words_on(sheet)
    assert any("K3-7F2QM" in words for words in words_on(sheet))
    with qtbot.waitSignal(sheet.ended):
        sheet.show_printed()
        seen(qtbot, window, "pause-printed")
    assert "Take your slip" in words_on(sheet)


@pytest.mark.req("R15")
def test_without_a_slip_the_reference_is_the_way_back(qtbot: QtBot) -> None:
    window = show(qtbot, LogOnPage(SAY))
    sheet = PauseSheet(window, "K3-7F2QM")
    sheet.open()
    sheet.show_failed(KioskError(ErrorCode.PRINTER_OUT_OF_PAPER, reference="K3-7F2QM"))
    seen(qtbot, window, "pause-no-paper")
    assert "The printer is out of paper" in words_on(sheet)
    with qtbot.waitSignal(sheet.print_asked):
        button(sheet, "print_again").click()
    assert "Printing your slip" in words_on(sheet)
    assert not button(sheet, "print_again").isVisible()
    with qtbot.waitSignal(sheet.ended):
        button(sheet, "end_visit").click()


@pytest.mark.parametrize("pages", [1, 2])
def test_a_paper_is_shown_before_it_is_printed(qtbot: QtBot, pages: int) -> None:
    window = show(qtbot, LogOnPage(SAY))
    sheet = PreviewSheet(window)
    sheet.open()
    assert "Preparing your paper" in words_on(sheet)
    sheet.show_paper([ingested()] * pages)
    seen(qtbot, window, f"preview-{pages}")
    assert sheet.findChild(Picture, "paper") is not None
    assert ("Page 1 of 2" in words_on(sheet)) is (pages == 2)
    button(sheet, "close_preview").click()
    assert not sheet.isVisible()


def test_a_paper_that_cannot_be_shown_says_so(qtbot: QtBot) -> None:
    window = show(qtbot, LogOnPage(SAY))
    sheet = PreviewSheet(window)
    sheet.open()
    sheet.show_failed(KioskError(ErrorCode.FILE_UNREADABLE))
    seen(qtbot, window, "preview-failed")
    assert "The paper can't be shown here" in words_on(sheet)


def ingested() -> Page:
    """The sample of the confirmation, as the imaging child gives its page."""
    pdf = PdfPapers("K3").draw(FACTS, STORE, PRINTED_AT, "en")
    return ChildIngester().ingest(pdf).pages[0]


def test_help_says_that_staff_were_called(qtbot: QtBot) -> None:
    window = show(qtbot, LogOnPage(SAY))
    sheet = HelpSheet(window, "(508) 555-0100")
    sheet.open()
    sheet.show_called()
    seen(qtbot, window, "help")
    assert "We called staff" in words_on(sheet)
    assert any("(508) 555-0100" in words for words in words_on(sheet))
    button(sheet, "close_help").click()
    assert not sheet.isVisible()


def test_help_that_failed_says_so(qtbot: QtBot) -> None:
    window = show(qtbot, LogOnPage(SAY))
    sheet = HelpSheet(window, "")
    sheet.open()
    sheet.show_failed(KioskError(ErrorCode.DATABASE_BUSY))
    assert "We could not call staff" in words_on(sheet)


def test_the_failsafe_screen_says_who_to_ask(qtbot: QtBot) -> None:
    page = FailsafePage(SAY, "(508) 555-0100", "key_wrong")
    window = show(qtbot, page)
    window.footer.hide()
    seen(qtbot, window, "failsafe")
    words = words_on(page)
    assert "This kiosk is out of order" in words
    assert "(508) 555-0100" in words
