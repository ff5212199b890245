"""A question of the desk answered by one of several options."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.staff.parts.forms.option import Option
from ui.theme.theme import Theme
from ui.widgets.fields.field import Field


class OptionField(Field):
    """Options of which one is chosen; the value is its key, or an empty text."""

    def __init__(
        self,
        name: str,
        label: str,
        options: Sequence[tuple[str, str]],
        columns: int = 2,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, label, hint, parent)
        grid = QGridLayout()
        grid.setSpacing(Theme.current().px(10))
        self.options: dict[str, Option] = {}
        for place, (key, words) in enumerate(options):
            option = Option(words)
            option.setObjectName(f"{name}.{key}")
            option.toggled.connect(self._toggled)
            self.options[key] = option
            grid.addWidget(option, place // columns, place % columns)
        self.add(grid)

    def controls(self) -> tuple[QWidget, ...]:
        """Return the options."""
        return tuple(self.options.values())

    def value(self) -> str:
        """Return the chosen key."""
        return next((key for key, option in self.options.items() if option.isChecked()), "")

    def set_value(self, raw: object) -> None:
        """Choose a key; anything unknown chooses none."""
        for key, option in self.options.items():
            option.setAutoExclusive(False)
            option.setChecked(key == raw)
            option.setAutoExclusive(True)

    def describe(self) -> None:
        """Keep each option's words as its name; describe it by label and problem."""
        for option in self.options.values():
            option.setAccessibleDescription(self.problem or self.label)

    def _toggled(self, checked: bool) -> None:
        if checked:
            self.changed.emit()
