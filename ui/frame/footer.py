"""The footer of every patient page: help on the left, Start over on the right."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.surfaces.bar import Bar


class Footer(Bar):
    """Emits `help_asked` and `start_over`; without start-over words only help is offered."""

    help_asked = Signal()
    start_over = Signal()

    def __init__(
        self, help_words: str, start_over_words: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(hairline_on_top=True, parent=parent)
        theme = Theme.current()
        self.setFixedHeight(theme.px(theme.frame.footer))
        self.help_button = Button(help_words, Kind.SECONDARY, "bold/hand-waving", height="footer")
        self.help_button.setObjectName("help")
        self.help_button.clicked.connect(lambda _on=False: self.help_asked.emit())
        icon = "bold/arrow-counter-clockwise"
        self.start_over_button = Button(start_over_words, Kind.QUIET, icon, height="footer")
        self.start_over_button.setObjectName("start_over")
        self.start_over_button.clicked.connect(lambda _on=False: self.start_over.emit())
        if not start_over_words:
            self.start_over_button.hide()
        row = QHBoxLayout(self)
        side = theme.px(theme.frame.bar_margin)
        row.setContentsMargins(side, 0, side, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(self.help_button)
        self._middle: QWidget | None = None
        row.addStretch(1)
        row.addWidget(self.start_over_button)

    def set_middle(self, part: QWidget | None) -> None:
        """Show a part between the two buttons, as wide as there is room; None removes it."""
        row = self.layout()
        if not isinstance(row, QHBoxLayout):
            return
        if self._middle is not None:
            self._middle.hide()
            self._middle.deleteLater()
        self._middle = part
        if part is not None:
            row.insertWidget(1, part, 100)
            part.show()
