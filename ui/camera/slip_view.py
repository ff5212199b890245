"""The live picture of a camera that looks for the code of a PIN slip."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ports.camera import Frame
from kiosk.services.store.use_camera import watch_slip
from ui.camera.camera_feed import CameraFeed
from ui.camera.overlay import NIGHT, paint_frame
from ui.core.core import Core
from ui.theme.theme import Theme

TALL: Final = 470


class SlipView(QWidget):
    """Emits `found` with the digits once, or `failed` when the camera gives no picture.

    Nothing runs before start(), and stop() drops the picture.
    """

    found = Signal(str)
    failed = Signal()

    def __init__(self, core: Core, words: str) -> None:
        super().__init__()
        self._frame: Frame | None = None
        self._feed = CameraFeed(core, watch_slip, self)
        self._feed.changed.connect(self._changed)
        self.focus_radius = Theme.current().radius("viewfinder")
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def start(self) -> None:
        """Open the camera and look for a code."""
        self._feed.open()

    def stop(self) -> None:
        """Release the camera."""
        self._feed.close()
        self._frame = None
        self.update()

    def sizeHint(self) -> QSize:
        """Return a picture as wide as a card."""
        px = Theme.current().px
        return QSize(px(640), Theme.current().art(TALL))

    def minimumSizeHint(self) -> QSize:
        """Return the least that still shows a slip."""
        px = Theme.current().px
        return QSize(px(320), px(220))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Blit the frame as a mirror does, whole."""
        painter = QPainter(self)
        rim = QPainterPath()
        rim.addRoundedRect(QRectF(self.rect()), self.focus_radius, self.focus_radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(rim)
        painter.fillRect(self.rect(), NIGHT)
        if frame := self._frame:
            scale = min(self.width() / frame.width, self.height() / frame.height)
            shown = QRectF(0, 0, frame.width * scale, frame.height * scale)
            shown.moveCenter(QRectF(self.rect()).center())
            paint_frame(painter, frame, shown, QRectF(0, 0, frame.width, frame.height))

    def _changed(self) -> None:
        session = self._feed.session
        if self._feed.trouble or session is None:
            self.stop()
            self.failed.emit()
            return
        if frame := session.frame():
            self._frame = frame
            self.update()
        if digits := session.look():
            self.stop()
            self.found.emit(digits)
