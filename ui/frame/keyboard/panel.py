"""The keys of one layout on their ground, one page of them at a time."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.i18n import N_, Translator
from ui.frame.keyboard.key import KeyButton
from ui.frame.keyboard.layout import COLUMNS, PAD, Key, Layout, Row, capital, composed
from ui.theme.theme import Theme


class KeyPanel(QWidget):
    """Emits `pressed_key` for every key; places itself nowhere and knows no field."""

    pressed_key = Signal(object)

    def __init__(self, say: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.layout_shown: Layout | None = None
        self.page = ""
        self.upper = False
        self._keys: list[tuple[QRect, KeyButton]] = []
        self.insets = (0, 0)
        """Px on the left and right that the keys keep free."""
        self.setObjectName("keyboard")
        self.setAccessibleName(say(N_("Keyboard on the screen")))

    def show_page(self, layout: Layout, page: str) -> None:
        """Put the keys of a page."""
        if (layout, page) == (self.layout_shown, self.page):
            return
        self.layout_shown, self.page = layout, page
        for _cell, old in self._keys:
            old.hide()
            old.setObjectName("")
            old.deleteLater()
        self._keys = []
        self._build()

    def show_state(self, upper: bool, quiet: bool, before: str) -> None:
        """Show capitals or not, and on marks what they make of the letter before."""
        self.upper = upper
        for _cell, button in self._keys:
            key = button.key
            button.quiet = quiet and not key.action
            if key.does == "shift":
                button.set_lit(upper)
            elif key.mark:
                button.show_letter(composed("" if quiet else before, key, upper)[0])
            elif not key.action:
                button.show_letter(capital(key.does) if upper else key.does)

    def buttons(self) -> Sequence[KeyButton]:
        """The keys in sight, in reading order."""
        return [button for _cell, button in self._keys]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the keys again."""
        self._rebuild()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and hairline."""
        theme = Theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colors.tint)
        painter.fillRect(0, 0, self.width(), theme.line("hairline"), theme.colors.line)

    def _rebuild(self) -> None:
        buttons = {id(button.key): button for _cell, button in self._keys}
        placed = [(cell, buttons[id(key)]) for cell, key in self._cells() if id(key) in buttons]
        self._keys = placed
        for cell, button in placed:
            button.setGeometry(cell)

    def _build(self) -> None:
        for cell, key in self._cells():
            button = KeyButton(key, self._say, self)
            button.pressed.connect(lambda which=key: self.pressed_key.emit(which))
            button.setGeometry(cell)
            button.show()
            self._keys.append((cell, button))

    def _cells(self) -> list[tuple[QRect, Key]]:
        """Where each key of the page is."""
        if self.layout_shown is None:
            return []
        theme = Theme.current()
        frame = theme.frame.keyboard
        rows = self.layout_shown.pages[self.page]
        if self.page == PAD:
            across, down = (theme.px(side) for side in frame.pad_key)
            return self._block(rows, across, down, self.rect(), 4)
        gap, high = theme.px(frame.gap), theme.px(frame.key)
        left, right = self.insets
        room = self.rect().adjusted(left, 0, -right, 0)
        if not frame.digits_beside:
            unit = (room.width() - (COLUMNS - 1) * gap) / COLUMNS
            return self._block((*self.layout_shown.digits, *rows), unit, high, room, COLUMNS)
        beside = self.layout_shown.digits_beside
        columns = len(beside[0])
        unit = (room.width() - (COLUMNS + columns - 1) * gap - gap) / (COLUMNS + columns)
        letters = round(COLUMNS * unit + (COLUMNS - 1) * gap)
        main = QRect(room.left(), room.top(), letters, room.height())
        side = QRect(main.right() + 1 + 2 * gap, room.top(), 0, room.height())
        side.setRight(room.right())
        cells = self._block(rows, unit, high, main, COLUMNS)
        return cells + self._block(beside, unit, high, side, columns)

    def _block(
        self, rows: Sequence[Row], unit: float, high: int, room: QRect, columns: int
    ) -> list[tuple[QRect, Key]]:
        """Rows in the middle of a room, each of them in the middle too."""
        gap = Theme.current().px(Theme.current().frame.keyboard.gap)
        top = room.top() + (room.height() - len(rows) * high - (len(rows) - 1) * gap) / 2
        cells = []
        for row in rows:
            wide = sum(key.width for key in row) * (unit + gap) - gap
            x = room.left() + (room.width() - wide) / 2
            for key in row:
                width = key.width * (unit + gap) - gap
                cells.append((QRect(round(x), round(top), int(width), high), key))
                x += width + gap
            top += high + gap
        return cells
