"""Lanes: results come back to the GUI thread, in order, unless their owner is gone."""

import sys
import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from kiosk.errors import ErrorCode, KioskError
from ui.core.tasks import Lane, TaskRunner


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    runner.close()


def never(_value: object) -> None:
    pytest.fail("this must not be called")


def test_a_result_comes_back_on_the_gui_thread(qtbot: QtBot, tasks: TaskRunner) -> None:
    seen: list[tuple[str, bool]] = []
    here = threading.current_thread()

    def then(result: str) -> None:
        seen.append((result, threading.current_thread() is here))

    tasks.run(tasks, lambda: threading.current_thread().name, then, never)

    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0][0] != here.name
    assert seen[0][1]


def test_the_database_lane_keeps_its_order(qtbot: QtBot, tasks: TaskRunner) -> None:
    seen: list[int] = []
    for number in range(50):
        tasks.run(tasks, partial(int, number), seen.append, never)

    qtbot.waitUntil(lambda: len(seen) == 50)
    assert seen == list(range(50))


def test_an_expected_failure_goes_to_failed(qtbot: QtBot, tasks: TaskRunner) -> None:
    seen: list[KioskError] = []

    def work() -> None:
        raise KioskError(ErrorCode.DISK_FULL)

    tasks.run(tasks, work, never, seen.append, Lane.IO)

    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0].code is ErrorCode.DISK_FULL


def test_a_bug_goes_to_the_hook(
    qtbot: QtBot, tasks: TaskRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _bug, _trace: seen.append(kind))

    def work() -> None:
        raise ZeroDivisionError

    tasks.run(tasks, work, never, never)

    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [ZeroDivisionError]


def test_a_result_whose_owner_is_gone_is_dropped(qtbot: QtBot, tasks: TaskRunner) -> None:
    import shiboken6

    gate, seen = threading.Event(), list[str]()
    owner = QObject()
    tasks.run(owner, gate.wait, never, never)
    shiboken6.delete(owner)
    gate.set()
    tasks.run(tasks, lambda: "after it", seen.append, never)

    qtbot.waitUntil(lambda: seen == ["after it"])


def test_close_drops_what_has_not_started_and_waits_for_what_has(qtbot: QtBot) -> None:
    runner, began, gate = TaskRunner(), threading.Event(), threading.Event()
    finished: list[bool] = []

    def work() -> None:
        began.set()
        gate.wait()
        finished.append(True)

    runner.run(runner, work, lambda _none: None, never)
    runner.run(runner, lambda: finished.append(False), never, never)
    began.wait()
    # The work may end only once what waited behind it was dropped.
    runner._done.connect(lambda _dropped: gate.set(), Qt.ConnectionType.DirectConnection)
    runner.close()

    assert finished == [True]
    runner.run(runner, lambda: finished.append(False), never, never)
    assert finished == [True]
