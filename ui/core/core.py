"""The ui's one way to the core: use cases in lanes, on behalf of the person there."""

from collections.abc import Callable
from dataclasses import replace
from threading import Lock
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.bootstrap import Kiosk, open_kiosk
from kiosk.domain.people.roles import VISITOR, Actor
from kiosk.errors import ErrorCode, KioskError
from kiosk.settings import Settings
from ui.core.tasks import Lane, TaskRunner

T = TypeVar("T")


class Core:
    """Holds the kiosk and who is there; the kiosk is opened in a lane, once.

    Acts say who it is, by become(); whether staff are assisting is set separately,
    because an act that is under way knows only who was assisting when it started.
    """

    def __init__(
        self, tasks: TaskRunner, open_kiosk: Callable[[], Kiosk], takes_phones: bool = False
    ) -> None:
        self.tasks = tasks
        self.takes_phones = takes_phones
        """Whether people can send pictures from their own phones in this store."""
        self.assisted_by: UUID | None = None
        """The staff member who is assisting now."""
        self._person: Actor = VISITOR
        self._open = open_kiosk
        self._kiosk: Kiosk | None = None
        self._opening = Lock()
        self._users = 0
        """Work under way, which holds the kiosk."""

    @property
    def actor(self) -> Actor:
        """The person there now, with the staff member who is assisting now."""
        return replace(self._person, assisted_by=self.assisted_by)

    def become(self, actor: Actor) -> None:
        """Someone else is there, as far as role, account and person go."""
        self._person = replace(actor, assisted_by=None)

    def kiosk(self) -> Kiosk:
        """The opened kiosk; call it in a lane only, it may have to open the database."""
        with self._opening:
            return self._opened()

    def _opened(self) -> Kiosk:
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
        self.tasks.run(owner, lambda: self._work(work, actor), then, failed, lane)

    def do_alone(
        self,
        owner: QObject,
        work: Callable[[Kiosk, Actor], T],
        then: Callable[[T], None],
        failed: Callable[[KioskError], None],
    ) -> None:
        """Run a use case while nothing else in this process has the records open.

        What is asked in the meantime waits. Raises DATABASE_BUSY while another lane uses them.
        """
        actor = self.actor
        self.tasks.run(owner, lambda: self._work_alone(work, actor), then, failed)

    def _work(self, work: Callable[[Kiosk, Actor], T], actor: Actor) -> T:
        with self._opening:
            kiosk = self._opened()
            self._users += 1
        try:
            return work(kiosk, actor)
        finally:
            with self._opening:
                self._users -= 1

    def _work_alone(self, work: Callable[[Kiosk, Actor], T], actor: Actor) -> T:
        with self._opening:
            if self._users:
                raise KioskError(ErrorCode.DATABASE_BUSY)
            if self._kiosk is not None:
                self._kiosk.close()
                self._kiosk = None
            with self._open() as kiosk:
                return work(kiosk, actor)

    def close(self) -> None:
        """Finish what runs and release the adapters."""
        self.tasks.close()
        if self._kiosk is not None:
            self._kiosk.close()


def make_core(settings: Settings) -> Core:
    """The core of a session; its lanes belong to the GUI thread whichever thread makes it."""
    tasks = TaskRunner()
    application = QCoreApplication.instance()
    if application is not None:
        tasks.moveToThread(application.thread())
    return Core(tasks, lambda: open_kiosk(settings), bool(settings.phone.address))


def unheard(_answer: object) -> None:
    """For work whose answer no one waits for, whether it was done or failed."""
