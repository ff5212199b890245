"""Work off the GUI thread: a lane for the database, a lane for everything else."""

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from enum import StrEnum
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.errors import KioskError

T = TypeVar("T")


class Lane(StrEnum):
    """db has one worker, so that database work keeps its order; io has three."""

    DB = "db"
    IO = "io"


class TaskRunner(QObject):
    """Runs plain functions in a lane and brings their results back to the GUI thread.

    A result is dropped when its owner is gone. An expected failure goes to `failed`; anything
    else is a bug and goes to sys.excepthook.
    """

    _done = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lanes = {Lane.DB: ThreadPoolExecutor(1), Lane.IO: ThreadPoolExecutor(3)}
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[KioskError], None],
        lane: Lane = Lane.DB,
    ) -> None:
        """Run `work` in a lane, then call `then` or `failed` on the GUI thread."""

        def job() -> None:
            answer: Callable[[], None]
            try:
                result = work()
            except KioskError as error:
                expected = error
                answer = lambda: failed(expected)  # noqa: E731 - one of three short answers
            except BaseException as error:
                bug = error
                answer = lambda: sys.excepthook(type(bug), bug, bug.__traceback__)  # noqa: E731
            else:
                answer = lambda: then(result)  # noqa: E731
            self._done.emit((owner, answer))

        self._lanes[lane].submit(job)

    def close(self) -> None:
        """Drop what has not begun and wait for what has."""
        for lane in self._lanes.values():
            lane.shutdown(wait=True, cancel_futures=True)

    @Slot(object)
    def _deliver(self, finished: tuple[QObject, Callable[[], None]]) -> None:
        owner, answer = finished
        if shiboken6.isValid(owner):
            answer()
