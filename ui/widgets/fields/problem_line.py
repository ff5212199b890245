"""One line with the problem's icon and words, between label and box."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.theme import Theme
from ui.widgets.pictures.icon_mark import IconMark
from ui.widgets.texts.text import Text


class ProblemLine(QWidget):
    """An error's icon and words, in red."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = Theme.current()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        side = round(theme.text_px("label") * 1.15)
        self._mark = IconMark("fill/warning-circle", side, "error_line", line="label")
        self._words = Text("", "label", "error")
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)

    def set_words(self, text: str) -> None:
        """Say what to fix."""
        self._words.setText(text)
