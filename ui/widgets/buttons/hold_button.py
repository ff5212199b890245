"""A button that acts while it is held."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button
from ui.widgets.buttons.pressable import PRESS_KEYS


class HoldButton(Button):
    """Emits `held(True)` when pressed by finger or key and `held(False)` when let go."""

    held = Signal(bool)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, icon="bold/eye", height="field", parent=parent)
        self.focus_radius = Theme.current().radius("button")
        self.pressed.connect(lambda: self.held.emit(True))
        self.released.connect(lambda: self.held.emit(False))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hold from the first press of Enter or Space."""
        if event.key() not in PRESS_KEYS:
            event.ignore()
        elif not event.isAutoRepeat():
            self.setDown(True)
            self.pressed.emit()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go with the key."""
        if event.key() in PRESS_KEYS and not event.isAutoRepeat() and self.isDown():
            self._let_go()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let go when the focus leaves: what was shown must not stay shown."""
        if self.isDown():
            self._let_go()
        super().focusOutEvent(event)

    def _let_go(self) -> None:
        self.setDown(False)
        self.released.emit()
