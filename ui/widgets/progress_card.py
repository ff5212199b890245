"""A card for waits over five seconds: words, a bar, Cancel."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme.paint import rounded
from ui.theme.theme import Theme
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.text import Text


class ProgressBar(QWidget):
    """A bar that is `share` (0-1) full; the words beside it count."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float) -> None:
        """Fill another share."""
        self.share = max(0.0, min(1.0, share))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, Theme.current().px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.current()
        colors, painter, half = theme.colors, QPainter(self), self.height() / 2
        box = QRectF(self.rect())
        rounded(painter, box, half, colors.tint, colors.border, theme.line("control"))
        if self.share:
            width = max(float(self.height()), self.width() * self.share)
            rounded(painter, QRectF(0, 0, width, self.height()), half, colors.primary)


class ProgressCard(Card):
    """Counts what is done; `cancelled` when its button is pressed."""

    cancelled = Signal()

    def __init__(
        self, title: str, line: str, cancel: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(gap=16, parent=parent)
        self.title = Text(title, "h2")
        self.bar = ProgressBar()
        self.cancel_button = Button(cancel, icon="bold/x")
        self.cancel_button.setObjectName("cancel")
        if not cancel:
            self.cancel_button.hide()
        self.cancel_button.clicked.connect(lambda _on=False: self.cancelled.emit())
        row = QHBoxLayout()
        row.addWidget(Text(line, "text", "ink_soft"), 1)
        row.addWidget(self.cancel_button)
        self.column.addWidget(self.title)
        self.column.addWidget(self.bar)
        self.column.addLayout(row)

    def set_progress(self, title: str, share: float) -> None:
        """Say how far it is, in words and on the bar (0-1)."""
        self.title.setText(title)
        self.bar.set_share(share)
