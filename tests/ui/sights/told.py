"""What a story can press or type on a screen, checked against the tables of docs/stories.md."""

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from tests.story_page import tells
from ui.frame.page import Page
from ui.frame.sheet import Sheet
from ui.frame.window import Window
from ui.widgets.fields.input import Input


def untold(window: Window) -> list[str]:
    """What is on a page or sheet in sight, and not in its row."""
    return [
        f"{_name(surface)}: {part.objectName()}"
        for surface in window.findChildren(QWidget)
        if isinstance(surface, Sheet | Page) and surface.isVisible()
        for part in surface.findChildren(QWidget)
        if part.isVisible() and part.objectName() and _takes_hands(part)
        if not tells(_name(surface), part.objectName())
    ]


def _name(surface: QWidget) -> str:
    return surface.name if isinstance(surface, Page) else surface.objectName()


def _takes_hands(part: QWidget) -> bool:
    """A button, a box with its own name, or the field of a box that has none."""
    if isinstance(part, Input):
        box = part.controls()[0]
        return isinstance(box, QLineEdit) and not box.objectName()
    return isinstance(part, QAbstractButton | QLineEdit)
