"""A PIN: one box a digit, dots, shown only while its button is held."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.theme.theme import Theme
from ui.widgets.buttons.hold_button import HoldButton
from ui.widgets.fields.field import Field
from ui.widgets.fields.pin_box import PinBox


class PinField(Field):
    """A masked PIN of `digits` digits, apart in groups if said; its value is what was typed."""

    def __init__(
        self,
        name: str,
        label: str,
        show: str,
        hint: str = "",
        digits: int = 4,
        group: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, label, hint, parent)
        self.box = PinBox(digits, group)
        self.box.textChanged.connect(lambda _text: self.changed.emit())
        self.show_button = HoldButton(show)
        self.show_button.setAccessibleDescription(label)
        self.show_button.held.connect(self._reveal)
        below = bool(group) and not Theme.current().frame.wide
        row = QVBoxLayout() if below else QHBoxLayout()
        row.setSpacing(Theme.current().space(18))
        row.addWidget(self.box)
        row.addWidget(self.show_button)
        if not below:
            row.addStretch(1)
        self.add(row)
        self.describe()

    def controls(self) -> tuple[QWidget, ...]:
        """Return the row of boxes, which is one control."""
        return (self.box,)

    def value(self) -> str:
        """Return what was typed."""
        return self.box.text()

    def set_value(self, raw: object) -> None:
        """Hold a PIN, masked."""
        self.box.setText(raw if isinstance(raw, str) else "")

    def _reveal(self, held: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if held else QLineEdit.EchoMode.Password
        self.box.setEchoMode(mode)
