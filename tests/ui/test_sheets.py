"""The sheets over a page: idle alert, start over, help; and the fail-safe screen."""

from pytestqt.qtbot import QtBot

from kiosk import labels
from kiosk.errors import ErrorCode, KioskError
from tests.ui.stage import SAY, button, seen, show, words_on
from ui.account.log_on import LogOnPage
from ui.failsafe import FailsafePage
from ui.help_sheet import HelpSheet
from ui.idle_alert import IdleAlert
from ui.start_over import StartOverSheet


def test_the_idle_alert_counts_and_goes_when_somebody_is_there(qtbot: QtBot) -> None:
    window = show(qtbot, LogOnPage(SAY))
    alert = IdleAlert(window)
    alert.show_seconds(45)
    alert.show_seconds(38)
    seen(qtbot, window, "idle-alert")
    assert any(words.startswith("In 38 seconds") for words in words_on(window))
    assert button(window, "more_time").words() == labels.MORE_TIME
    with qtbot.waitSignal(alert.more_time):
        button(window, "more_time").click()
    assert "Do you need more time?" not in words_on(window)
    alert.show_seconds(45)
    assert any(words.startswith("In 45 seconds") for words in words_on(window))


def test_the_idle_alert_can_end_the_visit(qtbot: QtBot) -> None:
    window = show(qtbot, LogOnPage(SAY))
    alert = IdleAlert(window)
    alert.show_seconds(45)
    with qtbot.waitSignal(alert.end):
        button(window, "end_visit").click()


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


def test_help_says_that_staff_were_called(qtbot: QtBot) -> None:
    window = show(qtbot, LogOnPage(SAY))
    sheet = HelpSheet(window, "(508) 555-0100")
    sheet.open()
    sheet.show_called()
    seen(qtbot, window, "help")
    assert "Staff were called" in words_on(sheet)
    assert any("(508) 555-0100" in words for words in words_on(sheet))
    button(sheet, "close_help").click()
    assert not sheet.isVisible()


def test_help_that_failed_says_so(qtbot: QtBot) -> None:
    window = show(qtbot, LogOnPage(SAY))
    sheet = HelpSheet(window, "")
    sheet.open()
    sheet.show_failed(KioskError(ErrorCode.DATABASE_BUSY))
    assert "We could not call staff" in words_on(sheet)


def test_the_failsafe_screen_says_whom_to_ask(qtbot: QtBot) -> None:
    page = FailsafePage(SAY, "(508) 555-0100", "key_wrong")
    window = show(qtbot, page)
    window.footer.hide()
    seen(qtbot, window, "failsafe")
    words = words_on(page)
    assert "This kiosk is out of order" in words
    assert "(508) 555-0100" in words
