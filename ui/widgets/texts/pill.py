"""A status pill: icon and word in a tone."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme.icons import draw_icon
from ui.theme.lettering import Lettering
from ui.theme.paint import rounded
from ui.theme.theme import Theme
from ui.widgets.texts.tones import LOOKS, Tone


class Pill(QLabel):
    """A state in one or two words; a label for assistive tools."""

    def __init__(
        self,
        words: str,
        tone: Tone = "info",
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self._tone: Tone = tone
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_state(self, words: str, tone: Tone, icon: str | None = None) -> None:
        """Show another state."""
        self._tone, self._icon = tone, icon
        self.setText(words)
        self.updateGeometry()
        self.update()

    def lettering(self) -> Lettering:
        """Return the measured word."""
        theme = Theme.current()
        return Lettering(self.text(), theme.font("label"), theme.line_height("button"))

    def _sides(self) -> tuple[int, int]:
        inner = Theme.current().inner
        return inner(16) + self._icon_px() + inner(12), inner(20)

    def _icon_px(self) -> int:
        return round(Theme.current().text_px("label") * 1.1)

    def sizeHint(self) -> QSize:
        """Return the pill's size, icon and gap counted."""
        lettering = self.lettering()
        height = lettering.line_step + Theme.current().inner(16)
        return QSize(sum(self._sides()) + lettering.natural_width(), height)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: a pill is never cut."""
        return self.sizeHint()

    def clipped(self) -> bool:
        """Return whether the pill is too small for its word."""
        return self.sizeHint().width() > self.width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint pill, icon and word."""
        theme = Theme.current()
        look, role, painter = LOOKS[self._tone], theme.colors.role, QPainter(self)
        half = self.height() / 2
        line = role(look.line)
        rounded(painter, QRectF(self.rect()), half, role(look.ground), line, theme.line("control"))
        side, (left, right) = self._icon_px(), self._sides()
        box = QRectF(theme.inner(16), half - side / 2, side, side)
        draw_icon(painter, self._icon or look.icon, box, role(look.ink))
        room = QRectF(left, 0, self.width() - left - right + 1, self.height())
        self.lettering().paint(painter, room, role(look.ink))
