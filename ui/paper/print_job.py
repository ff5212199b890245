"""Printing from the ui: off the GUI thread, watched to its end, canceled when the person goes."""

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, Signal

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.services.papers.watch_job import Patience
from ui.core.core import Core
from ui.core.tasks import Lane

Printed = Callable[[Kiosk, Actor, Patience], bool]
"""A printing use case: True once the paper is out, False if it was canceled."""


class Printing(QObject):
    """One paper at a time. Its owner stops it when the person leaves."""

    printed = Signal()
    failed = Signal(object)
    """The KioskError that says why there is no paper."""
    taken_back = Signal()

    def __init__(self, owner: QObject, core: Core) -> None:
        super().__init__(owner)
        self._core = core
        self._stopped = Event()

    def start(self, use_case: Printed) -> None:
        """Print; one of the three signals follows."""
        self.stop()
        stopped = self._stopped = Event()

        def work(kiosk: Kiosk, actor: Actor) -> bool:
            return use_case(kiosk, actor, stopped.wait)

        def then(printed: bool) -> None:
            (self.printed if printed else self.taken_back).emit()

        self._core.do(self, work, then, self.failed.emit, Lane.IO)

    def stop(self) -> None:
        """Cancel what is not printed yet; harmless when nothing is under way."""
        self._stopped.set()
