"""A notice: icon, title and one line, in one of the tones."""

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.paint import rounded
from ui.theme.theme import TextRole, Theme
from ui.widgets.pictures.icon_mark import IconMark
from ui.widgets.texts.text import Text
from ui.widgets.texts.tones import LOOKS, Tone

REASONS: Final[frozenset[Tone]] = frozenset({"warn", "error"})


class Notice(QWidget):
    """Says something that is neither a field's nor a button's; what it warns of is a reason.

    `column` takes more parts below the words, `row` beside them.
    """

    def __init__(
        self,
        title: str,
        line: str = "",
        tone: Tone = "info",
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = Theme.current()
        self._look = look = LOOKS[tone]
        self.focus_radius = theme.radius("notice")
        self.setAccessibleName(f"{title}. {line}" if line else title)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.row = row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(28), theme.space(22), theme.space(28), theme.space(22))
        row.setSpacing(theme.space(26))
        mark = IconMark(icon or look.icon, theme.inner(38), look.line, line="h2")
        row.addWidget(mark)
        self.column = QVBoxLayout()
        self.column.setSpacing(theme.px(5))
        said: tuple[tuple[str, TextRole], ...] = ((title, "h2"), (line, "text"))
        for words, role in said:
            if words:
                text = Text(words, role, look.ink)
                text.is_reason = tone in REASONS
                self.column.addWidget(text)
        row.addLayout(self.column, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and edge of the tone."""
        theme = Theme.current()
        role = theme.colors.role
        rounded(
            QPainter(self),
            QRectF(self.rect()),
            self.focus_radius,
            role(self._look.ground),
            role(self._look.line),
            theme.line("notice"),
        )
