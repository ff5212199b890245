"""A date as three boxes: month, day, year."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.theme import Theme
from ui.widgets.fields.input import Input
from ui.widgets.fields.text_box import Box
from ui.widgets.texts.text import Text

PARTS: Final = ("month", "day", "year")
_DIGITS: Final = {"month": 7, "day": 3, "year": 5}


class DateInput(Input):
    """Three boxes on one line; the month takes a name or a number, nothing jumps.

    The value is `{"month": str, "day": str, "year": str}` as typed. `parts` are the three words
    above the boxes; with `beside` they are to the right of the label. Boxes are named
    `<name>.month` and so on.
    """

    def __init__(
        self,
        name: str,
        label: str,
        parts: tuple[str, str, str],
        hint: str = "",
        beside: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, label, hint, parent)
        theme = Theme.current()
        self._words = dict(zip(PARTS, parts, strict=True))
        self.boxes = {part: Box(_DIGITS[part]) for part in PARTS}
        row = QHBoxLayout()
        row.setSpacing(theme.space(18))
        for part, box in self.boxes.items():
            box.setObjectName(f"{name}.{part}")
            box.setInputMethodHints(Qt.InputMethodHint.ImhDate)
            box.textChanged.connect(lambda _text: self.changed.emit())
            column = QVBoxLayout()
            column.setSpacing(theme.px(6))
            column.addWidget(Text(self._words[part], "label"))
            column.addWidget(box)
            row.addLayout(column)
        row.addStretch(1)
        self.add(row)
        if beside:
            self.stand_beside(row)
        self.describe()

    def controls(self) -> tuple[QWidget, ...]:
        """Return the three boxes."""
        return tuple(self.boxes.values())

    def value(self) -> dict[str, str]:
        """Return what is in the boxes."""
        return {part: box.text() for part, box in self.boxes.items()}

    def set_value(self, raw: object) -> None:
        """Fill the boxes from a mapping of the three parts."""
        given = raw if isinstance(raw, dict) else {}
        for part, box in self.boxes.items():
            box.setText(str(given.get(part, "")))

    def describe(self) -> None:
        """Name each box by the field's label and its own word."""
        super().describe()
        for part, box in self.boxes.items():
            box.setAccessibleName(f"{self.label}, {self._words[part]}")
