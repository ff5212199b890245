"""Desks over places that no one has used; the kiosk's look comes back afterward."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.conftest import NewPlace
from tests.journeys.place import Place
from tests.ui.staff.stand import WIDE, DeskStand, hire
from ui.theme.theme import Theme

NewDesk = Callable[..., DeskStand]


@pytest.fixture
def store(new_place: NewPlace) -> Place:
    """A store with records, and one of each role."""
    return new_place("passport", hire)


@pytest.fixture
def new_desk(qtbot: QtBot, qapp: QApplication) -> Iterator[NewDesk]:
    """Desks that are closed at the end."""
    before = Theme.current()
    made: list[DeskStand] = []

    def make(place: Place, size: tuple[int, int] = WIDE) -> DeskStand:
        made.append(DeskStand(qtbot, place, size))
        return made[-1]

    yield make
    for stand in made:
        stand.close()
    before.use(qapp)


@pytest.fixture
def size() -> tuple[int, int]:
    """The window's; BOTH gives a test each."""
    return WIDE


@pytest.fixture
def desk(new_desk: NewDesk, store: Place, size: tuple[int, int]) -> DeskStand:
    """A desk where no one is logged on."""
    return new_desk(store, size)
