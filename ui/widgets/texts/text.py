"""A plain text with the design's line height, which wraps and is never clipped."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme.lettering import Align, Lettering
from ui.theme.theme import TextRole, Theme


class Text(QLabel):
    """Shows a text as it is, markup and all; stays a label for assistive tools.

    `role` picks size, weight and line height, `color` a color role of the theme.
    """

    def __init__(
        self,
        text: str = "",
        role: TextRole = "text",
        color: str = "ink",
        align: Align = "left",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role: TextRole = role
        self._color = color
        self._align: Align = align
        self._lettering: Lettering | None = None
        self.is_reason = False
        """Whether it says why something is not as wanted: no page gives it up for room."""
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text."""
        if text == self.text() and self._lettering is not None:
            return
        super().setText(text)
        self._lettering = None
        self.updateGeometry()
        self.update()

    def set_align(self, align: Align) -> None:
        """Set the lines left, right or in the middle."""
        self._align = align
        self.update()

    def lettering(self) -> Lettering:
        """Return the measured text."""
        if self._lettering is None:
            self._lettering = self.made_lettering()
        return self._lettering

    def made_lettering(self) -> Lettering:
        """Measure the text in the font of the role."""
        theme = Theme.current()
        return Lettering(self.text(), theme.font(self._role), theme.line_height(self._role))

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in px that the lines take at a width in px."""
        return self.lettering().height(width)

    def sizeHint(self) -> QSize:
        """Return the size on one line."""
        width = self.lettering().natural_width()
        return QSize(width, self.lettering().height(width))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest size that breaks no word."""
        return QSize(self.lettering().longest_word_width(), self.lettering().line_step)

    def clipped(self) -> bool:
        """Return whether the widget is too small for its text."""
        return self.heightForWidth(self.width()) > self.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        painter = QPainter(self)
        color = Theme.current().colors.role(self._color)
        self.lettering().paint(painter, QRectF(self.rect()), color, self._align)
