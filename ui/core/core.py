"""The ui's one way to the core: use cases in lanes, on behalf of whoever stands there."""

from collections.abc import Callable
from threading import Lock
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bootstrap import Kiosk, open_kiosk
from kiosk.domain.desk.roles import VISITOR, Actor
from kiosk.errors import KioskError
from kiosk.settings import Settings
from ui.core.tasks import Lane, TaskRunner

T = TypeVar("T")


class Core:
    """Holds the kiosk and the actor of this session; the kiosk is opened in a lane, once."""

    def __init__(self, tasks: TaskRunner, open_kiosk: Callable[[], Kiosk]) -> None:
        self.tasks = tasks
        self.actor: Actor = VISITOR
        self._open = open_kiosk
        self._kiosk: Kiosk | None = None
        self._opening = Lock()

    def kiosk(self) -> Kiosk:
        """The opened kiosk; call it in a lane only, it may have to open the database."""
        with self._opening:
            if self._kiosk is None:
                self._kiosk = self._open()
            return self._kiosk

    def do(
        self,
        owner: QObject,
        work: Callable[[Kiosk, Actor], T],
        then: Callable[[T], None],
        failed: Callable[[KioskError], None],
        lane: Lane = Lane.DB,
    ) -> None:
        """Run a use case off the GUI thread as the present actor; see TaskRunner.run."""
        actor = self.actor
        self.tasks.run(owner, lambda: work(self.kiosk(), actor), then, failed, lane)

    def close(self) -> None:
        """Finish what runs and let the adapters go."""
        self.tasks.close()
        if self._kiosk is not None:
            self._kiosk.close()


def make_core(settings: Settings) -> Core:
    """The core of a session; its lanes belong to the GUI thread whichever thread makes it."""
    tasks = TaskRunner()
    application = QCoreApplication.instance()
    if application is not None:
        tasks.moveToThread(application.thread())
    return Core(tasks, lambda: open_kiosk(settings))
