"""The list of problems that comes first on a page."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.lettering import Lettering
from ui.theme.theme import Theme
from ui.widgets.buttons.pressable import Pressable
from ui.widgets.cards.notice import Notice
from ui.widgets.texts.text import Text


class _Link(Pressable):
    """One problem as a link to its field."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.focus_radius = Theme.current().radius("key")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _lettering(self) -> Lettering:
        theme = Theme.current()
        return Lettering(self.words(), theme.font("label"), theme.line_height("text"))

    def sizeHint(self) -> QSize:
        width = self._lettering().natural_width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._lettering().longest_word_width(), Theme.current().px(52))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = Theme.current()
        return max(theme.px(52), self._lettering().height(width) + theme.px(12))

    def clipped(self) -> bool:
        """Return whether the link is too small for its words."""
        return self._lettering().height(self.width()) > self.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.current()
        painter = QPainter(self)
        lettering = self._lettering()
        lettering.font.setUnderline(True)
        lettering = Lettering(self.words(), lettering.font, theme.line_height("text"))
        color = theme.colors.error_line if self.isDown() else theme.colors.error
        painter.setPen(QPen(color))
        lettering.paint(painter, QRectF(self.rect()), color)


class ErrorSummary(Notice):
    """“There is a problem” with one link per problem; emits the field's name on a press.

    `problems` are (field name, words); an empty field name makes it plain words. Links are
    named `problem.<field>`. Focus the summary by `focus_first`.
    """

    link_activated = Signal(str)

    def __init__(
        self, title: str, problems: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(title, tone="error", parent=parent)
        for text in self.findChildren(Text):
            text.is_reason = False  # each field says its own
        self.setObjectName("error_summary")
        self.setAccessibleName(". ".join([title, *(words for _, words in problems)]))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.column.setSpacing(Theme.current().px(10))
        self._title = title
        self.leaf_layout = QVBoxLayout()
        """A long list may come in pieces, each under the title."""
        self.leaf_layout.setSpacing(self.column.spacing())
        self.links: list[_Link] = []
        for field, words in problems:
            link = _Link(words)
            link.setObjectName(f"problem.{field}")
            link.clicked.connect(lambda _on=False, name=field: self.link_activated.emit(name))
            self.links.append(link)
        if Theme.current().frame.wide:
            self._stand_wide()
        else:
            self.column.addLayout(self.leaf_layout)
            for link in self.links:
                self.leaf_layout.addWidget(link)

    def _stand_wide(self) -> None:
        """A low screen shows one problem on the title's line, and several two a line below it."""
        across = Theme.current().px(24)
        if len(self.links) > 1:
            self.column.addLayout(self.leaf_layout)
            for first in range(0, len(self.links), 2):
                row = QHBoxLayout()
                row.setSpacing(across)
                for link in self.links[first : first + 2]:
                    row.addWidget(link, 1)
                if len(self.links) == first + 1:
                    row.addStretch(1)
                self.leaf_layout.addLayout(row)
            return
        title = self.column.takeAt(0)
        row = QHBoxLayout()
        row.setSpacing(across)
        if title is not None and (words := title.widget()) is not None:
            row.addWidget(words)
        row.addLayout(self.leaf_layout, 1)
        for link in self.links:
            self.leaf_layout.addWidget(link)
        self.column.addLayout(row)

    def drop(self, field: str) -> bool:
        """Remove a problem that was fixed; whether any are left."""
        for link in [link for link in self.links if link.objectName() == f"problem.{field}"]:
            link.hide()
            self.links.remove(link)
        self.setAccessibleName(". ".join([self._title, *(link.words() for link in self.links)]))
        return bool(self.links)

    def focus_first(self) -> None:
        """Put the focus on the summary itself, so that it is read out whole."""
        self.setFocus()
