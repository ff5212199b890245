"""A field for a password or a number, shown only while its button is held."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QWidget

from ui.theme.theme import Theme
from ui.widgets.buttons.hold_button import HoldButton
from ui.widgets.fields.input import Input
from ui.widgets.fields.text_box import Box


class MaskedInput(Input):
    """A masked box with a hold-to-show button; its value is the text as typed."""

    def __init__(
        self,
        name: str,
        label: str,
        show: str,
        hint: str = "",
        box: QLineEdit | None = None,
    ) -> None:
        super().__init__(name, label, hint)
        self.box = box or _masked_box()
        self.box.textChanged.connect(lambda _text: self.changed.emit())
        self.show_button = HoldButton(show)
        self.show_button.setAccessibleDescription(label)
        self.show_button.held.connect(self._reveal)
        self.add(self.row())
        self.describe()

    def row(self) -> QBoxLayout:
        """Lay out the box and its button."""
        row = QHBoxLayout()
        row.setSpacing(Theme.current().space(14))
        row.addWidget(self.box, 1)
        row.addWidget(self.show_button)
        return row

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


def _masked_box() -> QLineEdit:
    box = Box()
    box.setEchoMode(QLineEdit.EchoMode.Password)
    box.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhHiddenText)
    return box
