"""The camera as the page has it: opened and closed off the GUI thread, counted down, troubled."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from threading import Event, current_thread, main_thread
from typing import Any, TypeVar, cast

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.bootstrap import Kiosk
from kiosk.bootstrap.adapter_ports import AdapterPorts
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.camera import Analyzer
from kiosk.ports.face_coach import Guidance, Look
from tests.fakes.camera import READY, FakeCamera, FakeSession
from tests.fakes.ports import FakePorts
from tests.patience import PATIENCE_S
from tests.ui.stage import SAY
from ui.camera import live_view
from ui.camera.live_view import LiveView
from ui.core.core import Core
from ui.core.tasks import TaskRunner

T = TypeVar("T")
STILL = b"still"
AWAY = Look(Guidance.NO_FACE, None, False, False, False, 0.0)
MOVED = replace(READY, steady=0.0)


@pytest.fixture
def ports() -> FakePorts:
    return FakePorts()


@pytest.fixture
def core(qtbot: QtBot, ports: FakePorts) -> Iterator[Core]:
    made = Core(TaskRunner(), lambda: Kiosk(cast("AdapterPorts", ports)))
    yield made
    made.tasks.close()


@pytest.fixture
def live(qtbot: QtBot, core: Core) -> LiveView:
    made = LiveView(core, SAY)
    qtbot.addWidget(made)
    return made


def started(qtbot: QtBot, live: LiveView, ports: FakePorts) -> FakeSession[Any]:
    live.start()
    qtbot.waitUntil(lambda: live.session is not None)
    return ports.camera.sessions[-1]


def told(qtbot: QtBot, session: FakeSession[Any], live: LiveView, look: Look) -> None:
    """A frame and a look come and are shown."""
    session.show(STILL)
    session.see(look)
    words = live.viewfinder
    qtbot.waitUntil(lambda: words._look is look)


def test_a_face_that_leaves_ends_the_countdown(
    qtbot: QtBot, live: LiveView, ports: FakePorts
) -> None:
    session = started(qtbot, live, ports)
    told(qtbot, session, live, READY)
    assert (live.viewfinder._count, live._tick.interval()) == (3, 1000)
    told(qtbot, session, live, MOVED)
    assert live.viewfinder._count == 3
    with qtbot.assertNotEmitted(live.ready):
        told(qtbot, session, live, AWAY)
    assert live.viewfinder._count == 0
    assert not live._tick.isActive()


def test_the_countdown_runs_from_three_to_a_picture(
    qtbot: QtBot, core: Core, ports: FakePorts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_view, "TICK_MS", 1)
    live = LiveView(core, SAY)
    qtbot.addWidget(live)
    counted: list[int] = []
    monkeypatch.setattr(live.viewfinder, "show_count", counted.append)
    session = started(qtbot, live, ports)
    session.show(STILL)
    with qtbot.waitSignal(live.ready):
        session.see(READY)
    assert counted[-4:] == [3, 2, 1, 0]


def test_the_states_below_say_what_is_well(qtbot: QtBot, live: LiveView, ports: FakePorts) -> None:
    session = started(qtbot, live, ports)
    told(qtbot, session, live, Look(Guidance.MOVE_CLOSER, READY.face, True, False, True, 0.0))
    assert [pill.property("good") for pill in live.states] == [True, False, True]
    assert [pill.text() for pill in live.states] == ["One face", "Close enough", "Good light"]


def test_many_rings_make_one_visit(qtbot: QtBot, live: LiveView, ports: FakePorts) -> None:
    session = started(qtbot, live, ports)
    heard: list[None] = []
    live._feed.changed.connect(lambda: heard.append(None))
    for _ in range(50):
        session.show(STILL)
    qtbot.waitUntil(lambda: bool(heard))
    qtbot.waitUntil(lambda: live.viewfinder._frame is not None)
    assert len(heard) == 1


def test_a_frozen_picture_stays(qtbot: QtBot, live: LiveView, ports: FakePorts) -> None:
    session = started(qtbot, live, ports)
    told(qtbot, session, live, READY)
    live.freeze()
    seen = live.viewfinder._frame
    with qtbot.waitSignal(live._feed.changed):
        session.show(STILL)
    assert live.viewfinder._frame is seen
    live.resume()
    assert live.viewfinder._frame is not seen


def test_a_stopped_camera_leaves_no_picture(qtbot: QtBot, live: LiveView, ports: FakePorts) -> None:
    session = started(qtbot, live, ports)
    told(qtbot, session, live, READY)
    live.stop()
    assert live.session is None
    assert live.viewfinder._frame is None
    qtbot.waitUntil(lambda: session.closed)


class SlowCamera(FakeCamera):
    """A device that is slow to let go, and says in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on = Event()
        self.threads: list[bool] = []

    def start(
        self, width: int, height: int, on_change: Callable[[], None], analyzer: Analyzer[T]
    ) -> FakeSession[T]:
        session = super().start(width, height, on_change, analyzer)
        close = session.close

        def slow() -> None:
            self.threads.append(current_thread() is main_thread())
            self.go_on.wait(PATIENCE_S)
            close()

        session.close = slow  # type: ignore[method-assign]  # the fake makes its sessions
        return session


def test_closing_a_slow_device_holds_no_one_up(
    qtbot: QtBot, live: LiveView, ports: FakePorts
) -> None:
    camera = ports.camera = SlowCamera()
    session = started(qtbot, live, ports)
    live.stop()
    assert not session.closed
    camera.go_on.set()
    qtbot.waitUntil(lambda: session.closed)
    assert camera.threads == [False]


def test_a_start_that_was_given_up_opens_nothing(
    qtbot: QtBot, live: LiveView, core: Core, ports: FakePorts
) -> None:
    live.start()
    live.stop()
    core.tasks.close()
    QApplication.processEvents()
    assert live.session is None
    assert ports.camera.sessions == []


def test_a_camera_that_cannot_be_built_is_a_trouble(
    qtbot: QtBot, core: Core, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> Kiosk:
        raise KioskError(ErrorCode.CAMERA_MISSING)

    failing = Core(core.tasks, broken)
    live = LiveView(failing, SAY)
    qtbot.addWidget(live)
    with qtbot.waitSignal(live.trouble_changed) as heard:
        live.start()
    assert heard.args == ["camera_missing"]
