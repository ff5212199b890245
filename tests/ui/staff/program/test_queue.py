"""The reviewer's desk: the queue by keys, two reviewers at once, and the record corrected."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.domain.people.roles import Role
from tests.journeys.conftest import NewPlace
from tests.journeys.place import Place
from tests.ui.staff.program.waiting import HOA, MARIA, NOEL, fill_queue
from tests.ui.staff.stand import ALL, DeskStand
from ui.staff.program.queue_page import QueuePage


@pytest.fixture
def store(new_place: NewPlace) -> Place:
    """A store in which three submissions wait."""
    return new_place("passport", fill_queue)


def keys(desk: DeskStand, *pressed: str | Qt.Key) -> None:
    """Press keys where the focus is, as hands do that never touch a mouse."""
    for key in pressed:
        if isinstance(key, str):
            QTest.keyClicks(desk.window, key)
        else:
            QTest.keyClick(desk.window, key)


def opened(desk: DeskStand, reference: str) -> QueuePage:
    """Wait until this one is in sight, and the next one read ahead."""
    page = desk.window.page
    assert isinstance(page, QueuePage)
    desk.until(lambda: desk.says(reference))
    desk.rest()
    return page


@ALL
def test_every_state_of_the_desk_keeps_the_rules(desk: DeskStand) -> None:
    desk.log_on_to(QueuePage, Role.REVIEWER)
    opened(desk, MARIA)
    desk.keep_rules("program-look")
    keys(desk, "t+")
    keys(desk, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right)
    desk.keep_picture("program-turned")
    keys(desk, "r")
    desk.keep_rules("program-return")
    keys(desk, "31p")
    desk.until(lambda: desk.says("came back"))
    desk.keep_rules("program-return-chosen")
    keys(desk, Qt.Key.Key_Escape, "a", Qt.Key.Key_Return)
    desk.keep_rules("program-approve")
    assert [HOA, NOEL]
