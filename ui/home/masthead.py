"""The head of the home screen: pine with rings and waves, the store's name and the welcome."""

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.frame.page_fitting import spare
from ui.frame.store_mark import StoreName
from ui.theme.colors import mixed
from ui.theme.paint import disc
from ui.theme.theme import Theme
from ui.widgets.surfaces.ground import Ground
from ui.widgets.texts.figure import Figure
from ui.widgets.texts.text import Text


class MastheadGround(Ground):
    """A ground with the masthead on top, or on the left of a wide screen.

    The upper one is `height` design px high, and cards may overlap its edge.
    """

    def __init__(self, height: int = 596, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._height = height

    def masthead(self) -> QRect:
        """Where the masthead is."""
        theme = Theme.current()
        if theme.frame.wide:
            return QRect(0, 0, theme.px(theme.frame.masthead), self.height())
        return QRect(0, 0, self.width(), theme.px(self._height))

    def paint_decoration(self, painter: QPainter) -> None:
        theme = Theme.current()
        box = QRectF(self.masthead())
        if theme.contrast:
            painter.fillRect(box, theme.colors.masthead)
            painter.fillRect(box.adjusted(0, box.height() - 2, 0, 0), theme.colors.line)
            return
        painter.fillRect(box, _pine(theme, box))
        painter.save()
        painter.setClipRect(box)
        _paint_rings(painter, box, 0.5 if theme.frame.wide else 1)
        _paint_waves(painter, box)
        painter.restore()


def _pine(theme: Theme, box: QRectF) -> QLinearGradient:
    pine = QLinearGradient(box.topLeft(), box.bottomRight())
    dark = mixed(theme.colors.primary_pressed, theme.colors.masthead, 0.2)
    share = 0.08 if theme.frame.wide else 0.24  # words are farther down on a wide screen
    light = mixed(theme.colors.masthead, theme.colors.accent, share)
    pine.setColorAt(0, dark)
    pine.setColorAt(0.55, theme.colors.masthead)
    pine.setColorAt(1, light)
    return pine


def _pale(share: float) -> QColor:
    color = QColor("white")
    color.setAlphaF(share)
    return color


def _paint_rings(painter: QPainter, box: QRectF, strength: float) -> None:
    """Paint three rings, paler where words are on them."""
    unit = max(box.height() / 596, box.width() / 1080)
    for radius, share in ((538, 0.03), (386, 0.035), (236, 0.045)):
        pale = _pale(share * strength)
        disc(painter, box.right() - 24 * unit, 60 * unit, 2 * radius * unit, pale)


def _paint_waves(painter: QPainter, box: QRectF) -> None:
    """Paint three slow waves that rise to the right."""
    width, height = box.width(), box.height()
    for left, middle, right, share in (
        (0.76, 0.66, 0.63, 0.028),
        (0.83, 0.74, 0.69, 0.035),
        (0.91, 0.83, 0.755, 0.045),
    ):
        wave = QPainterPath(QPointF(0, height * left))
        wave.cubicTo(
            QPointF(width * 0.3, height * (middle - 0.06)),
            QPointF(width * 0.6, height * (middle + 0.12)),
            QPointF(width, height * right),
        )
        wave.lineTo(width, height)
        wave.lineTo(0, height)
        painter.fillPath(wave, _pale(share))


class MastheadWords(QWidget):
    """The store's name, the welcome and its line, on the masthead."""

    def __init__(self, store: str, welcome: str, line: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = Theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        self.store = StoreName(store, "on_masthead", "masthead")
        wide = theme.frame.wide
        words = welcome.replace("\n", " ") if wide else welcome
        size = 70 if wide else 80
        self.welcome = Figure(words, size, "on_masthead")
        self.welcome.setObjectName("heading")
        self.line = spare(Text(line, "lead", "on_masthead"))
        column.addWidget(self.store)
        column.addStretch(1)
        column.addWidget(self.welcome)
        column.addWidget(self.line)
