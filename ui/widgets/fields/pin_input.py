"""A PIN: one box per digit, dots, shown only while its button is held."""

from PySide6.QtWidgets import QBoxLayout

from ui.theme.theme import Theme
from ui.widgets.fields.masked_input import MaskedInput
from ui.widgets.fields.pin_box import PinBox


class PinInput(MaskedInput):
    """A masked PIN of `digits` digits, in groups if asked; its value is what was typed."""

    box: PinBox

    def __init__(
        self,
        name: str,
        label: str,
        show: str,
        hint: str = "",
        digits: int = 4,
        group: int = 0,
    ) -> None:
        super().__init__(name, label, show, hint, PinBox(digits, group))

    def row(self) -> QBoxLayout:
        """Put the button below boxes in groups where there is no room beside them."""
        theme = Theme.current()
        below = bool(self.box.group) and not theme.frame.wide
        along = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        row = QBoxLayout(along)
        row.setSpacing(theme.space(18))
        row.addWidget(self.box)
        row.addWidget(self.show_button)
        if not below:
            row.addStretch(1)
        return row
