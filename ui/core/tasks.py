"""Work off the GUI thread: a lane for the database, a lane for everything else."""

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from enum import StrEnum
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.errors import KioskError

T = TypeVar("T")
_Finished = tuple[QObject, "Future[Any]", Callable[[Any], None], Callable[[KioskError], None]]


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
        self._hushed = self._closed = False
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[KioskError], None],
        lane: Lane = Lane.DB,
    ) -> None:
        """Run `work` in a lane, then call `then` or `failed` on the GUI thread.

        After close(), nothing is begun: a timer may still ask while the process ends.
        """
        if self._closed:
            return
        future = self._lanes[lane].submit(work)
        future.add_done_callback(lambda done: self._done.emit((owner, done, then, failed)))

    def hush(self) -> None:
        """Bring nothing back anymore: the asker is gone."""
        self._hushed = True

    def close(self) -> None:
        """Drop what has not started and wait for what has."""
        self._closed = True
        for lane in self._lanes.values():
            lane.shutdown(wait=True, cancel_futures=True)

    @Slot(object)
    def _deliver(self, finished: _Finished) -> None:
        owner, done, then, failed = finished
        if self._hushed or done.cancelled() or not shiboken6.isValid(owner):
            return
        problem = done.exception()
        if problem is None:
            then(done.result())
        elif isinstance(problem, KioskError):
            failed(problem)
        else:
            sys.excepthook(type(problem), problem, problem.__traceback__)
