"""Two records of one person, joined at the desk and then renewed at the kiosk (S5)."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.domain.people.person import Name
from kiosk.domain.people.roles import Role
from tests.journeys.conftest import NewBooth, NewPlace
from tests.journeys.place import Place
from tests.journeys.seeds import add_account
from tests.journeys.test_walk_in import screens, walk
from tests.ui.staff.conftest import NewDesk, new_desk
from tests.ui.staff.stand import DeskStand, hire
from ui.session.visit import Ending
from ui.staff.pages.look_up_page import LookUpPage
from ui.theme.theme import Theme

__all__ = ["new_desk"]

ON_THE_ID = Name("Hoa", "Đặng-Nguyễn")


def with_two_names(place: Place) -> None:
    """The registration has the name of the ID, and the certification a shorter one."""
    add_account(place)
    hire(place)
    person = place.story.person
    name, born = Name(person.first_name, person.last_name), date.fromisoformat(person.date_of_birth)
    with place.open() as kiosk, kiosk.ports.uow() as uow:
        (record,) = uow.registrations.of_person(name, born)
        uow.registrations.save(replace(record, name=ON_THE_ID))
        uow.commit()


def join(desk: DeskStand) -> None:
    """A staff member sees the ID, looks its name up, and joins what is offered."""
    desk.log_on_to(LookUpPage, Role.ASSISTANT)
    desk.press("reason.person_here")
    year, month, day = desk.place.story.person.date_of_birth.split("-")
    desk.type("first_name", ON_THE_ID.first)
    desk.type("last_name", ON_THE_ID.last)
    desk.type("born", {"year": year, "month": month, "day": day})
    desk.press("find_name")
    desk.rest()
    desk.press("open")
    desk.rest()
    desk.press("join")
    desk.press("reason.surnames", at=-1)
    desk.press("confirm")
    desk.told("Joined. The person can renew at the kiosk now")


@pytest.mark.req("S5", "R3")
def test_two_records_are_joined_at_the_desk_and_then_renewed(
    new_place: NewPlace, new_booth: NewBooth, new_desk: NewDesk, qapp: QApplication
) -> None:
    place = new_place("passport", with_two_names)
    booth = new_booth(place)
    booth.log_on()
    booth.press("renew")
    walk(booth, screens(booth, "identify", "instructions"))
    booth.at("obstacle")
    booth.sees("Show staff your ID, and they can find your records and join them.")
    kiosk_look = Theme.current()
    desk = new_desk(place)
    join(desk)
    desk.window.hide()
    kiosk_look.use(qapp)
    booth.press("proceed")
    booth.at("menu")
    booth.press("renew")
    walk(booth, screens(booth, "identify", "review"))
    booth.at("review")
    booth.press("agreed", "proceed")
    booth.at("confirmation")
    booth.press("done")
    assert booth.endings == [Ending.FINISH]
    renewal = place.renewal()
    assert (renewal.name, renewal.submission_id is None) == (ON_THE_ID, False)
