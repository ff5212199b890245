"""The head of a page: one heading, one plain hint, in one place on every page."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.theme import Theme
from ui.widgets.texts.text import Text


class Heading(QWidget):
    """Heading and hint on the left."""

    def __init__(self, title: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(14))
        self.title = Text(title, "h1")
        self.title.setObjectName("heading")
        self.hint = Text(hint, "lead", "ink_soft")
        self.hint.setObjectName("hint")
        if not hint:
            self.hint.hide()
        column.addWidget(self.title)
        column.addWidget(self.hint)

    def set_words(self, title: str, hint: str = "") -> None:
        """Show another heading and hint."""
        self.title.setText(title)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
