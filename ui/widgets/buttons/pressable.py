"""What every button-like part has in common: keys, focus, accessible name."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

PRESS_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select)


class Pressable(QPushButton):
    """A button that subclasses paint; Enter and Space press it, arrows are the window's.

    It is a QPushButton so that assistive tools see a button, checkbox or radio button.
    `focus_radius` is the corner radius in px that the focus ring follows.
    """

    focus_radius = 0

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_words(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(False)

    def set_words(self, text: str) -> None:
        """Show and announce another text."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text.replace("\n", " "))
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """Return the text as shown."""
        return self.text().replace("&&", "&")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter and Space; leave all else, arrows too, to the window."""
        if event.key() not in PRESS_KEYS:
            event.ignore()
        elif not event.isAutoRepeat():
            self.click()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Do nothing: the key press has acted already."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus without Qt's radio-group rule, which would skip the other choices."""
        QWidget.focusInEvent(self, event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Give up the focus."""
        QWidget.focusOutEvent(self, event)
        self.update()
