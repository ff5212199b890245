"""What stands in a table's cells beside texts."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button, Kind


def action(name: str, words: str, about: str, act: Callable[[], None]) -> Button:
    """A button for one row; `about` says of which, to assistive tools."""
    button = Button(words, Kind.SECONDARY, height="in_row")
    button.setObjectName(name)
    button.setAccessibleName(f"{words}: {about}")
    button.clicked.connect(lambda _on=False: act())
    return button


def actions(*buttons: Button) -> QWidget:
    """Several buttons in one cell."""
    cell = QWidget()
    row = QHBoxLayout(cell)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Theme.current().px(8))
    for button in buttons:
        row.addWidget(button)
    return cell
