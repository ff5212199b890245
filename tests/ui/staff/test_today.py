"""Today at the desk: calls, kiosks, the line board, devices, unsent emails."""

from uuid import uuid4

import numpy as np
import pytest

from kiosk.domain.people.roles import VISITOR, Role
from kiosk.domain.store.chores import REMIND
from kiosk.domain.store.line_board import Line
from kiosk.errors import ErrorCode
from kiosk.services.account.create_account import create_account
from kiosk.services.store.call_staff import call_staff
from kiosk.services.store.home_screen import see_home
from kiosk.services.store.report_page import report_page
from kiosk.words import ERROR_WORDS
from tests.journeys.place import Place
from tests.ui.audit import pixels_of
from tests.ui.staff.stand import BOTH, DeskStand
from ui.camera.live_view import LiveView
from ui.staff.pages.devices_page import DevicesPage
from ui.staff.pages.line_page import LinePage
from ui.staff.pages.today_page import TodayPage
from ui.staff.pages.unsent_page import UnsentPage

BROKEN = uuid4()
GIVE = "Give this number to whoever maintains this computer"


@pytest.fixture
def calling(store: Place) -> Place:
    """A store in which someone at the photo step asks for help."""
    with store.open() as kiosk:
        kiosk.do(report_page, VISITOR, "photo", "en", True)
        kiosk.do(call_staff, VISITOR, "photo", "en")
    return store


@BOTH
@pytest.mark.req("S4")
@pytest.mark.usefixtures("calling")
def test_a_call_says_where_and_how_long_but_not_who_until_it_is_done(desk: DeskStand) -> None:
    desk.log_on(Role.ASSISTANT)
    desk.told("Kiosk K3 asks for help")
    assert any("Upload Identification Photo" in words for words in desk.said())
    desk.keep_rules("today-call")
    desk.press("answer_call")
    desk.told("Dana Kim is on the way")
    desk.press("finish_call")
    desk.until(lambda: "Kiosk K3 asks for help" not in desk.said())


@pytest.mark.req("S2")
def test_the_line_is_set_in_two_taps(desk: DeskStand, store: Place) -> None:
    desk.log_on_to(TodayPage, Role.ASSISTANT)
    desk.type("patients", "Un cafe\u0301")
    desk.press("line.long")
    desk.press("set_line")
    desk.told("The board shows it now")
    with store.open() as kiosk:
        shown = kiosk.do(see_home, VISITOR)
    assert shown.line is Line.LONG
    assert shown.patients == "Un café"


@pytest.mark.parametrize(
    ("minutes", "note", "words"),
    [
        ("soon", "", "Minutes must be a number from 1 to 600"),
        ("601", "", "Minutes must be a number from 1 to 600"),
        ("", "x" * 121, "Note must have 120 characters or fewer"),
    ],
)
def test_a_board_that_cannot_be_shown_is_refused_in_words(
    desk: DeskStand, minutes: str, note: str, words: str
) -> None:
    page = desk.log_on_to(LinePage, Role.ASSISTANT)
    desk.press("line.some")
    desk.type("minutes", minutes)
    desk.type("patients", note)
    desk.press("set_line")
    assert words in [field.problem for field in page.card.fields.values()]


@BOTH
def test_a_printer_without_paper_shows_what_to_do(desk: DeskStand, store: Place) -> None:
    (store.folder / "prints" / "out-of-paper").touch()
    desk.log_on_to(DevicesPage, Role.ASSISTANT)
    assert "Load paper" in desk.said()
    assert "Caregivers cannot finish" in desk.said()
    desk.keep_rules("devices-no-paper")
    desk.open(TodayPage)
    assert {"Patients: ready", "Caregivers: Printer, Out of paper"} <= set(desk.pills())
    assert any(words.startswith("Friday, November 20, 2026, 10:") for words in desk.said())


def test_a_test_page_comes_out_and_a_test_email_goes(desk: DeskStand, store: Place) -> None:
    desk.log_on_to(DevicesPage, Role.ASSISTANT)
    desk.press("try.printer")
    desk.told("The test page was printed")
    assert list((store.folder / "prints").glob("*.pdf"))
    desk.rest()
    desk.press("try.mailer")
    desk.press("confirm")
    desk.type("test_address", "dana@example.org")
    desk.press("confirm")
    desk.told("The test email was sent")
    assert list((store.folder / "mails").glob("*.eml"))


def test_the_camera_runs_while_its_sheet_is_open(desk: DeskStand) -> None:
    desk.log_on_to(DevicesPage, Role.ASSISTANT)
    desk.press("try.camera")
    live = desk.window.findChild(LiveView)
    assert isinstance(live, LiveView)
    ground = shades(live)
    desk.until(lambda: live.session is not None and shades(live) > 4 * ground)
    assert "None of this is saved." in desk.said()
    desk.keep_picture("devices-camera")
    desk.press("close_camera")
    assert live.session is None
    desk.rest()
    assert not desk.sees("close_camera")


def shades(live: LiveView) -> int:
    """How many colors the viewfinder shows: few without a picture, thousands with one."""
    return len(np.unique(pixels_of(live.viewfinder.grab().toImage())))


def test_a_camera_that_is_dead_says_so_in_its_sheet(desk: DeskStand, store: Place) -> None:
    (store.devices / "webcam.avi").unlink()
    desk.log_on_to(DevicesPage, Role.ASSISTANT)
    desk.press("try.camera")
    desk.until(lambda: "None of this is saved." not in desk.said())
    words = str(ERROR_WORDS[ErrorCode.CAMERA_MISSING].title)
    assert any(words in said for said in desk.said())
    desk.press("close_camera")
    desk.rest()


@BOTH
def test_an_email_that_waits_is_tried_again_or_dropped(desk: DeskStand, store: Place) -> None:
    with store.open() as kiosk:
        person = store.story.person
        kiosk.do(create_account, VISITOR, person.email, person.username, store.story.password, "en")
        with kiosk.ports.uow() as uow:
            uow.faults.put_all(REMIND, {BROKEN: "record_unreadable"}, kiosk.ports.clock.now())
            uow.commit()
    desk.log_on_to(UnsentPage, Role.MANAGER)
    damaged = f"A record was damaged or changed from outside. {GIVE} (record {BROKEN})"
    desk.told(damaged)
    assert "Reminding a patient" in desk.said()
    assert "Code to confirm an address" in desk.said()
    assert not any(person.email in words for words in desk.said())
    desk.keep_rules("unsent-one")
    with desk.qtbot.waitSignal(desk.desk.mail_due):
        desk.press("retry")
    desk.rest()
    desk.press("drop")
    desk.press("confirm")
    desk.told("It was discarded")
