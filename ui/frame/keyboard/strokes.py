"""Real key events for the box that has the focus."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

BACKSPACE: Final = Qt.Key.Key_Backspace


def stroke(box: QLineEdit, text: str) -> None:
    """Type one letter as a key of a real keyboard would, in any script."""
    code = ord(text.upper()) if text.isascii() else 0
    shifted = text.isupper()
    held = Qt.KeyboardModifier.ShiftModifier if shifted else Qt.KeyboardModifier.NoModifier
    _send(box, code, held, text)


def stroke_back(box: QLineEdit) -> None:
    """Press the backspace key."""
    _send(box, BACKSPACE.value, Qt.KeyboardModifier.NoModifier, "")


def letter_before(box: QLineEdit) -> str:
    """The letter before the caret; nothing of a masked box."""
    if box.echoMode() is not QLineEdit.EchoMode.Normal or box.hasSelectedText():
        return ""
    at = box.cursorPosition()
    return box.text()[at - 1 : at]


def _send(box: QLineEdit, code: int, held: Qt.KeyboardModifier, text: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(box, QKeyEvent(kind, code, held, text))
