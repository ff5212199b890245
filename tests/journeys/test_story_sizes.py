"""The stories at the other two sizes of screen, every screen held against the rules."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.journeys.conftest import NewBooth, NewPlace
from tests.journeys.test_stories import play
from ui.theme.theme import Theme

SIZES = {"landscape": (1920, 1080), "small": (1024, 768)}
PLAYED = (
    ("massachusetts_rmv", "landscape"),
    ("massachusetts_rmv", "small"),
    ("no_camera", "landscape"),
    ("no_camera", "small"),
    ("out_of_state", "small"),
    ("passport", "landscape"),
)
"""The two stories that are typed on the screen take turns; their pages are walked elsewhere too."""


@pytest.fixture(autouse=True)
def frame_of_the_other_tests(qapp: QApplication) -> Iterator[None]:
    yield
    Theme.load("light").use(qapp)


@pytest.mark.parametrize(("name", "size"), PLAYED)
def test_every_screen_of_a_story_fits(
    name: str, size: str, new_place: NewPlace, new_booth: NewBooth
) -> None:
    assert play(new_place(name), new_booth, SIZES[size]) == []
