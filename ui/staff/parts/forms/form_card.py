"""A card that asks for something: fields, and one button for them."""

from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.cards.card import Card
from ui.widgets.fields.field import Field
from ui.widgets.texts.text import Text

F = TypeVar("F", bound=Field)


class Form(Card):
    """Emits `submitted` when its button, or Enter in one of its boxes, is pressed.

    While it is busy nothing is emitted, so that a second press does nothing twice.
    """

    submitted = Signal()

    def __init__(
        self,
        title: str,
        hint: str = "",
        button: str = "",
        icon: str = "bold/check",
        kind: Kind = Kind.PRIMARY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(gap=14, parent=parent)
        self.fields: dict[str, Field] = {}
        self.busy = False
        self.column.addWidget(Text(title, "h2"))
        if hint:
            self.column.addWidget(Text(hint, "text", "ink_soft"))
        self.default_button = Button(button, kind, icon)
        self.default_button.clicked.connect(self._pressed)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(Theme.current().px(8))
        self.buttons.addWidget(self.default_button)
        self.buttons.addStretch(1)
        self.buttons.setContentsMargins(0, Theme.current().px(8), 0, 0)
        self.column.addLayout(self.buttons)
        self.column.addStretch(1)

    def add(self, field: F) -> F:
        """Put a field above the button."""
        self.fields[field.objectName()] = field
        self.insert(field)
        return field

    def insert(self, part: QWidget | QLayout) -> None:
        """Put any part above the button."""
        place = self.column.indexOf(self.buttons)
        if isinstance(part, QLayout):
            self.column.insertLayout(place, part)
        else:
            self.column.insertWidget(place, part)

    def text(self, name: str) -> str:
        """What was typed into a field, without blanks around it."""
        value = self.fields[name].value()
        return value.strip() if isinstance(value, str) else ""

    def missing(self, **words: str) -> bool:
        """Say the words at each named field that is empty; False when none is."""
        empty = [name for name in words if not self.text(name)]
        for name in words:
            self.fields[name].set_problem(words[name] if name in empty else None)
        if empty:
            self.fields[empty[0]].focus_first()
        return bool(empty)

    def complain(self, name: str, words: str) -> None:
        """Say at a field what to mend, and go there."""
        for each, field in self.fields.items():
            field.set_problem(words if each == name else None)
        self.fields[name].focus_first()

    def empty(self) -> None:
        """Forget what was typed and what was wrong with it."""
        for field in self.fields.values():
            field.set_value("")
            field.set_problem(None)

    def _pressed(self) -> None:
        if not self.busy:
            self.submitted.emit()
