"""Every screen of the desk at both sizes: looked at, kept as a picture, held to the rules."""

from functools import partial

import pytest

from kiosk.domain.desk.roles import Role
from tests.journeys.conftest import NewPlace
from tests.journeys.place import Place
from tests.ui.staff.audit import audit_desk
from tests.ui.staff.conftest import NewDesk
from tests.ui.staff.stand import NAMES, SMALL, WIDE, DeskStand
from ui.staff.first_run.first_run import STEPS
from ui.staff.first_run.first_run_step import SetUpStep
from ui.staff.sidebar.sidebar_pages import PLACES, places_of
from ui.staff.sidebar.sidebar_pages import Place as DeskPlace

SIZES = pytest.mark.parametrize("size", [WIDE, SMALL], ids=["wide", "small"])


def role_for(place: DeskPlace) -> Role:
    """The first of the roles that is offered the page; managers last, they see most."""
    order = (Role.ASSISTANT, Role.MANAGER, Role.AUDITOR, Role.REVIEWER)
    return next(role for role in order if role in NAMES and place in places_of(role))


@SIZES
@pytest.mark.parametrize("role", [role for role in Role if role in map(role_for, PLACES)])
def test_every_page_keeps_the_rules(
    new_desk: NewDesk, store: Place, size: tuple[int, int], role: Role
) -> None:
    desk = new_desk(store, size)
    desk.log_on(role)
    faults = {}
    for place in PLACES:
        if role_for(place) is role:
            desk.open(place.page)
            desk.keep_picture(f"page-{place.page.name}")
            faults[place.page.name] = audit_desk(desk.window)
    assert set(map(tuple, faults.values())) == {()}, faults


@SIZES
def test_log_on_keeps_the_rules(new_desk: NewDesk, store: Place, size: tuple[int, int]) -> None:
    desk = new_desk(store, size)
    desk.keep_picture("log-on")
    assert audit_desk(desk.window) == []


@SIZES
def test_the_first_run_keeps_the_rules(
    new_desk: NewDesk, new_place: NewPlace, size: tuple[int, int]
) -> None:
    desk = new_desk(new_place("passport"), size)
    desk.until(lambda: "Set up this desk" in desk.said())
    assert audit_desk(desk.window) == []
    make_manager(desk)
    for step in STEPS:
        desk.until(partial(shows, desk, step))
        desk.rest()
        desk.keep_picture(f"step-{step.name}")
        assert audit_desk(desk.window) == []
        desk.press("skip_step")


def shows(desk: DeskStand, kind: type[SetUpStep]) -> bool:
    return isinstance(desk.window.page, kind)


def make_manager(desk: DeskStand) -> None:
    desk.type("new_name", "Morgan Lee")
    desk.type("new_pin", "482915")
    desk.press("make_manager")
