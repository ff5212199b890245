"""One file to choose: an icon of its kind, its name and size."""

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from kiosk.i18n import Translator
from kiosk.ports.ingester import FoundFile
from ui.theme.icons import draw_icon
from ui.theme.lettering import Lettering
from ui.theme.paint import disc, rounded
from ui.theme.theme import Theme
from ui.widgets.buttons.pressable import Pressable
from ui.wizard.pictures.thumbnails import size_words

LINES: Final = 2
ELLIPSIS: Final = "…"
HIGH: Final = 252
LOW: Final = 184


class FileTile(Pressable):
    """Acts immediately; named by the file's whole name, though only two lines of it may be seen.

    The picture only says the kind: an unknown file is never decoded in this process.
    """

    def __init__(self, found: FoundFile, say: Translator) -> None:
        super().__init__(found.name)
        self.found = found
        self.focus_radius = Theme.current().radius("tile")
        pdf = found.name.lower().endswith(".pdf")
        self._icon = "duotone/file-pdf" if pdf else "duotone/file-image"
        self._size = size_words(say, found.size)
        self._name: Lettering | None = None
        self.setAccessibleDescription(self._size)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A tile, three to a row."""
        theme = Theme.current()
        return QSize(theme.px(200), theme.px(LOW if theme.frame.wide else HIGH))

    def minimumSizeHint(self) -> QSize:
        """No lower than its hint."""
        return QSize(Theme.current().px(160), self.sizeHint().height())

    def clipped(self) -> bool:
        """Return whether the tile is too low for name and size."""
        return self.height() < self.sizeHint().height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, icon, two lines of the name, and the size."""
        theme = Theme.current()
        colors, px, painter = theme.colors, theme.px, QPainter(self)
        ground = colors.tint if self.isDown() else colors.surface
        box = QRectF(self.rect())
        rounded(painter, box, self.focus_radius, ground, colors.border, theme.line("control"))
        low = theme.frame.wide
        middle, side, above = self.width() / 2, px(56 if low else 92), px(12 if low else 18)
        disc(
            painter,
            middle,
            above + side / 2,
            side,
            colors.surface if self.isDown() else colors.tint,
        )
        inset = side * 0.23
        sign = QRectF(middle - side / 2, above, side, side)
        draw_icon(painter, self._icon, sign.adjusted(inset, inset, -inset, -inset), colors.primary)
        room = self.width() - px(32)
        name, top = self._shortened(room), above + side + px(4 if low else 8)
        high = name.height(room)
        name.paint(painter, QRectF(px(16), top, room, high), colors.ink, "center")
        size = Lettering(self._size, theme.font("text"), theme.line_height("text"))
        below = QRectF(
            px(16), self.height() - px(8 if low else 14) - size.line_step, room, size.line_step
        )
        size.paint(painter, below, colors.ink_soft, "center")

    def _shortened(self, room: int) -> Lettering:
        """The name on two lines, its middle left out when it is longer: the ending stays."""
        theme = Theme.current()
        name, cut = self.words(), 0
        while True:
            middle = (len(name) - cut) // 2
            text = name if cut == 0 else name[:middle] + ELLIPSIS + name[middle + cut :]
            made = Lettering(text, theme.font("label"), theme.line_height("button"))
            if made.lines(room) <= LINES or cut >= len(name):
                return made
            cut += 1
