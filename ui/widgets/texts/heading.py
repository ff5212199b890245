"""The head of a page: picture, one heading, one plain hint."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.lettering import Align
from ui.theme.theme import Theme
from ui.widgets.pictures.hero import Hero
from ui.widgets.texts.text import Text


class Heading(QWidget):
    """Heading and hint, in the middle below a picture, else at the left.

    `drop_picture` makes room for an error summary.
    """

    def __init__(
        self,
        title: str,
        hint: str = "",
        picture: str | None = None,
        picture_size: int = 212,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = Theme.current()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(14))
        self.hero = Hero(picture, picture_size) if picture else None
        if self.hero:
            self._column.addSpacing(theme.px(10))
            self._column.addWidget(self.hero)
            self._column.addSpacing(theme.px(6))
        align: Align = "center" if picture else "left"
        self.title = Text(title, "h1", "ink", align)
        self.title.setObjectName("heading")
        self.hint = Text(hint, "lead", "ink_soft", align)
        self.hint.setObjectName("hint")
        if not hint:
            self.hint.hide()
        self._column.addWidget(self.title)
        self._column.addWidget(self.hint)

    def set_words(self, title: str, hint: str = "") -> None:
        """Show another heading and hint."""
        self.title.setText(title)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def drop_picture(self) -> None:
        """Take the picture away; heading and hint go to the left."""
        if self.hero is None:
            return
        self.hero.hide()
        for text in (self.title, self.hint):
            text.set_align("left")
