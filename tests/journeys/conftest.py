"""Places and booths for journeys through the real window."""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree
from typing import Final

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.renewal.documents import IdKind
from tests.journeys.booth import Booth
from tests.journeys.command_line import Machine
from tests.journeys.place import Place, make_place, story
from tests.journeys.seeds import add_account, draft_at
from ui.camera import live_view
from ui.process import hooks
from ui.process.platform import DEFAULT_SIZE
from ui.session import session

QUICK_TICK_MS: Final = 50
"""The countdown to a picture is three ticks; its seconds are tested in tests/ui/camera."""

Preparing = Callable[[Place], object]
NewPlace = Callable[..., Place]
NewBooth = Callable[..., Booth]
Resumed = Callable[..., Booth]


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> NewPlace:
    """Places that no one has used, each made and prepared once; only copies are played in."""
    made: dict[tuple[str, Preparing | None], Place] = {}

    def give(name: str, prepare: Preparing | None = None) -> Place:
        if (name, prepare) not in made:
            place = make_place(tmp_path_factory.mktemp(name), story(name))
            if prepare is not None:
                prepare(place)
            made[name, prepare] = place
        return made[name, prepare]

    return give


@pytest.fixture
def new_place(prepared: NewPlace, tmp_path: Path) -> NewPlace:
    """A fresh place of a story, in which `prepare` was done."""

    def make(name: str, prepare: Preparing | None = None) -> Place:
        of = prepared(name, prepare)
        return Place(copytree(of.folder, tmp_path / name), of.story)

    return make


@pytest.fixture(scope="session")
def set_up_once(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    """A machine that was set up and that no one uses; only copies are."""
    return Machine(tmp_path_factory.mktemp("machine")).init()


@pytest.fixture
def machine(set_up_once: Machine, tmp_path: Path) -> Machine:
    """A machine that was set up, in the folder `machine`."""
    return Machine(copytree(set_up_once.folder, tmp_path / "machine"))


@pytest.fixture
def new_booth(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> Iterator[NewBooth]:
    """Sessions in this process, which leave at the end; none may have logged a warning.

    Bugs and Qt's words stay with pytest-qt, which fails the test for them.
    """
    monkeypatch.setattr(hooks, "install", lambda _fall: None)
    monkeypatch.setattr(session, "log_to_stderr", lambda: None)
    monkeypatch.setattr(live_view, "TICK_MS", QUICK_TICK_MS)
    booths: list[Booth] = []

    def open_booth(
        place: Place,
        play: bool = False,
        spare: bool = False,
        size: tuple[int, int] = DEFAULT_SIZE,
    ) -> Booth:
        booths.append(Booth(qtbot, place, play, spare, size))
        return booths[-1]

    yield open_booth
    for booth in booths:
        booth.leave()
    records = caplog.get_records("call")
    assert [r.getMessage() for r in records if r.levelno >= logging.WARNING] == []


@pytest.fixture
def booth(new_place: NewPlace, new_booth: NewBooth) -> Booth:
    """A kiosk that no one uses yet; the story's person has an account."""
    return new_booth(new_place("passport", add_account))


@pytest.fixture
def resumed(new_place: NewPlace, new_booth: NewBooth) -> Resumed:
    """Someone back in front of a step of their draft."""

    def resume(step: str, *kind: IdKind, story: str = "passport") -> Booth:
        booth = new_booth(new_place(story, draft_at(step, *kind)))
        booth.resume(step)
        return booth

    return resume
