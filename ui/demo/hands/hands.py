"""Types and presses on the real window at points that a person could see and touch."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from ui.demo.hands.page_turner import PageTurner
from ui.demo.hands.typist import Typist
from ui.frame.press_guard import PressGuard
from ui.frame.tabs import Tabs
from ui.widgets.fields.input import Input

FILE = "file:"
KEY = "key:"
SAYS = "says:"
TAB = "tab."


class Hands:
    """Input for one window. Every method says False while its target cannot be reached yet."""

    def __init__(self, window: QWidget, on_screen: bool = False) -> None:
        self.window = window
        self._on_screen = on_screen
        self.typist = Typist(window)
        self._turner = PageTurner(window, self._click)

    def finds(self, ready: Callable[[], bool]) -> bool:
        """Whether one of the other methods succeeds; page after page is turned to until then."""
        return self._turner.finds(ready)

    def sees(self, words: str) -> bool:
        """Whether a part of this name, or these words (whole after “says:”), are in sight."""
        whole = words.removeprefix(SAYS)
        return any(
            self._point(part) is not None
            for part in self.window.findChildren(QWidget)
            if part.isVisible()
            and (part.objectName() == words or _says(part, whole, whole != words))
        )

    def type(self, name: str, text: str) -> bool:
        """Replace what is in a field by typing, after a press into it."""
        if self._on_screen:
            return self._type_on_screen(name, text)
        found = self._reachable(self._box(name))
        if found is None:
            return False
        box, point = found
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=point)
        QTest.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(box, Qt.Key.Key_Delete)
        for letter in text:
            _type_letter(box, letter)
        return True

    def reads(self, name: str) -> str:
        """What a part in sight is called aloud; a code for phones says its address."""
        part = self.target(name)
        return part.accessibleName() if part is not None else ""

    def reaches(self, name: str) -> bool:
        """Whether something can be pressed by its name now."""
        if name.startswith(KEY):
            return self.window.isVisible()
        if name.startswith(TAB):
            tabs = self.window.findChild(Tabs)
            return tabs is not None and tabs.isVisible()
        return self._pressable(name) is not None

    def press(self, name: str) -> bool:
        """Press a button, tile, link or file by its name, a tab as `tab.<key>`, or `key:<key>`."""
        if name.startswith(KEY):
            return self._strike(name.removeprefix(KEY))
        if name.startswith(TAB):
            return self._press_tab(name.removeprefix(TAB))
        found = self._pressable(name)
        return found is not None and self._click(found[0])

    def _click(self, part: QWidget) -> bool:
        """Click where a part can be seen, once it takes presses."""
        found = self._reachable(part)
        if found is None or not self._let():
            return False
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton, pos=found[1])
        return True

    def _let(self) -> bool:
        """Skip the second in which what came up takes no press; False if unpainted."""
        guards = [g for g in self.window.findChildren(PressGuard) if g.holds]
        for guard in guards:
            if guard.painted:
                guard.let()
        return not any(guard.holds for guard in guards)

    def _strike(self, key: str) -> bool:
        """Press one key of the keyboard, where the focus is."""
        QTest.keySequence(self.window.focusWidget() or self.window, key)
        return True

    def _press_tab(self, key: str) -> bool:
        tabs = self.window.findChild(Tabs)
        if tabs is None or not tabs.isVisible() or self._point(tabs) is None or not self._let():
            return False
        QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.target(key).center())
        return True

    def _type_on_screen(self, name: str, text: str) -> bool:
        """The same on the on-screen keyboard; Next leads to a box that is folded away."""
        parts = self.window.findChildren(QWidget, name)
        part = parts[-1] if parts else None
        box = part.controls()[0] if isinstance(part, Input) else part
        if not isinstance(box, QLineEdit) or not box.isEnabled():
            return False
        point = self._point(box)
        if point is not None and not (box.hasFocus() and self.typist.panel):
            QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=point)
        if not self.typist.reach(box):
            return False
        self.typist.type(box, text)
        return True

    def _pressable(self, name: str) -> tuple[QWidget, QPoint] | None:
        """Where to press; an on-screen keyboard covering it is put away first."""
        target = self._box(name)
        if target is None and self._on_screen and self.typist.panel is not None:
            self.typist.press("key.hide")
        return self._reachable(target)

    def _reachable(self, part: QWidget | None) -> tuple[QWidget, QPoint] | None:
        point = self._point(part) if part is not None and part.isEnabled() else None
        return None if part is None or point is None else (part, point)

    def target(self, name: str) -> QWidget | None:
        """The visible part of a name: a button before a field, the newest first."""
        if name.startswith(FILE):
            wanted = name.removeprefix(FILE)
            buttons = self.window.findChildren(QAbstractButton)
            return next((b for b in buttons if b.accessibleName().startswith(wanted)), None)
        found = [part for part in self.window.findChildren(QWidget, name) if part.isVisible()]
        # The header's Back goes before a field that is named after the back of an ID.
        buttons = [part for part in found if isinstance(part, QAbstractButton)]
        return next(iter([*buttons[-1:], *found[-1:]]), None)

    def _box(self, name: str) -> QWidget | None:
        target = self.target(name)
        return target.controls()[0] if isinstance(target, Input) else target

    def _point(self, part: QWidget) -> QPoint | None:
        """The middle of a part in its own px, unless something hides it there."""
        if not part.isVisible():
            return None
        middle = part.rect().center()
        at = part.mapTo(self.window, middle)
        hit = self.window.childAt(at) if self.window.rect().contains(at) else None
        while hit is not None and hit is not part:
            hit = hit.parentWidget()
        return middle if hit is part else None


def _type_letter(box: QWidget, letter: str) -> None:
    """One key with the letter it types, in any script."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(box, key)


def _says(part: QWidget, words: str, whole: bool) -> bool:
    said = part.text() if isinstance(part, QLabel) else part.accessibleName()
    return said == words if whole else words in said
