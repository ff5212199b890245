"""One file to choose: a small picture of it, its name, date and size."""

import re
from typing import Final

from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy

from kiosk.domain.store.file_kinds import FileKind, kind_by_name
from kiosk.errors import KioskError
from kiosk.i18n import N_, Translator
from kiosk.ports.folders import FoundFile
from ui.theme.icons import draw_icon
from ui.theme.lettering import Align, Lettering
from ui.theme.paint import disc, rounded
from ui.theme.theme import TextRole, Theme
from ui.widgets.buttons.pressable import Pressable
from ui.widgets.pictures.picture import paint_picture
from ui.wizard.pictures.glances import Glance
from ui.wizard.pictures.thumbnails import size_words

LINES: Final = 2
ELLIPSIS: Final = "…"
HIGH: Final = 180
LOW: Final = 120
SMALL: Final = 84
"""Height of the picture above the words, and its width beside them on the small screen."""

PADDING: Final = 12
ICONS: Final = {
    FileKind.PICTURE: "duotone/file-image",
    FileKind.UNKNOWN: "duotone/file-image",
    FileKind.PDF: "duotone/file-pdf",
}
DATED: Final = N_("{day}, {size}")
NOT_TAKEN: Final = N_("Can't be used")
BREAKS: Final = re.compile(r"(?<=[_\-.,+()\[\]…])(?=[^_\-.,+()\[\] ])|(?<=[a-z])(?=[A-Z])")
"""Where a name may be broken besides its blanks, so that “IMG_2041” is cut at the line."""

OPEN: Final = "\u200b"
ENDING: Final = re.compile(rf"\.{OPEN}(\w{{1,8}})$")


class FileTile(Pressable):
    """Acts immediately; named by the file's whole name, though only two lines of it may be seen.

    Its picture was made in the child: an unknown file is never decoded in this process. A drawn
    paper is in its place until then, and for good when the file `cannot` be used.
    """

    def __init__(self, found: FoundFile, say: Translator, glance: Glance | None = None) -> None:
        super().__init__(found.name)
        self.found = found
        self.focus_radius = Theme.current().radius("tile")
        self._kind = kind_by_name(found.name)
        self._say = say
        self._picture: QPixmap | None = None
        self._refused = False
        self._name: tuple[int, Lettering] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_glance(glance)

    @property
    def cannot(self) -> bool:
        """Whether it is known that the file can't be used."""
        return self._refused or not self._kind.is_worth_reading

    @property
    def has_picture(self) -> bool:
        """Whether the file itself is seen."""
        return self._picture is not None

    def show_glance(self, glance: Glance | None) -> None:
        """Show what was seen of the file."""
        if isinstance(glance, QImage):
            self._picture = QPixmap.fromImage(glance)
        self._refused = isinstance(glance, KioskError)
        self.setAccessibleDescription(self._line)
        self.update()

    @property
    def _line(self) -> str:
        if self.cannot or self.found.changed_on is None:
            return self._shorter_line
        size = size_words(self._say, self.found.size)
        return self._say(DATED, day=self._shorter_line, size=size)

    @property
    def _shorter_line(self) -> str:
        if self.cannot:
            return self._say(NOT_TAKEN)
        day = self.found.changed_on
        return size_words(self._say, self.found.size) if day is None else self._say.medium_date(day)

    def sizeHint(self) -> QSize:
        """A tile of which some are side by side."""
        theme, words = Theme.current(), self._words_height()
        if theme.frame.small:
            return QSize(theme.px(280), words + theme.px(PADDING))
        picture = theme.px(LOW if theme.frame.wide else HIGH)
        return QSize(theme.px(200), picture + words + 3 * theme.px(PADDING))

    def minimumSizeHint(self) -> QSize:
        """No lower than its hint."""
        return QSize(Theme.current().px(160), self.sizeHint().height())

    def clipped(self) -> bool:
        """Return whether the tile is too low for picture, name and size."""
        return self.height() < self.sizeHint().height()

    def _words_height(self) -> int:
        name, line = self._lettering("", "label"), self._lettering("", "text")
        return LINES * name.line_step + line.line_step

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, picture, two lines of the name, and date and size."""
        theme, painter = Theme.current(), QPainter(self)
        colors, pad = theme.colors, theme.px(PADDING)
        ground = colors.sunken if self.cannot else colors.surface
        box = QRectF(self.rect())
        rounded(
            painter,
            box,
            self.focus_radius,
            colors.tint if self.isDown() else ground,
            colors.border,
            theme.line("control"),
        )
        inside = box.adjusted(pad, pad, -pad, -pad)
        words = self._words_height()
        if theme.frame.small:
            side = theme.px(SMALL)
            self._paint_picture(painter, QRectF(pad, pad, side, inside.height()))
            beside = box.adjusted(side + 2 * pad, pad / 2, -pad, -pad / 2)
            self._paint_words(painter, beside, "left")
            return
        self._paint_picture(painter, inside.adjusted(0, 0, 0, -words - pad))
        self._paint_words(painter, inside.adjusted(0, inside.height() - words, 0, 0), "center")

    def _paint_words(self, painter: QPainter, space: QRectF, align: Align) -> None:
        colors, room = Theme.current().colors, int(space.width())
        name = self._shortened(room)
        ink = colors.ink_soft if self.cannot else colors.ink
        name.paint(painter, QRectF(space.topLeft(), QSizeF(room, name.height(room))), ink, align)
        line = self._lettering(self._line, "text")
        if line.natural_width() > room:
            line = self._lettering(self._shorter_line, "text")
        top = space.bottom() - line.line_step
        below = QRectF(space.left(), top, room, line.line_step)
        line.paint(painter, below, colors.ink_soft, align)

    def _paint_picture(self, painter: QPainter, space: QRectF) -> None:
        colors = Theme.current().colors
        if self._picture is not None:
            paint_picture(painter, self._picture, space, Theme.current().radius("field") / 2)
            return
        side = min(space.height(), space.width(), Theme.current().px(112))
        sign = QRectF(0, 0, side, side)
        sign.moveCenter(space.center())
        fill = colors.surface if self.cannot else colors.tint
        disc(painter, sign.center().x(), sign.center().y(), side, fill)
        inset = side * 0.23
        color = colors.ink_soft if self.cannot else colors.primary
        icon = ICONS.get(self._kind, "duotone/file-text")
        draw_icon(painter, icon, sign.adjusted(inset, inset, -inset, -inset), color)

    def _shortened(self, room: int) -> Lettering:
        """The name on two lines, its middle left out when it is longer: the ending stays."""
        if self._name is None or self._name[0] != room:
            self._name = (room, self._fitted(room))
        return self._name[1]

    def _fitted(self, room: int) -> Lettering:
        name, cut = self.words(), 0
        while True:
            middle = (len(name) - cut) // 2
            text = name if cut == 0 else name[:middle] + ELLIPSIS + name[middle + cut :]
            made = self._lettering(breakable(text), "label")
            fits = made.lines(room) <= LINES and made.longest_word_width() <= room
            if fits or cut >= len(name):
                return made
            cut += 1

    def _lettering(self, words: str, role: TextRole) -> Lettering:
        theme = Theme.current()
        step = theme.line_height("button" if role == "label" else "text")
        return Lettering(words, theme.font(role), step)


def breakable(name: str) -> str:
    """The name with places at which a line may end; its ending is never torn off or apart."""
    return ENDING.sub(r".\1", BREAKS.sub(OPEN, name))
