"""Buttons of the desk, as high as a table's row."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button, Kind

APART: Final = 24


def action(
    name: str,
    words: str,
    act: Callable[[], object],
    icon: str | None = None,
    kind: Kind = Kind.SECONDARY,
    about: str = "",
) -> Button:
    """A button that acts when pressed; `about` says of which row, to assistive tools."""
    button = Button(words, kind, icon, height="in_row")
    button.setObjectName(name)
    if about:
        button.setAccessibleName(f"{words}: {about}")
    button.clicked.connect(lambda _on=False: act())
    return button


def actions(*buttons: Button) -> QWidget:
    """Several buttons in one cell; what can't be undone is kept apart from the others."""
    cell = QWidget()
    row = QHBoxLayout(cell)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Theme.current().px(8))
    for button in buttons:
        if button.kind is Kind.DANGER and row.count():
            row.addSpacing(Theme.current().px(APART))
        row.addWidget(button)
    return cell
