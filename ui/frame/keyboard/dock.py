"""Shows the keyboard above the footer while someone types, and hands its keys to the box."""

from enum import Enum, auto
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from kiosk.i18n import Translator
from ui.frame.keyboard.layout import Key, capital, composed, layout
from ui.frame.keyboard.panel import KeyPanel
from ui.frame.keyboard.strokes import letter_before, stroke, stroke_back
from ui.frame.page_fitting import typed_field
from ui.frame.sheet import Sheet
from ui.theme.theme import Theme

if TYPE_CHECKING:
    from ui.frame.page import Page

DIGITS: Final = (
    Qt.InputMethodHint.ImhDigitsOnly
    | Qt.InputMethodHint.ImhDialableCharactersOnly
    | Qt.InputMethodHint.ImhDate
)
EMAIL: Final = Qt.InputMethodHint.ImhEmailCharactersOnly
FINGER_MS: Final = 20
"""How often to check whether a finger is still on the screen."""


class Capitals(Enum):
    """Small letters, one capital, or capitals until it is pressed again."""

    OFF = auto()
    ONCE = auto()
    LOCKED = auto()


AFTER: Final = {
    Capitals.OFF: Capitals.ONCE,
    Capitals.ONCE: Capitals.LOCKED,
    Capitals.LOCKED: Capitals.OFF,
}


class DockedWindow(Protocol):
    """What the dock needs from its window, besides being a widget."""

    say: Translator

    @property
    def page(self) -> "Page | None":
        """The page in sight."""
        ...

    @property
    def footer(self) -> QWidget:
        """The keyboard is put above it."""
        ...


class KeyboardDock(QObject):
    """The keyboard of one window.

    It comes with a box that takes the focus, stays while the focus is in that box's field, and
    goes with it, or by its own last key.
    """

    def __init__(self, window: DockedWindow, over: QWidget) -> None:
        """`over` is that window's widget, which the keyboard is laid over."""
        super().__init__(over)
        self._window, self._over = window, over
        self.panel = KeyPanel(window.say, over)
        self.panel.hide()
        self.panel.pressed_key.connect(self._press)
        self._box: QLineEdit | None = None
        self._shift = Capitals.OFF
        self._hidden_for: QLineEdit | None = None
        self._pressing = False
        """A key is being pressed: the finger is on the keyboard, which stays where it is."""
        self._lifted = QTimer(self)
        self._lifted.setSingleShot(True)
        self._lifted.setInterval(FINGER_MS)
        self._lifted.timeout.connect(self.follow)
        over.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self.follow()

    @property
    def box(self) -> QLineEdit | None:
        """The box that the keys go to, while the keyboard is in sight."""
        return self._box

    def follow(self) -> None:
        """Be as the focus asks: shown, hidden, in the layout of its box."""
        down = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if down and not self._pressing:
            self._lifted.start()  # the page must not move under a finger
            return
        box, page = self._typed_into(), self._window.page
        if box is not None and box is not self._hidden_for:
            self._stand(box)
        elif self._box is not None and page is not None and self._stays(page):
            page.fitting.make()
        elif self._box is not None:
            self.go()

    def go(self) -> None:
        """Hide the keyboard; it comes back with the next box, or a press into this one."""
        self._drop_box()
        self.panel.show_state(False, True, "")
        self.panel.hide()
        page = self._window.page
        if page is not None:
            page.typed = None
            page.set_below(0)

    def close(self) -> None:
        """Stop following the focus, and go for good."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.disconnect(self._focus_moved)
        self._lifted.stop()
        self._over.removeEventFilter(self)
        self._forget_hiding()
        self.go()
        self.panel.deleteLater()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come back on a press into the box it was hidden for, and grow with the window."""
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and watched is self._hidden_for:
            self._forget_hiding()
            self.follow()
        elif kind == QEvent.Type.Resize and watched is self._over and self._box is not None:
            self._place()
        return False

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not self._hidden_for:
            self._forget_hiding()
        self.follow()

    def _forget_hiding(self) -> None:
        if self._hidden_for is not None:
            self._hidden_for.removeEventFilter(self)
            self._hidden_for = None

    def _typed_into(self) -> QLineEdit | None:
        box, page = QApplication.focusWidget(), self._window.page
        inside = page is not None and box is not None and page.isAncestorOf(box)
        return box if inside and isinstance(box, QLineEdit) and not box.isReadOnly() else None

    def _stays(self, page: "Page") -> bool:
        """Whether the focus moved to another part of the same field, as a button that shows it."""
        field, now = typed_field(page), QApplication.focusWidget()
        inside = field is not None and now is not None and field.isAncestorOf(now)
        return inside and self._hidden_for is None

    def _stand(self, box: QLineEdit) -> None:
        new = box is not self._box
        if new:
            self._drop_box()
            self._box = box
            # Otherwise a press on a key would give the focus to the window below the keyboard.
            self.panel.setFocusProxy(box)
            box.textChanged.connect(self._show_state)
            box.cursorPositionChanged.connect(self._show_state)
            fitting = layout(_layout_for(box))
            self._place()
            self.panel.show_page(fitting, fitting.start)
        self._show_state()
        page = self._window.page
        if page is not None and (new or not self.panel.isVisible()):
            page.typed = box
            self.panel.show()
            page.set_below(self.panel.height())

    def _drop_box(self) -> None:
        if self._box is not None:
            self._box.textChanged.disconnect(self._show_state)
            self._box.cursorPositionChanged.disconnect(self._show_state)
        self._box, self._shift = None, Capitals.OFF

    def _place(self) -> None:
        """Above the footer, over the page's column and never over what is beside it."""
        theme = Theme.current()
        frame, px = theme.frame, theme.px
        high = px(frame.keyboard.height)
        left = px(frame.margin + frame.rail + frame.gutter // 2) if self._beside() else 0
        bottom = self._window.footer.geometry().top()
        near = px(frame.gutter // 2 if left else 24 if not frame.wide else 16)
        far = px(frame.margin if left else 24 if not frame.wide else 16)
        self.panel.insets = (near, far)
        self.panel.setGeometry(QRect(left, bottom - high, self._over.width() - left, high))
        self.panel.raise_()
        for part in self._over.findChildren(Sheet):
            part.raise_()

    def _beside(self) -> bool:
        page = self._window.page
        return page is not None and page.has_aside

    def _show_state(self) -> None:
        box = self._box
        if box is not None:
            quiet = box.echoMode() is not QLineEdit.EchoMode.Normal
            self.panel.show_state(self._shift is not Capitals.OFF, quiet, letter_before(box))

    def _press(self, key: Key) -> None:
        self._pressing = True
        self.follow()
        self._do(key)
        self._pressing = False
        self._show_state()

    def _do(self, key: Key) -> None:
        box = self._box
        if box is None:
            return
        box.setFocus(Qt.FocusReason.OtherFocusReason)
        if key.action:
            self._act(key.does, box)
        else:
            self._type(key, box)

    def _type(self, key: Key, box: QLineEdit) -> None:
        upper = self._shift is not Capitals.OFF
        if key.mark:
            letter, instead = composed(letter_before(box), key, upper)
            if instead:
                stroke_back(box)
            stroke(box, letter)
        else:
            stroke(box, capital(key.does) if upper else key.does)
        if self._shift is Capitals.ONCE:
            self._shift = Capitals.OFF

    def _act(self, does: str, box: QLineEdit) -> None:
        match does:
            case "back":
                stroke_back(box)
            case "space":
                stroke(box, " ")
            case "shift":
                self._shift = AFTER[self._shift]
            case "next":
                self._next(box)
            case "hide":
                self._hide(box)
            case _:
                shown = self.panel.layout_shown
                if shown is not None:
                    self.panel.show_page(shown, does)

    def _next(self, box: QLineEdit) -> None:
        """To the next box, even if folded away for now; after the last one the keyboard goes."""
        page = self._window.page
        if page is None:
            return
        boxes = _boxes(page)
        place = boxes.index(box) + 1
        if place == len(boxes):
            self._hide(box)
            return
        page.fitting.unfold()
        boxes[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _hide(self, box: QLineEdit) -> None:
        self._hidden_for = box
        box.installEventFilter(self)
        self.go()


def _layout_for(box: QLineEdit) -> str:
    hints = box.inputMethodHints()
    if hints & EMAIL:
        return "email"
    return "digits" if hints & DIGITS else "text"


def _boxes(page: "Page") -> list[QLineEdit]:
    """The boxes of a page in reading order, folded ones too."""
    return [box for box in page.findChildren(QLineEdit) if page.fitting.offers(box)]
