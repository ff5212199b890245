"""A field for a password or a number, shown only while its button is held."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.theme.theme import Theme
from ui.widgets.buttons.hold_button import HoldButton
from ui.widgets.fields.field import Field
from ui.widgets.fields.text_box import Box


class MaskedField(Field):
    """A masked box with a hold-to-show button; its value is the text as typed."""

    def __init__(
        self, name: str, label: str, show: str, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(name, label, hint, parent)
        self.box = Box()
        self.box.setEchoMode(QLineEdit.EchoMode.Password)
        self.box.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhHiddenText
        )
        self.box.textChanged.connect(lambda _text: self.changed.emit())
        self.show_button = HoldButton(show)
        self.show_button.setAccessibleDescription(label)
        self.show_button.held.connect(self._reveal)
        row = QHBoxLayout()
        row.setSpacing(Theme.current().space(14))
        row.addWidget(self.box, 1)
        row.addWidget(self.show_button)
        self.add(row)
        self.describe()

    def controls(self) -> tuple[QWidget, ...]:
        """Return the box."""
        return (self.box,)

    def value(self) -> str:
        """Return the text as typed."""
        return self.box.text()

    def set_value(self, raw: object) -> None:
        """Hold a text, masked."""
        self.box.setText(raw if isinstance(raw, str) else "")

    def _reveal(self, held: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if held else QLineEdit.EchoMode.Password
        self.box.setEchoMode(mode)
