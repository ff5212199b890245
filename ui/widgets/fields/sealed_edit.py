"""A line edit that nothing is copied from."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

TAKES_OUT: Final = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.DeleteCompleteLine,
    QKeySequence.StandardKey.DeleteEndOfLine,
)
"""To Qt, deleting a line is cutting it."""


class SealedEdit(QLineEdit):
    """Takes text by keys and by paste, and gives none: no copy, cut, drag, menu or X11 selection.

    The next person at the kiosk could paste it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)
        self.setAcceptDrops(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take every key but those that copy."""
        if not any(event.matches(key) for key in TAKES_OUT):
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do nothing: Qt hands the selection to X11 here, and takes others' selections."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Press like any other; a selected word would go to X11."""
        self.mousePressEvent(event)
