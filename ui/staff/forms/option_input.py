"""A question of the desk answered by one of several options."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui.theme.lettering import Lettering
from ui.theme.paint import disc, ring, rounded
from ui.theme.theme import Theme
from ui.widgets.buttons.pressable import Pressable
from ui.widgets.fields.input import Input


class OptionInput(Input):
    """Options, one of which is chosen; the value is its key, or an empty text."""

    def __init__(
        self,
        name: str,
        label: str,
        options: Sequence[tuple[str, str]],
        columns: int = 2,
        hint: str = "",
    ) -> None:
        super().__init__(name, label, hint)
        grid = QGridLayout()
        grid.setSpacing(Theme.current().px(10))
        self.options: dict[str, OptionButton] = {}
        for place, (key, words) in enumerate(options):
            option = OptionButton(words)
            option.setObjectName(f"{name}.{key}")
            option.toggled.connect(self._toggled)
            self.options[key] = option
            grid.addWidget(option, place // columns, place % columns)
        self.add(grid)

    def controls(self) -> tuple[QWidget, ...]:
        return tuple(self.options.values())

    def value(self) -> str:
        return next((key for key, option in self.options.items() if option.isChecked()), "")

    def set_value(self, raw: object) -> None:
        """Choose a key; anything unknown chooses none."""
        for key, option in self.options.items():
            option.setAutoExclusive(False)
            option.setChecked(key == raw)
            option.setAutoExclusive(True)

    def describe(self) -> None:
        """Keep each option's words as its name; describe it by label and problem."""
        for option in self.options.values():
            option.setAccessibleDescription(self.problem or self.label)

    def _toggled(self, checked: bool) -> None:
        if checked:
            self.changed.emit()


class OptionButton(Pressable):
    """One of several, chosen by a press: a ring, filled when chosen, and words."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.focus_radius = Theme.current().radius("button")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """Choose on press; pressing the chosen one again keeps it."""
        self.setChecked(True)

    def lettering(self) -> Lettering:
        theme = Theme.current()
        return Lettering(self.words(), theme.font("label"), theme.line_height("button"))

    def sizeHint(self) -> QSize:
        theme = Theme.current()
        width = self._left() + self.lettering().natural_width() + theme.px(14)
        return QSize(width, theme.target("in_row"))

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: the words stay on one line."""
        return self.sizeHint()

    def clipped(self) -> bool:
        return self.sizeHint().width() > self.width()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.current()
        colors, painter, on = theme.colors, QPainter(self), self.isChecked()
        width = theme.px(3) if on else theme.line("control")
        fill = colors.tint if on or self.isDown() else colors.surface
        edge = colors.primary if on else colors.border
        rounded(painter, QRectF(self.rect()), self.focus_radius, fill, edge, width)
        middle, side = self.height() / 2, theme.px(20)
        ring(painter, theme.px(24), middle, side, edge, theme.line("control"))
        if on:
            disc(painter, theme.px(24), middle, theme.px(11), colors.primary)
        room = QRectF(self._left(), 0, self.width() - self._left(), self.height())
        words = self.lettering()
        words.height(int(room.width()))
        words.paint(painter, room, colors.ink)

    def _left(self) -> int:
        return Theme.current().px(44)
