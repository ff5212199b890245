"""The first run: a manager, the store, the screen; each but the first can be skipped."""

import tomllib

import pytest

from kiosk.domain.people.roles import OPERATOR, VISITOR, Role
from kiosk.services.desk.named_staff import is_first_staff
from kiosk.services.store.see_rules import see_rules
from tests.journeys.conftest import NewPlace
from tests.journeys.place import Place
from tests.ui.staff.conftest import NewDesk
from tests.ui.staff.stand import BOTH, DeskStand
from ui.staff.first_run.devices_step import CameraStep, MailStep, PrinterStep
from ui.staff.first_run.first_run import STEPS
from ui.staff.first_run.manager_step import FirstManager
from ui.staff.first_run.screen_width_step import ScreenWidthStep
from ui.staff.first_run.store_step import StoreStep
from ui.staff.parts.devices.bank_card import LEAST_PX, MOST_PX, BankCard, screen_mm


@pytest.fixture
def new_store(new_place: NewPlace) -> Place:
    """A store in which no one has a PIN yet."""
    return new_place("passport")


@pytest.fixture
def first(new_desk: NewDesk, new_store: Place, size: tuple[int, int]) -> DeskStand:
    """A desk that was opened for the first time."""
    desk = new_desk(new_store, size)
    desk.shows(FirstManager)
    return desk


def test_there_is_no_default_pin_and_a_weak_one_is_refused(first: DeskStand) -> None:
    first.press("make_manager")
    assert first.field("new_name").problem == "Enter your name"
    first.type("new_name", "Morgan Lee")
    first.type_pin("new_pin", "123456")
    first.press("make_manager")
    first.until(lambda: first.field("new_pin").problem is not None)
    assert first.field("new_name").value() == "Morgan Lee"


def test_a_slip_of_the_finger_locks_no_one_out(first: DeskStand) -> None:
    first.type("new_name", "Morgan Lee")
    first.type("new_pin", "482915")
    first.type("new_pin_again", "482951")
    first.press("make_manager")
    assert first.field("new_pin_again").problem == "The two PINs don't match. Type them again"
    with first.place.open() as kiosk:
        assert kiosk.do(is_first_staff, OPERATOR)


def test_every_step_done_leads_to_the_desk(first: DeskStand, new_store: Place) -> None:
    first.make_manager()
    first.shows(StoreStep)
    first.type("store.name", "Maple Row")
    first.type("store.phone", "(508) 555-0100")
    first.keep_picture("set-up-store")
    first.press("save_store")
    first.shows(ScreenWidthStep)
    first.press("grow.10")
    first.keep_picture("set-up-screen")
    first.press("save_width")
    try_devices(first)
    first.until(lambda: first.window.sidebar is not None)
    assert first.core.actor.role is Role.MANAGER
    width = tomllib.loads(new_store.config.read_text())["kiosk"]["screen_width_mm"]
    assert width == screen_mm(first.window.screen().size().width(), 334)
    with new_store.open() as kiosk:
        assert kiosk.do(see_rules, VISITOR).store.name == "Maple Row"


def try_devices(first: DeskStand) -> None:
    first.shows(CameraStep)
    first.press("try_device")
    first.press("close_camera")
    first.press("device_works")
    first.shows(PrinterStep)
    first.press("try_device")
    first.told("The test page was printed")
    first.press("device_works")
    first.shows(MailStep)
    first.press("try_device")
    first.type("test_address", "morgan@example.org")
    first.press("try_device")
    first.told("The test email was sent")
    first.press("device_works")


@BOTH
def test_every_step_can_be_skipped_and_says_what_then_does_not_work(first: DeskStand) -> None:
    first.keep_rules("first-manager-asked")
    first.make_manager()
    for step in STEPS:
        first.shows(step)
        assert step.without in first.said()
        first.keep_rules(f"step-{step.name}")
        first.press("skip_step")
    first.until(lambda: first.window.sidebar is not None)


def test_the_outline_stays_on_the_screen(first: DeskStand) -> None:
    card = BankCard("Outline")
    card.grow(-10_000)
    assert card.width_px == LEAST_PX
    card.grow(10_000)
    assert card.width_px == MOST_PX
    assert screen_mm(1080, 324) == 285
