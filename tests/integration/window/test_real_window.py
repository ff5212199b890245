"""The kiosk's own processes on a real X server, from home to the confirmation."""

import sys
from pathlib import Path
from typing import Final

import pytest

from kiosk.domain.renewal.application import Status
from tests.integration.window.screen import screen, started
from tests.integration.window.twin import Twin
from tests.journeys.conftest import NewBooth, NewPlace, new_booth, new_place, prepared
from tests.journeys.place import Place
from ui.demo.story import StoryAct

# They wait rather than work: one process has both, and the others keep the cores busy.
pytestmark = pytest.mark.xdist_group("window")
__all__ = ["new_booth", "new_place", "prepared"]
SIZE: Final = (1080, 1920)


@pytest.mark.req("R1", "R2", "R3", "R10", "R11")
def test_a_patient_renews_at_the_real_window_from_home_to_the_confirmation(
    new_place: NewPlace, new_booth: NewBooth, tmp_path: Path
) -> None:
    real = _beside(new_place("passport"), tmp_path)
    booth = new_booth(new_place("passport"), size=SIZE)
    command = [sys.executable, "-m", "ui", "--config", str(real.config), "--kiosk"]
    with screen(tmp_path, SIZE) as shown:
        cache, said = {"XDG_CACHE_HOME": str(tmp_path)}, tmp_path / "kiosk.err"
        with started(command, shown.environment() | cache, said):
            twin = Twin(booth, shown)
            (act,) = booth.place.story.acts
            assert isinstance(act, StoryAct)
            for entry in act.screens:
                twin.play(entry, real)
            booth.until(lambda: bool(booth.endings), "the end")
            assert real.renewal().status is Status.SUBMITTED
            assert real.renewals()[0].documents == 4
            assert len(list((real.folder / "prints").glob("*.pdf"))) == 1
    assert said.read_text(encoding="utf-8") == ""


def _beside(place: Place, folder: Path) -> Place:
    """The same place under another name, so that the twin's can be made again."""
    return Place(place.folder.rename(folder / "real"), place.story)
