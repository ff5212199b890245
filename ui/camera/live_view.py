"""The viewfinder, the camera behind it, the states below it, and the countdown to a picture."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n import Translator
from kiosk.ports.camera import CameraSession
from kiosk.ports.face_coach import Guidance, Look
from kiosk.services.store.use_camera import watch_face
from ui.camera.camera_feed import CameraFeed
from ui.camera.camera_words import BLACK, STATES
from ui.camera.viewfinder import Viewfinder
from ui.core.core import Core
from ui.theme.theme import Theme
from ui.widgets.texts.pill import Pill

COUNT_FROM: Final = 3
TICK_MS: Final = 1000
BLACK_MS: Final = 8000
"""A picture without any light for this long is a covered lens, not a dark moment."""


class LiveView(QWidget):
    """Emits `ready` when the countdown ends, and `trouble_changed` with a code or an empty text.

    On a wide screen, its owner puts `states` beside it. Nothing runs before start();
    freeze() holds the picture while a still is looked at.
    """

    ready = Signal()
    trouble_changed = Signal(str)

    def __init__(self, core: Core, say: Translator) -> None:
        super().__init__()
        self.trouble = ""
        self._frozen = False
        self._left = 0
        self._feed = CameraFeed(core, watch_face, self)
        self._feed.changed.connect(self._changed)
        self._tick = self._timer(TICK_MS, self._count_down)
        self._black = self._timer(BLACK_MS, lambda: self._set_trouble(BLACK))
        self._black.setSingleShot(True)
        self.viewfinder = Viewfinder(say)
        self.states = [Pill(say(words), "quiet") for words in STATES]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(22))
        column.addWidget(self.viewfinder, 100)
        if not Theme.current().frame.wide:
            column.addLayout(self._row())
        column.addStretch(1)

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Theme.current().px(14))
        for pill in self.states:
            row.addWidget(pill)
        row.addStretch(1)
        return row

    @property
    def session(self) -> CameraSession[Look] | None:
        """The running camera, for its still."""
        return self._feed.session

    def start(self) -> None:
        """Open the camera, again if it was open."""
        self.stop()
        self._feed.open()

    def stop(self) -> None:
        """Release the camera and drop what it showed."""
        self._feed.close()
        self._frozen = False
        self._stop_counting()
        self._black.stop()
        self._set_trouble("")
        self.viewfinder.show_frame(None)
        self._show_look(None)

    def freeze(self) -> None:
        """Hold the picture; the camera keeps running, so that resume() is instant."""
        self._frozen = True
        self._stop_counting()
        self._black.stop()

    def resume(self) -> None:
        """Resume, or start if the camera was never opened."""
        self._frozen = False
        if self._feed.session is None:
            self.start()
        else:
            self._changed()

    def _changed(self) -> None:
        session = self._feed.session
        if self._frozen:
            return
        if self._feed.trouble or session is None:
            self._stop_counting()
            self.viewfinder.show_frame(None)
            self._set_trouble(self._feed.trouble or "")
            return
        if frame := session.frame():
            self.viewfinder.show_frame(frame)
            if self.trouble != BLACK:
                self._set_trouble("")
        look = session.look()
        self._show_look(look)
        self._follow(look)

    def _follow(self, look: Look | None) -> None:
        """Count while a face is there, and notice a lens that lets no light in."""
        if look is None:
            return
        face = look.face is not None and look.one_face
        if not face:
            self._stop_counting()
        elif look.steady >= 1 and not self._left:
            self._left = COUNT_FROM
            self._tick.start()
            self.viewfinder.show_count(self._left)
        if look.face is None and look.guidance is Guidance.MORE_LIGHT:
            if not self._black.isActive() and self.trouble != BLACK:
                self._black.start()
        else:
            self._black.stop()
            if self.trouble == BLACK:
                self._set_trouble("")

    def _count_down(self) -> None:
        self._left -= 1
        self.viewfinder.show_count(self._left)
        if not self._left:
            self._tick.stop()
            self.ready.emit()

    def _stop_counting(self) -> None:
        self._left = 0
        self._tick.stop()
        self.viewfinder.show_count(0)

    def _show_look(self, look: Look | None) -> None:
        self.viewfinder.show_look(look)
        fine = (look.one_face, look.close_enough, look.good_light) if look else (False,) * 3
        for pill, good in zip(self.states, fine, strict=True):
            if pill.property("good") is not good:
                pill.setProperty("good", good)
                pill.set_state(pill.text(), "ok" if good else "quiet")

    def _set_trouble(self, trouble: str) -> None:
        if trouble != self.trouble:
            self.trouble = trouble
            self.trouble_changed.emit(trouble)

    def _timer(self, milliseconds: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer
