"""A button of the desk that says which key presses it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from ui.theme.icons import draw_icon
from ui.theme.lettering import Lettering
from ui.theme.paint import rounded
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button, Kind

CAP_PX = 24
CAP_TEXT_PX = 14


class KeyButton(Button):
    """Shows its key as a small cap at the right."""

    def __init__(
        self, words: str, key: str, kind: Kind = Kind.SECONDARY, icon: str | None = None
    ) -> None:
        super().__init__(words, kind, icon, height="in_row")
        self.setAccessibleDescription(key)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the page
        theme = Theme.current()
        self._cap = Lettering(key, theme.font_px(CAP_TEXT_PX, 600), 1.1)

    def _cap_width(self) -> int:
        theme = Theme.current()
        return max(theme.px(CAP_PX), self._cap.natural_width() + theme.px(12))

    def _around(self) -> int:
        return super()._around() + self._cap_width() + Theme.current().px(10)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon, words and cap as one, in the middle of the box."""
        theme, painter = Theme.current(), QPainter(self)
        ink, px = self._paint_box(painter), theme.px
        words, side, cap = self.lettering(), self._icon_px(), self._cap_width()
        across = words.natural_width()
        lead = side + px(8) if self._icon else 0
        left = (self.width() - lead - across - px(10) - cap) / 2
        if self._icon:
            draw_icon(painter, self._icon, QRectF(left, 0, side, self.height()), ink)
        words.height(across)
        words.paint(painter, QRectF(left + lead, 0, across, self.height()), ink)
        height = px(CAP_PX)
        box = QRectF(left + lead + across + px(10), (self.height() - height) / 2, cap, height)
        rounded(painter, box, px(5), None, ink, theme.line("hairline"))
        self._cap.height(cap)
        self._cap.paint(painter, box, ink, "center")
