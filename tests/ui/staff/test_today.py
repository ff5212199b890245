"""Today at the desk: calls, kiosks, the line board, devices, unsent mails."""

import numpy as np
import pytest

from kiosk.domain.desk.roles import VISITOR, Role
from kiosk.domain.store.line_board import Line
from kiosk.errors import ErrorCode
from kiosk.services.account.create_account import create_account
from kiosk.services.store.call_staff import call_staff
from kiosk.services.store.home_screen import see_home
from kiosk.services.store.report_page import report_page
from kiosk.words import ERROR_WORDS
from tests.journeys.place import Place
from tests.ui.audit import pixels_of
from tests.ui.staff.audit import audit_desk
from tests.ui.staff.conftest import NewDesk
from tests.ui.staff.stand import SMALL, WIDE, DeskStand
from ui.camera.live_view import LiveView
from ui.staff.pages.devices_page import DevicesPage
from ui.staff.pages.line_page import LinePage
from ui.staff.pages.today_page import TodayPage
from ui.staff.pages.unsent_page import UnsentPage

BOTH = pytest.mark.parametrize("size", [WIDE, SMALL], ids=["wide", "small"])


@pytest.fixture
def calling(store: Place) -> Place:
    """A store in which somebody at the photo step asks for help."""
    with store.open() as kiosk:
        kiosk.do(report_page, VISITOR, "photo", "en", True)
        kiosk.do(call_staff, VISITOR, "photo")
    return store


@BOTH
@pytest.mark.req("S4")
def test_a_call_says_where_and_how_long_but_not_who(
    new_desk: NewDesk, calling: Place, size: tuple[int, int]
) -> None:
    desk = new_desk(calling, size)
    desk.log_on(Role.ASSISTANT)
    desk.until(lambda: "Kiosk K3 asks for help" in desk.said())
    assert any("Upload Identification Photo" in words for words in desk.said())
    desk.rest()
    desk.keep_picture("today-call")
    assert audit_desk(desk.window) == []


def test_who_answers_is_named_and_done_closes_the_call(new_desk: NewDesk, calling: Place) -> None:
    desk = new_desk(calling)
    desk.log_on(Role.ASSISTANT)
    desk.until(lambda: "Kiosk K3 asks for help" in desk.said())
    desk.press("answer_call")
    desk.until(lambda: "Dana Kim is on the way" in desk.said())
    desk.press("finish_call")
    desk.until(lambda: "Kiosk K3 asks for help" not in desk.said())


@pytest.mark.req("S2")
def test_the_line_is_set_in_two_taps(desk: DeskStand, store: Place) -> None:
    desk.log_on(Role.ASSISTANT)
    desk.open(TodayPage)
    desk.press("line.long")
    desk.press("set_line")
    desk.until(lambda: "The board shows it now" in desk.said())
    with store.open() as kiosk:
        assert kiosk.do(see_home, VISITOR).line is Line.LONG


@pytest.mark.parametrize(
    ("minutes", "note", "words"),
    [
        ("soon", "", "Minutes must be a number from 1 to 600"),
        ("601", "", "Minutes must be a number from 1 to 600"),
        ("", "x" * 121, "Note must have 120 characters at most"),
    ],
)
def test_a_board_that_cannot_be_shown_is_refused_in_words(
    desk: DeskStand, minutes: str, note: str, words: str
) -> None:
    desk.log_on(Role.ASSISTANT)
    page = desk.open(LinePage)
    desk.press("line.some")
    desk.type("minutes", minutes)
    desk.type("patients", note)
    desk.press("set_line")
    assert words in [field.problem for field in page.card.fields.values()]


@BOTH
def test_a_printer_without_paper_shows_what_to_do(
    new_desk: NewDesk, store: Place, size: tuple[int, int]
) -> None:
    (store.folder / "prints" / "out-of-paper").touch()
    desk = new_desk(store, size)
    desk.log_on(Role.ASSISTANT)
    desk.open(DevicesPage)
    assert "Put paper into the printer" in desk.said()
    assert "Caregivers cannot finish" in desk.said()
    desk.keep_picture("devices-no-paper")
    assert audit_desk(desk.window) == []


def test_a_test_page_comes_out_and_a_test_mail_goes(desk: DeskStand, store: Place) -> None:
    desk.log_on(Role.ASSISTANT)
    desk.open(DevicesPage)
    desk.press("try.printer")
    desk.until(lambda: "The test page is printed" in desk.said())
    assert list((store.folder / "prints").glob("*.pdf"))
    desk.rest()
    desk.press("try.mailer")
    desk.press("confirm")
    desk.type("test_address", "dana@example.org")
    desk.press("confirm")
    desk.until(lambda: "The test mail is sent" in desk.said())
    assert list((store.folder / "mails").glob("*.eml"))


def test_the_camera_runs_while_its_sheet_is_open(desk: DeskStand) -> None:
    desk.log_on(Role.ASSISTANT)
    desk.open(DevicesPage)
    desk.press("try.camera")
    live = desk.window.findChild(LiveView)
    assert isinstance(live, LiveView)
    ground = shades(live)
    desk.until(lambda: live.session is not None and shades(live) > 4 * ground)
    assert "Nothing of this is kept." in desk.said()
    desk.keep_picture("devices-camera")
    desk.press("close_camera")
    assert live.session is None
    desk.rest()
    assert not desk.sees("close_camera")


def shades(live: LiveView) -> int:
    """How many colors the viewfinder shows: few without a picture, thousands with one."""
    return len(np.unique(pixels_of(live.viewfinder.grab().toImage())))


def test_a_camera_that_is_dead_says_so_in_its_sheet(new_desk: NewDesk, store: Place) -> None:
    (store.devices / "webcam.avi").unlink()
    desk = new_desk(store)
    desk.log_on(Role.ASSISTANT)
    desk.open(DevicesPage)
    desk.press("try.camera")
    desk.until(lambda: "Nothing of this is kept." not in desk.said())
    words = ERROR_WORDS[ErrorCode.CAMERA_MISSING].partition(". ")[0]
    assert any(words in said for said in desk.said())
    desk.press("close_camera")
    desk.rest()


@BOTH
def test_a_mail_that_waits_is_tried_again_or_dropped(
    new_desk: NewDesk, store: Place, size: tuple[int, int]
) -> None:
    with store.open() as kiosk:
        person = store.story.person
        kiosk.do(create_account, VISITOR, person.email, person.username, store.story.password)
    desk = new_desk(store, size)
    desk.log_on(Role.MANAGER)
    desk.open(UnsentPage)
    assert "Code to confirm an address" in desk.said()
    assert not any(person.email in words for words in desk.said())
    desk.keep_picture("unsent-one")
    assert audit_desk(desk.window) == []
    with desk.qtbot.waitSignal(desk.desk.mail_due):
        desk.press("retry")
    desk.rest()
    desk.press("drop")
    desk.press("confirm")
    desk.until(lambda: "The mail is dropped" in desk.said())
