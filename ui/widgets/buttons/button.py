"""The four kinds of buttons."""

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.icons import draw_icon
from ui.theme.lettering import Lettering
from ui.theme.paint import rounded
from ui.theme.theme import TextRole, Theme
from ui.widgets.buttons.pressable import Pressable

_WIDEST = 560
_LARGE = ("primary", "secondary", "home_start")


class Kind(StrEnum):
    """How much a button asks to be pressed; one primary per page."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    DANGER = "danger"


class Button(Pressable):
    """A button with words and an optional icon before or after them.

    `height` names a target size of the theme: primary, home_start, secondary, in_row, footer …
    Words that do not fit wrap, and the button grows.
    """

    def __init__(
        self,
        text: str,
        kind: Kind = Kind.SECONDARY,
        icon: str | None = None,
        icon_after: bool = False,
        height: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.kind = kind
        self.turns = 0
        """Which way it turns leaves, so that Left (-1) or Right (1) presses it."""
        self.on_masthead = False
        """Whether a primary button is on pine, where it is white."""
        self._lettering: Lettering | None = None
        self._icon = icon
        self._after = icon_after
        self._height = height or ("primary" if kind is Kind.PRIMARY else "secondary")
        theme = Theme.current()
        self.focus_radius = theme.radius("button")
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def lettering(self) -> Lettering:
        """Return the measured words."""
        if self._lettering is None or self._lettering.text != self.words():
            theme = Theme.current()
            role: TextRole = "button" if self._height in _LARGE else "label"
            height = theme.line_height("button")
            self._lettering = Lettering(self.words(), theme.font(role), height)
        return self._lettering

    def _around(self) -> int:
        """Width in px of padding, icon and gap."""
        theme = Theme.current()
        if not self.words():
            return self._icon_px()
        padding = 16 if self.kind is Kind.QUIET else 28 if self._height in _LARGE else 24
        side = self._icon_px()
        gap = round(0.45 * side) if self.words() and side else 0
        return 2 * theme.px(padding) + side + gap

    def _icon_px(self) -> int:
        return round(1.15 * self.lettering().font.pixelSize()) if self._icon else 0

    def sizeHint(self) -> QSize:
        """Return the size on one line, icon and gap counted; beyond `_WIDEST` words may wrap."""
        theme = Theme.current()
        width = self._around() + (self.lettering().natural_width() if self.words() else 0)
        least = theme.target(self._height)
        return QSize(max(min(width, theme.px(_WIDEST)), least), least)

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest size that breaks no word."""
        lettering = self.lettering()
        width = self._around() + (lettering.longest_word_width() if self.words() else 0)
        least = Theme.current().target(self._height)
        return QSize(max(width, least), least)

    def heightForWidth(self, width: int) -> int:
        """Return the height in px with the words wrapped into a width in px."""
        theme = Theme.current()
        lettering = self.lettering()
        words = lettering.height(max(1, width - self._around()))
        return max(theme.target(self._height), words + theme.px(24))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow when the words have to wrap.

        Not by a height for the width: a row would then stretch the button to the row's height.
        """
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def clipped(self) -> bool:
        """Return whether the button is too small for its words."""
        return self.minimumSizeHint().width() > self.width() or (
            self.heightForWidth(self.width()) > self.height()
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, icon and words."""
        painter = QPainter(self)
        ink = self._paint_box(painter)
        lettering = self.lettering()
        side = self._icon_px()
        gap = round(0.45 * side) if self.words() and side else 0
        room = self.width() - self._around()
        words = min(lettering.natural_width(), room) if self.words() else 0
        left = (self.width() - words - side - gap) / 2
        icon_left = left + words + gap if self._after else left
        words_left = left if self._after else left + side + gap
        if self._icon:
            draw_icon(painter, self._icon, QRectF(icon_left, 0, side, self.height()), ink)
        box = QRectF(words_left, 0, words, self.height())
        lettering.paint(painter, box, ink, "center")

    def _paint_box(self, painter: QPainter) -> QColor:
        """Paint the ground of the kind and return the color of words and icon."""
        theme = Theme.current()
        colors, box = theme.colors, QRectF(self.rect())
        radius, width = theme.radius("button"), theme.line("control")
        down = self.isDown()
        if self.kind is Kind.PRIMARY and self.on_masthead:
            rounded(painter, box, radius, colors.tint if down else colors.surface)
            return colors.primary
        if self.kind is Kind.PRIMARY:
            fade = QLinearGradient(0, 0, 0, self.height())
            fade.setColorAt(0, colors.primary_pressed if down else colors.primary_hover)
            fade.setColorAt(1, colors.primary_pressed if down else colors.primary)
            rounded(painter, box, radius, QBrush(fade))
            return colors.on_primary
        ground = colors.tint if down else colors.surface
        if self.kind is Kind.QUIET:
            if down:
                rounded(painter, box, radius, ground)
            return colors.primary
        danger = self.kind is Kind.DANGER
        edge = colors.error_line if danger else colors.primary
        rounded(painter, box, radius, colors.error_ground if danger and down else ground)
        rounded(painter, box, radius, None, edge, width)
        return colors.error if danger else colors.primary
