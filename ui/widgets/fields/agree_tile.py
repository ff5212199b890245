"""A statement agreed to by pressing it."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.icons import draw_icon
from ui.theme.lettering import Lettering
from ui.theme.paint import rounded
from ui.theme.theme import Theme
from ui.widgets.buttons.pressable import Pressable
from ui.widgets.fields.input import Input


class _AgreePress(Pressable):
    """The whole tile is the checkbox."""

    lift = True

    def __init__(self, title: str, statement: str) -> None:
        super().__init__(title)
        self._statement = statement
        self.focus_radius = Theme.current().radius("tile")
        self.setCheckable(True)
        self.setAccessibleDescription(statement)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _letterings(self) -> tuple[Lettering, Lettering]:
        theme = Theme.current()
        title = Lettering(self.words(), theme.font("h2"), theme.line_height("h2"))
        return title, Lettering(self._statement, theme.font("text"), theme.line_height("text"))

    def _left(self) -> int:
        theme = Theme.current()
        return theme.space(32) + theme.px(52) + theme.space(24)

    def _room(self, width: int) -> int:
        return max(1, width - self._left() - Theme.current().space(32))

    def sizeHint(self) -> QSize:
        return QSize(Theme.current().px(600), self.heightForWidth(Theme.current().px(600)))

    def minimumSizeHint(self) -> QSize:
        return QSize(Theme.current().px(320), Theme.current().target("tile_small"))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = Theme.current()
        words = sum(one.height(self._room(width)) for one in self._letterings())
        return max(theme.target("tile_small"), words + theme.space(56))

    def clipped(self) -> bool:
        """Return whether the tile is too small for its words."""
        return self.heightForWidth(self.width()) > self.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.current()
        colors, painter, chosen = theme.colors, QPainter(self), self.isChecked()
        wrong = bool(self.property("problem"))
        edge = colors.primary if chosen else colors.error_line if wrong else colors.border
        width = "chosen_tile" if chosen else "error_field" if wrong else "control"
        fill = colors.tint if chosen or self.isDown() else colors.surface
        rounded(painter, QRectF(self.rect()), self.focus_radius, fill, edge, theme.line(width))
        room = self._room(self.width())
        letterings = self._letterings()
        top = (self.height() - sum(one.height(room) for one in letterings)) / 2
        self._paint_check(painter, min(self.height() / 2, theme.space(56) / 2 + theme.px(44)))
        for one, color in zip(letterings, (colors.ink, colors.ink_soft), strict=True):
            one.paint(painter, QRectF(self._left(), top, room, one.height(room)), color)
            top += one.height(room)

    def _paint_check(self, painter: QPainter, middle: float) -> None:
        theme = Theme.current()
        colors, side = theme.colors, theme.px(52)
        box = QRectF(theme.space(32), middle - side / 2, side, side)
        if not self.isChecked():
            rounded(painter, box, theme.px(10), colors.surface, colors.border, theme.px(3))
            return
        rounded(painter, box, theme.px(10), colors.primary)
        inset = side * 0.2
        draw_icon(
            painter, "bold/check", box.adjusted(inset, inset, -inset, -inset), colors.on_primary
        )


class AgreeTile(Input):
    """A statement as one whole tile; its value is True once agreed to."""

    def __init__(
        self, name: str, title: str, statement: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, "", "", parent)
        self._statement = statement
        self.tile = _AgreePress(title, statement)
        self.tile.toggled.connect(lambda _on: self.changed.emit())
        self.add(self.tile)

    def controls(self) -> tuple[QWidget, ...]:
        """Return the tile."""
        return (self.tile,)

    def value(self) -> bool:
        """Return whether it is agreed to."""
        return self.tile.isChecked()

    def set_value(self, raw: object) -> None:
        """Agree or not."""
        self.tile.setChecked(raw is True)

    def describe(self) -> None:
        """Describe the tile by its problem and its statement."""
        words = " ".join(part for part in (self.problem, self._statement) if part)
        self.tile.setAccessibleDescription(words)
        self.tile.setProperty("problem", bool(self.problem))
        self.tile.update()
