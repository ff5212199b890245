"""A button of the desk that says which key presses it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent

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
        """As much room at the left as the cap takes, so that the words stay in the middle."""
        px = Theme.current().px
        return super()._around() - 2 * px(24) + 2 * (px(18) + self._cap_width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, then the cap."""
        super().paintEvent(event)
        theme, painter = Theme.current(), QPainter(self)
        colors = theme.colors
        ink = colors.on_primary if self.kind is Kind.PRIMARY else colors.primary
        if self.kind is Kind.DANGER:
            ink = colors.error
        width, height = self._cap_width(), theme.px(CAP_PX)
        left = self.width() - width - theme.px(12)
        box = QRectF(left, (self.height() - height) / 2, width, height)
        rounded(painter, box, theme.px(5), None, ink, theme.line("hairline"))
        self._cap.height(width)
        self._cap.paint(painter, box, ink, "center")
