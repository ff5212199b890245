"""A day in the store: patients renew while two staff at two desks look after them (S5)."""

from functools import partial
from pathlib import Path
from typing import Final

import pytest

from kiosk.bootstrap import OpenKiosk
from kiosk.domain.people.roles import VISITOR, Role
from kiosk.domain.store.line_board import Line
from kiosk.errors import KioskError
from kiosk.ports.ingester import Page
from kiosk.services.account.confirm_by_staff import see_confirmed, show_desk_code
from kiosk.services.account.create_account import create_account
from kiosk.services.account.log_on import log_on
from kiosk.services.store.call_staff import call_staff
from kiosk.services.store.home_screen import see_home
from kiosk.services.store.report_page import report_page
from tests.journeys.place import Place, story
from tests.ui.staff.conftest import NewDesk, new_desk
from tests.ui.staff.stand import DeskStand, hire
from tools.visits import PASSWORD, Visit
from tools.workplace import Patient, add_patients, make_workplace
from ui.staff.pages.assist_page import AssistPage
from ui.staff.pages.look_up_page import LookUpPage
from ui.staff.pages.print_again_page import PrintPage
from ui.staff.pages.today_page import TodayPage

__all__ = ["new_desk"]
CALLS_EVERY: Final = 5
NO_EMAIL_EVERY: Final = 6
FORGETS: Final = 7
"""The patient who types five wrong passwords."""


class DayVisit(Visit):
    """A visit whose papers are decoded once a day: what is looked at here is the store."""

    pages: dict[str, tuple[Page, ...]]

    def _ingested(self, name: str) -> tuple[Page, ...]:
        if name not in self.pages:
            self.pages[name] = super()._ingested(name)
        return self.pages[name]


class Day:
    """The kiosk, the two desks, and what happens between them."""

    def __init__(self, place: Place, manager: DeskStand, assistant: DeskStand) -> None:
        self.place, self.manager, self.assistant = place, manager, assistant
        self.kiosk: OpenKiosk = place.open()
        self.pages: dict[str, tuple[Page, ...]] = {}
        self.references: list[str] = []

    def serve(self, patient: Patient) -> None:
        """One patient from the start to the paper, with whatever help they need."""
        self.kiosk.do(report_page, VISITOR, "log_on", "en", True)
        visit = DayVisit(self.kiosk, patient)
        visit.pages = self.pages
        if patient.number % NO_EMAIL_EVERY == 0:
            self.confirm_at_the_desk(patient)
        elif patient.number == FORGETS:
            self.lock_and_unlock(patient)
        if patient.number % CALLS_EVERY == 0:
            self.call_and_be_helped()
        self.references.append(visit.run())
        self.kiosk.do(report_page, VISITOR, "home", "en", False)

    def confirm_at_the_desk(self, patient: Patient) -> None:
        """An account without email: the assistant types the code that the page shows (S7)."""
        made = self.kiosk.do(create_account, VISITOR, "", patient.username, PASSWORD, "en")
        desk = self.assistant
        desk.open(AssistPage)
        desk.type("code", self.kiosk.do(show_desk_code, made.actor))
        desk.press("confirm_account")
        desk.until(lambda: "The account is confirmed" in desk.said())
        assert self.kiosk.do(see_confirmed, made.actor) is not None

    def lock_and_unlock(self, patient: Patient) -> None:
        """Five wrong passwords, and the code on the locked page typed at the desk."""
        self.confirm_at_the_desk(patient)
        code = ""
        for _wrong in range(5):
            with pytest.raises(KioskError) as refused:
                self.kiosk.do(log_on, VISITOR, patient.username, "a phrase that is wrong", "en")
            code = str(refused.value.facts.get("desk_code", ""))
        desk = self.manager
        desk.open(AssistPage)
        desk.type("unlock_code_typed", code)
        desk.press("unlock_code")
        desk.until(lambda: "Unlocked. The person can try again now" in desk.said())

    def call_and_be_helped(self) -> None:
        """A quiet call; the assistant says they are coming, and closes it."""
        self.kiosk.do(call_staff, VISITOR, "photo", "en")
        desk = self.assistant
        desk.open(TodayPage)
        desk.look_at_floor()
        desk.until(partial(desk.sees, "answer_call"))
        desk.press("answer_call")
        desk.until(lambda: "Dana Kim is on the way" in desk.said())
        desk.press("finish_call")
        desk.until(lambda: not desk.sees("finish_call"))

    def set_line(self, line: Line) -> None:
        """The manager keeps the board current in two taps."""
        desk = self.manager
        desk.open(TodayPage)
        desk.press(f"line.{line.value}")
        desk.press("set_line")
        desk.until(lambda: "The board shows it now" in desk.said())
        assert self.kiosk.do(see_home, VISITOR).line is line


@pytest.fixture(params=[10, pytest.param(50, marks=pytest.mark.audit)])
def patients(request: pytest.FixtureRequest) -> int:
    """How many come: in the suite as many as need each kind of help once."""
    return int(request.param)


@pytest.fixture
def place(tmp_path: Path, patients: int) -> Place:
    """A store with this many people who can renew today."""
    folder = tmp_path / "store"
    folder.mkdir()
    make_workplace(folder)
    made = Place(folder, story("passport"))
    with made.open() as kiosk:
        add_patients(kiosk, [Patient(number) for number in range(1, patients + 1)])
    hire(made)
    return made


@pytest.mark.req("S2", "S5")
def test_a_day_of_patients_and_two_staff(place: Place, patients: int, new_desk: NewDesk) -> None:
    manager, assistant = new_desk(place), new_desk(place)
    manager.log_on(Role.MANAGER)
    assistant.log_on(Role.ASSISTANT)
    day = Day(place, manager, assistant)
    for number in range(1, patients + 1):
        if number in (1, 3, 9):
            day.set_line(Line.SOME if number == 3 else Line.NONE)
        day.serve(Patient(number))
    assert len(set(day.references)) == patients
    _print_again(assistant, day.references[6])
    _look_up(manager, Patient(8))
    with day.kiosk.ports.reading() as uow:
        assert uow.audit.verify()[1] is None
        assert list(uow.board.open_calls()) == []
        assert sum(row.status == "submitted" for row in uow.renewals.counts()) == patients
    day.kiosk.close()


def _print_again(desk: DeskStand, reference: str) -> None:
    desk.open(PrintPage)
    desk.type("paper_reference", reference)
    desk.press("find_paper")
    desk.rest()
    desk.press("print_paper")
    desk.until(lambda: "The paper was printed" in desk.said())


def _look_up(desk: DeskStand, patient: Patient) -> None:
    desk.open(LookUpPage)
    desk.press("reason.person_called")
    desk.type("first_name", patient.first)
    desk.type("last_name", patient.last)
    born = patient.born
    desk.type("born", {"month": str(born.month), "day": str(born.day), "year": str(born.year)})
    desk.press("find_name")
    desk.rest()
    desk.press("open")
    desk.rest()
    assert any(patient.first in words for words in desk.said())
