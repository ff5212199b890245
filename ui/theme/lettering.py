"""A text broken into lines at a width and painted with the design's line height."""

from math import ceil
from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

Align = Literal["left", "center", "right"]

_ENDLESS: Final = 100_000
ORPHAN: Final = 1 / 3
"""A last line shorter than this share of the width looks lost; earlier ones give it words."""
STEPS: Final = 24
_SHARE_BEFORE: Final[dict[Align, float]] = {"left": 0.0, "center": 0.5, "right": 1.0}


class Lettering:
    """One plain text in one font; measures and paints itself, wrapped at words."""

    def __init__(self, text: str, font: QFont, line_height: float) -> None:
        self.text = text
        self.font = font
        self.line_step = round(font.pixelSize() * line_height)
        """Height of one line in px."""
        self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        self._natural = self._longest = 0
        self._width = -1

    def natural_width(self) -> int:
        """Return the width in px of the widest line when nothing is wrapped."""
        self._measure()
        return self._natural

    def longest_word_width(self) -> int:
        """Return the smallest width in px at which no word is broken."""
        self._measure()
        return self._longest

    def lines(self, width: int) -> int:
        """Return how many lines the text takes at a width in px."""
        self._break(width)
        return max(1, self._layout.lineCount())

    def height(self, width: int) -> int:
        """Return the height in px at a width in px."""
        return self.lines(width) * self.line_step

    def paint(self, painter: QPainter, rect: QRectF, color: QColor, align: Align = "left") -> None:
        """Paint the lines into `rect`, vertically centered."""
        width = int(rect.width())
        top = rect.top() + max(0.0, (rect.height() - self.height(width)) / 2)
        painter.setPen(color)
        for index in range(self._layout.lineCount()):
            line = self._layout.lineAt(index)
            before = (width - line.naturalTextWidth()) * _SHARE_BEFORE[align]
            inset = (self.line_step - line.height()) / 2
            line.draw(painter, QPointF(rect.left() + before, top + index * self.line_step + inset))

    def _measure(self) -> None:
        if self._width < 0:
            self._lay_out(_ENDLESS)
            self._natural = ceil(self._layout.maximumWidth()) + 1
            self._longest = min(ceil(self._layout.minimumWidth()) + 1, self._natural)

    def _break(self, width: int) -> None:
        self._measure()
        # One layout serves every width at which nothing wraps: shaping is what takes the time.
        wanted = _ENDLESS if width >= self._natural else max(width, 1)
        if wanted == self._width:
            return
        if wanted < self._longest:
            anywhere = QTextOption()
            anywhere.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            self._layout.setTextOption(anywhere)
        self._lay_out(wanted)
        if self._longest <= wanted < self._natural:
            self._even_out(wanted)

    def _even_out(self, width: int) -> None:
        """Break a little earlier if a single short word is left for the last line."""
        count = self._layout.lineCount()
        if "\n" in self.text or not self._ends_lost(width):
            return
        for narrower in range(width, max(self._longest, width // 2), -max(1, width // STEPS)):
            self._lay_out(narrower)
            if self._layout.lineCount() > count:
                break
            if not self._ends_lost(width):
                self._width = width
                return
        self._lay_out(width)

    def _ends_lost(self, width: int) -> bool:
        last = self._layout.lineCount() - 1
        return last > 0 and self._layout.lineAt(last).naturalTextWidth() < width * ORPHAN

    def _lay_out(self, width: int) -> None:
        self._width = width
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, 0))
        self._layout.endLayout()
