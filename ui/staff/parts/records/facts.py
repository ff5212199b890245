"""Facts in two columns: what it is, and what stands there."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.staff.tables.table import Digits
from ui.theme.theme import Theme
from ui.widgets.texts.text import Text


class Facts(QWidget):
    """Rows of label and value; a value may be a widget, an empty one is left out."""

    def __init__(self, rows: Iterable[tuple[str, str | QWidget]]) -> None:
        super().__init__()
        px = Theme.current().px
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(20))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 3)
        top = Qt.AlignmentFlag.AlignTop
        for at, (label, value) in enumerate(row for row in rows if row[1] != ""):
            grid.addWidget(Text(label, "label", "ink_soft"), at, 0, top)
            if isinstance(value, str):
                grid.addWidget(Digits(value), at, 1, top)
            else:
                grid.addWidget(value, at, 1, top | Qt.AlignmentFlag.AlignLeft)
