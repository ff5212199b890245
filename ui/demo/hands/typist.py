"""Types on the on-screen keyboard, key by key, as a finger does."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.demo.hands.key_route import keys_for
from ui.frame.keyboard.dock import KeyboardDock
from ui.frame.keyboard.key import KeyButton
from ui.frame.keyboard.panel import KeyPanel


class Typist:
    """Presses keys of one window's keyboard; every press is a click at the key's middle."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    @property
    def panel(self) -> KeyPanel | None:
        """The keyboard, while it is in sight."""
        panel = self._window.findChild(KeyPanel)
        return panel if isinstance(panel, KeyPanel) and panel.isVisible() else None

    def reach(self, box: QLineEdit) -> bool:
        """Press Next until the box has the focus; False until it has."""
        dock = self._window.findChild(KeyboardDock)
        if self.panel is None or not isinstance(dock, KeyboardDock):
            return False
        if box.isVisible() and not box.hasFocus():
            return False
        if not box.hasFocus():
            self.press("key.next")
        return dock.box is box

    def type(self, box: QLineEdit, text: str) -> None:
        """Replace what is in the focused box."""
        QTest.keyClick(box, Qt.Key.Key_End)
        for _letter in box.text():
            self.press("key.back")
        for letter in text:
            panel = self.panel
            if panel is None or panel.layout_shown is None:
                raise AssertionError("the keyboard went while somebody typed")
            keys, _page = keys_for(panel.layout_shown, panel.page, panel.upper, letter)
            if not keys:
                raise AssertionError(f"no key gives {letter}")
            for name in keys:
                self.press(name)

    def press(self, name: str) -> None:
        """Press one key by its name."""
        panel = self.panel
        keys = panel.buttons() if panel is not None else ()
        key = next((key for key in keys if key.objectName() == name), None)
        if not isinstance(key, KeyButton) or not key.isVisible():
            raise AssertionError(f"{name} is not in sight")
        QTest.mouseClick(key, Qt.MouseButton.LeftButton)
