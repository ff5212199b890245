"""One page or file of a document card, with what can be done to it."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.frame.page_fitting import spare
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button
from ui.widgets.pictures.picture import Picture
from ui.widgets.texts.text import Text


@dataclass(frozen=True)
class DocumentPage:
    """One row's stable key, name, second line (its size), and thumbnail; `fixed` ones stay put."""

    key: str
    name: str
    second: str
    picture: QImage | QPixmap
    fixed: bool = False


@dataclass(frozen=True)
class RowWords:
    """The words of a row's buttons; up and down are announced, not shown."""

    remove: str
    up: str
    down: str


class DocumentRow(QWidget):
    """Emits `removed` and `moved(-1 | 1)`; without `movable` there are no arrows."""

    removed = Signal()
    moved = Signal(int)

    def __init__(
        self,
        page: DocumentPage,
        words: RowWords,
        movable: bool,
        prefix: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = Theme.current()
        self.setObjectName(f"{prefix}page.{page.key}")
        above = theme.px(5 if theme.frame.small else 10)
        self.setMinimumHeight(theme.art(112) + 2 * above)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, above, 0, above)
        row.setSpacing(theme.space(14))
        picture = Picture(page.picture, page.name, 120, 112, "key")
        picture.setFixedSize(theme.art(120), theme.art(112))
        row.addWidget(picture)
        names = QVBoxLayout()
        names.setSpacing(theme.px(2))
        names.addStretch(1)
        names.addWidget(Text(page.name, "label"))
        names.addWidget(spare(Text(page.second, "text", "ink_soft")))
        names.addStretch(1)
        row.addLayout(names, 1)
        if movable:
            up = self._add_arrow(row, f"{words.up}: {page.name}", "bold/arrow-up", -1)
            up.setObjectName(f"{prefix}up.{page.key}")
            down = self._add_arrow(row, f"{words.down}: {page.name}", "bold/arrow-down", 1)
            down.setObjectName(f"{prefix}down.{page.key}")
        shown = "" if theme.frame.small else words.remove
        remove = Button(shown, icon="bold/trash", height="in_row")
        remove.setObjectName(f"{prefix}remove.{page.key}")
        remove.setAccessibleName(f"{words.remove}: {page.name}")
        remove.clicked.connect(lambda _on=False: self.removed.emit())
        row.addWidget(remove)

    def _add_arrow(self, row: QHBoxLayout, words: str, icon: str, step: int) -> Button:
        arrow = Button("", icon=icon, height="in_row")
        arrow.setAccessibleName(words)
        arrow.clicked.connect(lambda _on=False: self.moved.emit(step))
        row.addWidget(arrow)
        return arrow
