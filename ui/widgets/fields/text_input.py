"""A field of one line of text."""

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.widgets.fields.input import Input
from ui.widgets.fields.text_box import Box


class Typed(Enum):
    """What is typed into a box, for the keyboard on the screen."""

    WORDS = auto()
    EMAIL = auto()
    DIGITS = auto()


HINTS: Final = {
    Typed.WORDS: Qt.InputMethodHint.ImhNone,
    Typed.EMAIL: Qt.InputMethodHint.ImhEmailCharactersOnly,
    Typed.DIGITS: Qt.InputMethodHint.ImhDialableCharactersOnly,
}


class TextInput(Input):
    """A labeled box; its value is the text as typed, of any length."""

    def __init__(
        self,
        name: str,
        label: str,
        hint: str = "",
        typed: Typed = Typed.WORDS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, label, hint, parent)
        self.box = Box()
        self.box.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText | HINTS[typed])
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
