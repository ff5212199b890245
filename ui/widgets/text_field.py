"""A field of one line of text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.widgets.box import Box
from ui.widgets.field import Field


class TextField(Field):
    """A labelled box; its value is the text as typed, of any length."""

    def __init__(
        self, name: str, label: str, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(name, label, hint, parent)
        self.box = Box()
        self.box.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)
        self.box.textChanged.connect(lambda _text: self.changed.emit())
        self.add(self.box)
        self.describe()

    def controls(self) -> tuple[QWidget, ...]:
        """Return the box."""
        return (self.box,)

    def value(self) -> str:
        """Return the text as typed."""
        return self.box.text()

    def set_value(self, raw: object) -> None:
        """Show a text."""
        self.box.setText(raw if isinstance(raw, str) else "")
