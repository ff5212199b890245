"""The idle alert: when it comes, what stops it, and when the visit ends."""

import pytest
from PySide6.QtCore import QEvent, QObject
from pytestqt.qtbot import QtBot

from kiosk.settings import KioskSettings
from ui.session.idle_watch import IdleWatch

SETTINGS = KioskSettings(idle_alert_s=120, idle_countdown_s=45, session_most_s=1800)


class Room:
    """A watch whose seconds the test advances."""

    def __init__(self) -> None:
        self.parent = QObject()
        self.watch = IdleWatch(SETTINGS, self.parent)
        self.counted: list[int] = []
        self.ended = 0
        self.watch.counting.connect(self.counted.append)
        self.watch.ended.connect(self._end)

    def _end(self) -> None:
        self.ended += 1

    def wait(self, seconds: int) -> None:
        for _ in range(seconds):
            self.watch.second()

    def touch(self) -> None:
        self.watch.eventFilter(self.watch, QEvent(QEvent.Type.MouseButtonPress))


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room()


@pytest.mark.req("U19")
def test_the_alert_comes_after_two_quiet_minutes(room: Room) -> None:
    room.wait(119)
    room.touch()
    room.wait(119)
    assert room.counted == []
    room.wait(1)
    assert room.counted == [45]


def test_the_countdown_runs_to_the_end_of_the_visit_and_no_sleeve_stops_it(room: Room) -> None:
    room.wait(130)
    room.touch()
    room.wait(35)
    assert room.counted == list(range(45, 0, -1))
    assert room.ended == 1


def test_a_busy_phone_counts_as_a_touch(room: Room) -> None:
    room.wait(119)
    room.watch.touched()
    room.wait(119)
    assert room.counted == []


@pytest.mark.req("U19")
def test_more_time_extends_at_least_ten_times(room: Room) -> None:
    for _ in range(10):
        room.wait(125)
        room.watch.more_time()
    assert room.ended == 0


def test_a_visit_is_asked_for_after_half_an_hour_even_when_busy(room: Room) -> None:
    for _ in range(1799):
        room.touch()
        room.wait(1)
    assert room.counted == []
    room.touch()
    room.wait(1)
    assert room.counted == [45]


def test_the_next_person_has_all_their_time(room: Room) -> None:
    for _person in range(2):
        room.watch.start()
        for _ in range(1799):
            room.touch()
            room.wait(1)
        room.watch.stop()
    assert room.counted == []


def test_starting_twice_counts_once_and_stop_ends_the_count(qtbot: QtBot) -> None:
    parent = QObject()
    watch = IdleWatch(SETTINGS, parent)
    watch.start()
    watch.start()
    watch.stop()
