"""The mirrored live picture with everything drawn in it; nothing else repaints while it runs."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.i18n import Translator
from kiosk.ports.camera import Frame
from kiosk.ports.face_coach import Guidance, Look
from ui.camera.camera_words import GUIDANCE, STARTING
from ui.camera.overlay import (
    NIGHT,
    paint_arc,
    paint_count,
    paint_frame,
    paint_mask,
    paint_pill,
)
from ui.theme.theme import Theme

HIGHEST: Final = 1030
"""The design's height in portrait."""
LOWEST: Final = 560
LOWEST_SMALL: Final = 280
"""What it may shrink to beside an error summary."""


class Viewfinder(QWidget):
    """Shows frames over their own memory, without a copy, and what the analysis sees in them."""

    def __init__(self, say: Translator) -> None:
        super().__init__()
        self._say = say
        self._frame: Frame | None = None
        self._look: Look | None = None
        self._count = 0
        self._masks: dict[tuple[QSize, bool], QPixmap] = {}
        self._pills: dict[tuple[str, str], QPixmap] = {}
        self.setObjectName("viewfinder")
        self.setAccessibleName(say(STARTING[0]))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMaximumHeight(Theme.current().px(HIGHEST))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def guidance(self) -> tuple[str, str]:
        """The words of the one thing to do, translated, and their icon."""
        words, icon = STARTING
        if self._frame is not None:
            words, icon = GUIDANCE[self._look.guidance if self._look else Guidance.LOOKING]
        return self._say(words), icon

    def show_frame(self, frame: Frame | None) -> None:
        """Show another frame; None drops the last one."""
        self._frame = frame
        self.update()

    def show_look(self, look: Look | None) -> None:
        """Show what was seen in a frame; it is painted with the next one."""
        self._look = look
        self.setAccessibleName(self.guidance[0])

    def show_count(self, count: int) -> None:
        """Show the seconds left; 0 removes the disc."""
        self._count = count
        self.update()

    def sizeHint(self) -> QSize:
        """What it may shrink to beside an error summary; it takes all there is, up to HIGHEST."""
        theme = Theme.current()
        return QSize(theme.px(480), theme.px(LOWEST_SMALL if theme.frame.small else LOWEST))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Blit the frame, then what is over it."""
        painter = QPainter(self)
        if frame := self._frame:
            paint_frame(painter, frame, QRectF(self.rect()), self._seen(frame))
        else:
            painter.fillRect(self.rect(), NIGHT)
        look = self._look if self._frame is not None else None
        painter.drawPixmap(0, 0, self._mask(look is not None and look.face is not None))
        if look is not None and look.steady > 0:
            paint_arc(painter, self.size(), look.steady)
        pill = self._pill(*self.guidance)
        width = pill.width() / pill.devicePixelRatio()
        below = self.height() - Theme.current().px(28) - pill.height() / pill.devicePixelRatio()
        painter.drawPixmap(QPointF((self.width() - width) / 2, below), pill)
        if self._count:
            paint_count(painter, self.size(), self._count)

    def _seen(self, frame: Frame) -> QRectF:
        """The middle of a frame that fills the widget."""
        shape = self.width() / self.height()
        width = min(frame.width, frame.height * shape)
        height = width / shape
        return QRectF((frame.width - width) / 2, (frame.height - height) / 2, width, height)

    def _mask(self, found: bool) -> QPixmap:
        key = (self.size(), found)
        if key not in self._masks:
            if len(self._masks) > 1:
                self._masks.clear()
            self._masks[key] = paint_mask(*key, self.devicePixelRatioF())
        return self._masks[key]

    def _pill(self, words: str, icon: str) -> QPixmap:
        key = (words, icon)
        if key not in self._pills:
            self._pills[key] = paint_pill(*key, self.devicePixelRatioF())
        return self._pills[key]
