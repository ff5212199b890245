"""A camera session as the GUI thread sees it: opened, heard and closed without waiting."""

from collections.abc import Callable
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.errors import KioskError
from kiosk.ports.camera import CameraSession, ReadyCamera
from kiosk.ports.ports import Ports
from ui.core.bell import Bell
from ui.core.core import Core, unheard
from ui.core.tasks import Lane

T = TypeVar("T")
PREVIEW: Final = (1280, 720)
"""Largest preview: scaling it up while drawing costs less than moving larger frames."""


class CameraFeed(QObject, Generic[T]):
    """Emits `changed` on the GUI thread when `session` has news or `trouble` came.

    `watch` is the use case that gives the camera with its analyzer; in a lane, because it may
    import the camera's library. A session is closed in a lane too: a device may be slow.
    """

    changed = Signal()

    def __init__(
        self, core: Core, watch: Callable[[Ports, Actor], ReadyCamera[T]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._core, self._watch = core, watch
        self._turn = 0
        self._bell: Bell | None = None
        self.session: CameraSession[T] | None = None
        self.trouble: str | None = None

    def open(self) -> None:
        """Start the camera; an earlier session is closed first."""
        self.close()
        turn = self._turn

        def begin(camera: ReadyCamera[T]) -> None:
            if turn == self._turn:
                self._begin(camera)

        def failed(error: KioskError) -> None:
            if turn == self._turn:
                self.trouble = error.code.value
                self.changed.emit()

        def work(kiosk: Kiosk, actor: Actor) -> ReadyCamera[T]:
            return kiosk.do(self._watch, actor)

        self._core.do(self, work, begin, failed, Lane.IO)

    def close(self) -> None:
        """Release the camera; its pictures are dropped in a lane."""
        self._turn += 1
        session, bell = self.session, self._bell
        self.session = self._bell = self.trouble = None
        if session is None or bell is None:
            return
        bell.heard.disconnect(self._heard)
        # The bell owns this errand: it must outlive the threads that may still ring it.
        self._core.do(bell, _closing(session), unheard, unheard, Lane.IO)

    def _begin(self, camera: ReadyCamera[T]) -> None:
        bell = self._bell = Bell()
        bell.heard.connect(self._heard)
        self.session = camera(*PREVIEW, bell.ring)

    @Slot()
    def _heard(self) -> None:
        if self.session is not None:
            self.trouble = self.session.trouble()
            self.changed.emit()


def _closing(session: CameraSession[Any]) -> Callable[[Kiosk, Actor], None]:
    return lambda _kiosk, _actor: session.close()
