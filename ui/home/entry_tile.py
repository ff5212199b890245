"""A quiet way from home: an icon and its words in a box of 29 mm."""

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.icons import draw_icon
from ui.theme.lettering import Lettering
from ui.theme.paint import disc, rounded
from ui.theme.theme import Theme
from ui.widgets.buttons.pressable import Pressable

DISC: Final = 72
INSET: Final = 0.23
"""Share of the disc between its edge and the icon."""


class EntryTile(Pressable):
    """Acts immediately; words that do not fit on a line wrap beside the icon."""

    lift = True

    def __init__(self, words: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._icon = icon
        theme = Theme.current()
        self.focus_radius = theme.radius("tile")
        self._lettering = Lettering(words, theme.font("label"), theme.line_height("label"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _sides(self) -> tuple[int, int]:
        """Width in px left and right of the words."""
        theme = Theme.current()
        return theme.space(24) + theme.art(DISC) + theme.space(22), theme.space(20)

    def _room(self, width: int) -> int:
        return max(1, width - sum(self._sides()))

    def sizeHint(self) -> QSize:
        """Return the size with the words on one line."""
        width = sum(self._sides()) + self._lettering.natural_width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest size that breaks no word."""
        width = sum(self._sides()) + self._lettering.longest_word_width()
        return QSize(width, Theme.current().target("home_entry"))

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in px at a width in px."""
        theme = Theme.current()
        words = self._lettering.height(self._room(width))
        return max(theme.target("home_entry"), words + theme.px(8))

    def clipped(self) -> bool:
        """Return whether the tile is too small for its words."""
        return self._lettering.height(self._room(self.width())) > self.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, icon and words."""
        theme = Theme.current()
        colors, painter, down = theme.colors, QPainter(self), self.isDown()
        box, line = QRectF(self.rect()), theme.line("control")
        fill = colors.tint if down else colors.surface
        rounded(painter, box, self.focus_radius, fill, colors.border, line)
        side, left = theme.art(DISC), theme.space(24)
        middle = self.height() / 2
        ground = colors.surface if down else colors.tint
        disc(painter, left + side / 2, middle, side, ground)
        inset = side * INSET
        icon = QRectF(left, middle - side / 2, side, side)
        icon.adjust(inset, inset, -inset, -inset)
        draw_icon(painter, self._icon, icon, colors.primary)
        words = QRectF(self._sides()[0], 0, self._room(self.width()), self.height())
        self._lettering.paint(painter, words, colors.ink)
