"""Bars in the desk's look, each with its number above it; a hidden one is hollow."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.desk.hidden_cells import LEAST
from ui.theme.theme import Theme

MOST_NUMBERED: Final = 28
"""With more bars than this, the numbers are in the table beside them alone."""
LEAST_ROOM: Final = 6
"""Few bars are no wider than this many."""
LEAST_HEIGHT: Final = 4 * LEAST
"""Small counts, and hidden ones, look small."""
WIDTH: Final = 0.6
HEAD_ROOM: Final = 1.15


@dataclass(frozen=True)
class Bar:
    """One number, what is said of it above, its words below; None for one that is hidden."""

    words: str
    value: int | None
    said: str
    now: bool = False
    """Whether it still counts: it is darker."""


class BarChart(QWidget):
    """Nothing to press or zoom; the same numbers are in words beside it."""

    def __init__(self, bars: Sequence[Bar], title: str) -> None:
        super().__init__()
        self.bars = tuple(bars)
        theme = Theme.current()
        self.setAccessibleName(title)
        self.setMinimumHeight(theme.px(220))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.plot = pg.PlotWidget(background=theme.colors.surface)
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plot.setFrameShape(self.plot.Shape.NoFrame)
        self.plot.hideButtons()
        self.plot.setMenuEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.plot)
        self._axes()
        if self.bars:
            self._draw()
        self.setVisible(bool(self.bars))

    def heights(self) -> list[float]:
        """How high each bar is drawn."""
        items = [each for each in self.plot.items() if isinstance(each, pg.BarGraphItem)]
        return [float(height) for item in items for height in item.opts["height"]]

    def _axes(self) -> None:
        theme = Theme.current()
        below: Any = self.plot.getAxis("bottom")
        every = max(1, -(-len(self.bars) // 8))
        ticks = [(at, bar.words) for at, bar in enumerate(self.bars) if at % every == 0]
        below.setTicks([ticks])
        below.setStyle(tickFont=theme.font_px(14, 500), tickLength=0)
        below.setTextPen(theme.colors.ink)
        below.setPen(theme.colors.border)
        self.plot.hideAxis("left")

    def _draw(self) -> None:
        theme = Theme.current()
        colors, highest = theme.colors, max((bar.value or LEAST for bar in self.bars), default=1)
        for level in (highest / 2, highest):
            line = pg.InfiniteLine(level, angle=0, pen=QPen(colors.line, 0))
            self.plot.addItem(line)
        edge = QPen(colors.primary, 0)
        items = pg.BarGraphItem(
            x=list(range(len(self.bars))),
            height=[bar.value if bar.value is not None else LEAST - 1 for bar in self.bars],
            width=WIDTH,
            pens=[edge] * len(self.bars),
            brushes=[self._brush(bar) for bar in self.bars],
        )
        self.plot.addItem(items)
        if len(self.bars) <= MOST_NUMBERED:
            for at, bar in enumerate(self.bars):
                self._number(at, bar)
        self.plot.setXRange(-0.5, max(len(self.bars), LEAST_ROOM) - 0.5, padding=0)
        self.plot.setYRange(0, max(highest, LEAST_HEIGHT) * HEAD_ROOM, padding=0)

    def _brush(self, bar: Bar) -> QBrush:
        colors = Theme.current().colors
        if bar.value is None:
            return QBrush(colors.tint)
        return QBrush(colors.primary if bar.now else colors.accent)

    def _number(self, at: int, bar: Bar) -> None:
        theme = Theme.current()
        number = pg.TextItem(bar.said, color=theme.colors.ink, anchor=(0.5, 1))
        number.setFont(theme.font_px(14, 500, tabular=True))
        number.setPos(at, bar.value if bar.value is not None else LEAST - 1)
        self.plot.addItem(number, ignoreBounds=True)
