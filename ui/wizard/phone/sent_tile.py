"""One file that a phone sent: its first page, small, and how many pages it has."""

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from kiosk.i18n import N_, NP_, Translator
from kiosk.ports.ingester import Ingested
from ui.theme.lettering import Lettering
from ui.theme.paint import rounded
from ui.theme.theme import TextRole, Theme
from ui.widgets.buttons.pressable import Pressable

NAME: Final = N_("Picture {number}")
PAGES: Final = NP_("{count} page", "{count} pages")
HIGH: Final = 300
LOW: Final = 220
SMALL: Final = 150


class SentTile(Pressable):
    """Acts at once. The picture was decoded in the child, as every file is."""

    def __init__(self, number: int, sent: Ingested, say: Translator) -> None:
        super().__init__(say(NAME, number=number))
        self.sent = sent
        self.focus_radius = Theme.current().radius("tile")
        self._picture = QImage.fromData(sent.pages[0].thumbnail)
        self._line = say(PAGES, count=len(sent.pages))
        self.setAccessibleDescription(self._line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A tile of which three stand side by side."""
        theme = Theme.current()
        high = SMALL if theme.frame.small else LOW if theme.frame.wide else HIGH
        return QSize(theme.px(200), theme.px(high))

    def minimumSizeHint(self) -> QSize:
        """Not lower than its hint."""
        return QSize(Theme.current().px(160), self.sizeHint().height())

    def clipped(self) -> bool:
        """Return whether the tile is too low for picture and words."""
        return self.height() < self.sizeHint().height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, picture, name and pages."""
        theme = Theme.current()
        colors, px, painter = theme.colors, theme.px, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ground = colors.tint if self.isDown() else colors.surface
        box = QRectF(self.rect())
        rounded(painter, box, self.focus_radius, ground, colors.border, theme.line("control"))
        room, bottom = self.width() - px(32), self.height() - px(12)
        lines: tuple[tuple[str, TextRole, QColor], ...] = (
            (self._line, "text", colors.ink_soft),
            (self.words(), "label", colors.ink),
        )
        for words, role, color in lines:
            drawn = Lettering(words, theme.font(role), theme.line_height("text"))
            bottom -= drawn.line_step
            drawn.paint(painter, QRectF(px(16), bottom, room, drawn.line_step), color, "center")
        space = QRectF(px(16), px(16), room, bottom - px(28))
        size = self._picture.size().toSizeF()
        if not size.isEmpty():
            scale = min(space.width() / size.width(), space.height() / size.height())
            shown = QRectF(0, 0, size.width() * scale, size.height() * scale)
            shown.moveCenter(space.center())
            painter.drawImage(shown, self._picture)
