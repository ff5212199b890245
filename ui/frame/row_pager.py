"""“Pages 1 to 3 of 7” with a button on either side: more rows than fit, without scrolling."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n import N_, Translator
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button
from ui.widgets.texts.text import Text


class RowPager(QWidget):
    """Counts rows in slices; hidden while all of them fit.

    `text` is a marked text with {first}, {last} and {count}, `one` with {last} and {count}. With
    `narrow`, there is no count, only arrows, named by their words; `arrows` are beside the
    count, `stacked` ones below it. `short` words are shown in place of `one`, which names them.
    Emits `turned` after a press.
    """

    turned = Signal()

    def __init__(
        self,
        name: str,
        say: Translator,
        text: str,
        one: str,
        narrow: bool = False,
        stacked: bool = False,
        arrows: bool = False,
        short: str = "",
    ) -> None:
        super().__init__()
        self.setObjectName(f"{name}pager")
        self._say, self._text, self._one, self._short = say, text, one, short
        self.row = self._first = self._count = 0
        self._room = 1
        self._words = Text("", "text", "ink", "center")
        self.back = Button(say(N_("Previous")), icon="bold/arrow-left", height="in_row")
        self.back.setObjectName(f"{name}previous")
        self.back.clicked.connect(lambda _on=False: self.turn(-1))
        self.more = Button(
            say(N_("More")), icon="bold/arrow-right", icon_after=True, height="in_row"
        )
        self.more.setObjectName(f"{name}more")
        self.more.clicked.connect(lambda _on=False: self.turn(1))
        self.back.turns, self.more.turns = -1, 1
        self._arrange(narrow, stacked)
        if narrow or stacked or arrows:
            for button in (self.back, self.more):
                words = button.words()
                button.set_words("")
                button.setAccessibleName(words)
        self.hide()

    def _arrange(self, narrow: bool, stacked: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0 if narrow or stacked else Theme.current().space(12), 0, 0)
        if stacked:
            column.addStretch(1)
            column.addWidget(self._words)
        row = QHBoxLayout()
        column.addLayout(row)
        row.setSpacing(Theme.current().px(16))
        row.addWidget(self.back)
        if not stacked:
            row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.more)
        if narrow:
            self._words.hide()

    def set_count(self, count: int, room: int) -> slice:
        """Say how many rows there are and how many fit; the slice to show."""
        self._count, self._room = count, room
        # Where one turned to is kept while more or fewer rows find room.
        self._first = min(self.row, max(0, count - 1)) // room * room
        self.setVisible(count > room)
        last = min(self._first + room, count)
        text = self._text if last > self._first + 1 else self._one
        words = self._say(text, first=self._first + 1, last=last, count=count)
        self._words.setText(words)
        if self._short:
            self._words.setText(self._say(self._short, last=last, count=count))
            self._words.setAccessibleName(words)
            self._words.setMinimumWidth(self._words.sizeHint().width())
        return slice(self._first, last)

    @property
    def more_left(self) -> bool:
        """Whether something comes after the slice in sight."""
        return self._first + self._room < self._count

    def show_row(self, number: int) -> None:
        """Turn to the slice that contains a row, counted from 1; takes effect at set_count."""
        self.row = max(0, number - 1)

    def turn(self, step: int) -> None:
        """Turn to the slice before or after this one, if there is one."""
        target = self._first + step * self._room
        if 0 <= target < self._count:
            self.row = target
            self.turned.emit()
