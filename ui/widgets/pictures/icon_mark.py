"""An icon on its own, for the eye only; words beside it say the same."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.icons import draw_icon
from ui.theme.theme import TextRole, Theme


class IconMark(QWidget):
    """An icon of `px` screen px in a color role, level with the first line of a text role."""

    def __init__(
        self,
        icon: str,
        px: int,
        color: str = "primary",
        line: TextRole | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._px, self._color, self._line = icon, px, color, line
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """Return the icon's square."""
        return QSize(self._px, self._px)

    def minimumSizeHint(self) -> QSize:
        """Return the icon's square."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon."""
        theme = Theme.current()
        height = self.height()
        if self._line:
            height = round(theme.text_px(self._line) * theme.line_height(self._line))
        box = QRectF((self.width() - self._px) / 2, (height - self._px) / 2, self._px, self._px)
        draw_icon(QPainter(self), self._icon, box, theme.colors.role(self._color))
