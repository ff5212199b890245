"""An act that is played at the desk: it waits in vain, or was cut off once it was decided."""

from pathlib import Path

import pytest

from kiosk.domain.people.roles import OPERATOR, Role
from kiosk.domain.renewal.decision import Decided, KnownBy
from kiosk.services.desk.named_staff import prove_staff
from kiosk.services.program.decide import decide
from tests.journeys.conftest import NewPlace
from tests.journeys.place import Place
from tests.ui.staff.program.waiting import HOA, MARIA, NOEL, fill_queue
from tests.ui.staff.stand import NAMES, PIN, DeskStand
from ui.demo import pace
from ui.demo.desk_player import DeskPlayer
from ui.demo.script import Script
from ui.demo.story import DESK, Screen, StoryAct


@pytest.fixture
def store(new_place: NewPlace) -> Place:
    """A store in which three submissions wait."""
    return new_place("passport", fill_queue)


@pytest.fixture
def player(desk: DeskStand) -> DeskPlayer:
    """Somebody who looks for what the log-on does not have."""
    act = StoryAct("reviewer", (Screen("desk_log_on", press=("open_sesame",)),), at=DESK)
    return DeskPlayer(desk.desk, Script.read(desk.place.play), act)


def leaves(desk: DeskStand, player: DeskPlayer) -> int:
    """Take up the act again; the code with which it ends."""
    with desk.qtbot.waitSignal(player.left) as heard:
        player.resume()
    (code,) = heard.args
    return int(code)


def decide_all(place: Place) -> None:
    with place.open() as kiosk:
        reviewer = kiosk.do(prove_staff, OPERATOR, NAMES[Role.REVIEWER], PIN)
        for reference in (HOA, MARIA, NOEL):
            kiosk.do(decide, reviewer, reference, Decided.APPROVED, KnownBy.PORTAL)


def test_an_act_that_waits_in_vain_says_for_what(
    desk: DeskStand,
    player: DeskPlayer,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(pace, "PATIENCE_POLLS", 20)
    assert leaves(desk, player) == 1
    told = "The story waits in vain on the desk's page desk_log_on: to reach open_sesame\n"
    assert told in capfd.readouterr().err
    assert _pictures(desk.place.folder) == ["gave-up"]


def test_what_was_decided_before_a_cut_is_not_decided_again(
    desk: DeskStand, player: DeskPlayer
) -> None:
    decide_all(desk.place)
    assert leaves(desk, player) == 0
    assert _pictures(desk.place.folder) == []


def _pictures(folder: Path) -> list[str]:
    return [file.stem.partition("-")[2] for file in (folder / "screens").glob("*.png")]
