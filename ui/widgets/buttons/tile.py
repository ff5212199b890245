"""A big tile with picture, title, second line and mark."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.icons import draw_icon
from ui.theme.lettering import Lettering
from ui.theme.paint import disc, ring, rounded
from ui.theme.theme import Theme
from ui.widgets.buttons.pressable import Pressable
from ui.widgets.pictures.id_pictures import PICTURES
from ui.widgets.pictures.picture import paint_picture

_LINE_GAP = 4
CLOSEST = 4
"""How many steps a low tile gives up its room in."""


class Tile(Pressable):
    """A choice (ring, or tick when chosen) or, with `acts`, a way forward that acts immediately.

    `picture` is a name of `id_pictures.PICTURES` or an icon such as `duotone/lightning`, which
    is in a disc, or a pixmap. A `low` tile is 29 mm high, and where room is short no higher
    than its words: tighten(). `clicked` says that it was pressed; a choice is then checked.
    """

    lift = True

    def __init__(
        self,
        title: str,
        second: str = "",
        picture: str | QPixmap | None = None,
        acts: bool = False,
        low: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        theme = Theme.current()
        self._title, self._second, self._picture, self.acts = title, second, picture, acts
        self._low, self._closer = low, 0
        self.focus_radius = theme.radius("tile")
        self.setCheckable(not acts)
        self.setAutoExclusive(not acts)
        self.setAccessibleDescription(second)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def loosen(self) -> None:
        """Give a low tile all its room."""
        self._closer = 0
        self.updateGeometry()

    def tighten(self) -> bool:
        """Take some of a low tile's room; False once it is no higher than its words."""
        if not self._low or self._closer == CLOSEST:
            return False
        self._closer += 1
        self.updateGeometry()
        return True

    def nextCheckState(self) -> None:
        """Choose on press; pressing the chosen one again keeps it."""
        self.setChecked(True)

    def letterings(self) -> list[Lettering]:
        """Return title and second line, measured."""
        theme = Theme.current()
        made = [Lettering(self._title, theme.font("h2"), theme.line_height("h2"))]
        if self._second:
            made.append(Lettering(self._second, theme.font("text"), 1.3))
        return made

    def _sides(self) -> tuple[int, int]:
        """Width in px left and right of the words."""
        theme = Theme.current()
        picture = 0
        if self._picture:
            in_disc = isinstance(self._picture, str) and self._picture not in PICTURES
            picture = self._disc() if in_disc else theme.art(150)
        left = theme.space(30) + picture + (theme.space(24) if picture else 0)
        return left, theme.space(28) + theme.px(44) + theme.space(20)

    def _disc(self) -> int:
        return Theme.current().art(72 if self._low else 104)

    def _words_height(self, room: int) -> int:
        letterings = self.letterings()
        gaps = (len(letterings) - 1) * Theme.current().px(_LINE_GAP)
        return sum(one.height(room) for one in letterings) + gaps

    def sizeHint(self) -> QSize:
        """Return the size with each text on one line."""
        width = sum(self._sides()) + max(one.natural_width() for one in self.letterings())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest size that breaks no word."""
        width = sum(self._sides()) + max(one.longest_word_width() for one in self.letterings())
        return QSize(width, Theme.current().target("in_row" if self._low else "tile_small"))

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in px at a width in px."""
        theme = Theme.current()
        room = max(1, width - sum(self._sides()))
        words = self._words_height(room)
        if not self._low:
            return max(theme.target("tile"), words + theme.space(40))
        given_up = self._closer / CLOSEST
        least = _between(theme.target("tile_low"), theme.target("in_row"), given_up)
        return max(least, words + _between(theme.space(40), theme.px(14), given_up))

    def clipped(self) -> bool:
        """Return whether the tile is too small for its words."""
        room = max(1, self.width() - sum(self._sides()))
        return self._words_height(room) > self.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, picture, words and mark."""
        theme = Theme.current()
        colors = theme.colors
        painter = QPainter(self)
        chosen = self.isChecked()
        fill = colors.tint if chosen or self.isDown() else colors.surface
        edge = colors.primary if chosen else colors.border
        width = theme.line("chosen_tile" if chosen else "control")
        rounded(painter, QRectF(self.rect()), self.focus_radius, fill, edge, width)
        left, right = self._sides()
        room = self.width() - left - right
        letterings = self.letterings()
        top = (self.height() - self._words_height(room)) / 2
        for one, color in zip(letterings, (colors.ink, colors.ink_soft), strict=False):
            height = one.height(room)
            one.paint(painter, QRectF(left, top, room, height), color)
            top += height + theme.px(_LINE_GAP)
        self._paint_picture(painter)
        self._paint_mark(painter)

    def _paint_picture(self, painter: QPainter) -> None:
        theme = Theme.current()
        left, middle = theme.space(30), self.height() / 2
        if not self._picture:
            return
        if isinstance(self._picture, QPixmap):
            box = QRectF(left, middle - theme.art(52), theme.art(150), theme.art(104))
            paint_picture(painter, self._picture, box, theme.px(8))
            return
        if draw := PICTURES.get(self._picture):
            width, height = theme.art(145), theme.art(92)
            draw(painter, QRectF(left, middle - height / 2, width, height))
            return
        side, half = self._disc(), self._disc() / 2
        colors = theme.colors
        on_tint = self.isChecked() or self.isDown()
        disc(painter, left + half, middle, side, colors.surface if on_tint else colors.tint)
        icon = QRectF(left, middle - half, side, side)
        inset = side * 0.23
        draw_icon(
            painter, self._picture, icon.adjusted(inset, inset, -inset, -inset), colors.primary
        )

    def _paint_mark(self, painter: QPainter) -> None:
        theme = Theme.current()
        colors, side = theme.colors, theme.px(44)
        x, y = self.width() - theme.space(28) - side / 2, self.height() / 2
        box = QRectF(x - side / 2, y - side / 2, side, side)
        if self.acts:
            inset = side * 0.14
            draw_icon(
                painter,
                "bold/caret-right",
                box.adjusted(inset, inset, -inset, -inset),
                colors.primary,
            )
        elif self.isChecked():
            disc(painter, x, y, side, colors.primary)
            inset = side * 0.2
            draw_icon(
                painter, "bold/check", box.adjusted(inset, inset, -inset, -inset), colors.on_primary
            )
        else:
            ring(painter, x, y, side, colors.border, theme.px(3))


def _between(all_of_it: int, least: int, given_up: float) -> int:
    return round(all_of_it + (least - all_of_it) * given_up)
