"""The live picture of a camera that looks for the code of a PIN slip."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.bootstrap import Kiosk
from kiosk.domain.desk.roles import Actor
from kiosk.errors import KioskError
from kiosk.ports.camera import Frame
from kiosk.services.store.use_camera import read_slip
from ui.camera.camera_feed import Feed
from ui.camera.overlay import NIGHT
from ui.camera.viewfinder import PREVIEW
from ui.core.core import Core
from ui.core.tasks import Lane
from ui.theme.theme import Theme

TALL: Final = 470


class SlipView(QWidget):
    """Emits `found` with the digits once, or `failed` when the camera gives no picture.

    One frame at a time is read, in a lane; a frame that comes meanwhile is only shown. Nothing
    runs before start(), and stop() drops the picture.
    """

    found = Signal(str)
    failed = Signal()

    def __init__(self, core: Core, words: str) -> None:
        super().__init__()
        self._core = core
        self._frame: Frame | None = None
        self._reading = self._looking = False
        self._feed = Feed(core, *PREVIEW, self)
        self._feed.changed.connect(self._changed)
        self.focus_radius = Theme.current().radius("viewfinder")
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def start(self) -> None:
        """Open the camera and look for a code."""
        self._looking = True
        self._feed.open()

    def stop(self) -> None:
        """Let the camera go."""
        self._looking = False
        self._feed.close()
        self._frame = None
        self.update()

    def sizeHint(self) -> QSize:
        """Return a picture as wide as a card."""
        px = Theme.current().px
        return QSize(px(640), Theme.current().art(TALL))

    def minimumSizeHint(self) -> QSize:
        """Return what still shows a slip."""
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
        frame = self._frame
        if frame is None:
            return
        image = QImage(
            frame.bgra, frame.width, frame.height, 4 * frame.width, QImage.Format.Format_RGB32
        )
        scale = min(self.width() / frame.width, self.height() / frame.height)
        width, height = frame.width * scale, frame.height * scale
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(self.width(), 0)
        painter.scale(-1, 1)
        left, top = (self.width() - width) / 2, (self.height() - height) / 2
        painter.drawImage(QRectF(left, top, width, height), image)

    def _changed(self) -> None:
        session = self._feed.session
        if self._feed.trouble or session is None:
            self.stop()
            self.failed.emit()
            return
        frame = session.frame()
        if frame is None:
            return
        self._frame = frame
        self.update()
        if not self._reading:
            self._read(frame)

    def _read(self, frame: Frame) -> None:
        self._reading = True

        def work(kiosk: Kiosk, actor: Actor) -> str | None:
            return kiosk.do(read_slip, actor, frame)

        self._core.do(self, work, self._was_read, self._was_lost, Lane.IO)

    def _was_read(self, digits: str | None) -> None:
        self._reading = False
        if digits and self._looking:
            self.stop()
            self.found.emit(digits)

    def _was_lost(self, _error: KioskError) -> None:
        self._reading = False
