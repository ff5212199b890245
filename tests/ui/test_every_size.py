"""Every screen that a patient or caregiver sees, at every size of screen."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.audit import audit, lost
from tests.ui.pictures import keep
from tests.ui.sights import caregiving, doors, papers, steps
from tests.ui.sights.place import SIZES, Place, open_place
from tests.ui.sights.told import untold
from tests.ui.stage import clipped
from ui.demonstration.ribbon import STRIP
from ui.theme.theme import Theme

SIGHTS = doors.SIGHTS | steps.SIGHTS | papers.SIGHTS | caregiving.SIGHTS
FULLEST = [name for name in SIGHTS if any(word in name for word in ("home", "problem", "full"))]
SHEETS = {*doors.SHEETS, *(name for name in SIGHTS if name.startswith(("choose-file", "phone-")))}


def placed(
    qtbot: QtBot, app: QApplication, size: tuple[int, int], strip: int = 0
) -> Iterator[Place]:
    """An empty window of a size; afterward the theme of the other tests."""
    with ExitStack() as ends:
        made = open_place(qtbot, app, *size, ends, strip)
        yield made
        if made.window.page is not None:
            made.window.page.left()
    Theme.load("light").use(app)


@pytest.fixture(params=SIZES, ids=["1080x1920", "1920x1080", "1024x768"])
def place(request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication) -> Iterator[Place]:
    yield from placed(qtbot, qapp, request.param)


@pytest.fixture
def below_ribbon(qtbot: QtBot, qapp: QApplication) -> Iterator[Place]:
    """The smallest size in a demonstration, whose ribbon takes a strip off every page."""
    yield from placed(qtbot, qapp, SIZES[-1], STRIP)


@pytest.mark.req("U1", "U2", "U3", "U4", "U12", "U13", "U34")
@pytest.mark.parametrize("name", SIGHTS)
def test_every_screen_keeps_the_rules(place: Place, qapp: QApplication, name: str) -> None:
    keeps_the_rules(place, qapp, name)


@pytest.mark.parametrize("name", FULLEST)
def test_the_fullest_screens_fit_below_a_ribbon(
    below_ribbon: Place, qapp: QApplication, name: str
) -> None:
    keeps_the_rules(below_ribbon, qapp, name)


def keeps_the_rules(place: Place, qapp: QApplication, name: str) -> None:
    SIGHTS[name](place)
    qapp.processEvents()
    page = place.window.page
    assert page is not None
    # A part that wraps asks for more room once it has its width.
    place.qtbot.waitUntil(lambda: page.fitting.missing() <= 0 and not clipped(place.window))
    picture = place.window.grab()
    keep(picture, "pages", name)
    assert untold(place.window) == [], "docs/stories.md names all that a page has"
    found = audit(place.window, picture)
    if name in SHEETS:
        # The button of the page is under the sheet.
        found = [fault for fault in found if fault != "a step without a primary button"]
        assert found == []
        return
    assert (found, lost(place.window)) == ([], [])
