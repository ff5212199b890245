"""A text broken into lines at a width and painted with the design's line height."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption


class Lettering:
    """One plain text in one font; measures and paints itself, wrapped at words."""

    def __init__(self, text: str, font: QFont, line_height: float) -> None:
        self.text = text
        self.font = font
        self._step = round(font.pixelSize() * line_height)
        self._width = -1
        self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)

    @property
    def line_step(self) -> int:
        """Height of one line in px."""
        return self._step

    def natural_width(self) -> int:
        """Return the width in px of the widest line when nothing is wrapped."""
        metrics = QFontMetricsF(self.font)
        lines = self.text.splitlines() or [""]
        return ceil(max(metrics.horizontalAdvance(line) for line in lines)) + 1

    def longest_word_width(self) -> int:
        """Return the least width in px at which no word is broken."""
        metrics = QFontMetricsF(self.font)
        words = self.text.split() or [""]
        return ceil(max(metrics.horizontalAdvance(word) for word in words)) + 1

    def lines(self, width: int) -> int:
        """Return how many lines the text takes at a width in px."""
        self._break(width)
        return max(1, self._layout.lineCount())

    def height(self, width: int) -> int:
        """Return the height in px at a width in px."""
        return self.lines(width) * self._step

    def paint(
        self,
        painter: QPainter,
        rect: QRectF,
        color: QColor,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Paint the lines into `rect`, in its middle from top to bottom."""
        width = int(rect.width())
        top = rect.top() + max(0, (rect.height() - self.height(width)) / 2)
        painter.setPen(color)
        for index in range(self._layout.lineCount()):
            line = self._layout.lineAt(index)
            spare = width - line.naturalTextWidth()
            shift = 0.0
            if alignment & Qt.AlignmentFlag.AlignHCenter:
                shift = spare / 2
            elif alignment & Qt.AlignmentFlag.AlignRight:
                shift = spare
            inset = (self._step - line.height()) / 2
            line.draw(painter, QPointF(rect.left() + shift, top + index * self._step + inset))

    def _break(self, width: int) -> None:
        if width == self._width:
            return
        self._width = width
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, 0))
        self._layout.endLayout()
