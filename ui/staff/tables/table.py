"""A table of the desk: hairlines, no stripes, numbers in digits of one width."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kiosk.i18n import N_, Translator
from ui.theme.lettering import Lettering
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button
from ui.widgets.cards.hairline import Hairline
from ui.widgets.texts.text import Text

T = TypeVar("T")
PAGE: Final = 25
NO_BREAK: Final = "\N{NO-BREAK SPACE}"
MORE: Final = N_("Show {count} more")


def whole_day(say: Translator, day: date | None) -> str:
    """A day in full that a cell does not break; nothing for none."""
    return say.full_date(day).replace(" ", NO_BREAK) if day else ""


def day_and_time(say: Translator, moment: datetime) -> str:
    """A local time with its day in full, for a cell; it breaks between them only."""
    return f"{whole_day(say, moment.date())}, {say.time(moment).replace(' ', NO_BREAK)}"


def recent(say: Translator, moment: datetime) -> str:
    """A local time of the last days, for a cell: no year, and it breaks before the time only."""
    day, _, time = say.day_and_time(moment).rpartition(", ")
    return ", ".join(part.replace(" ", NO_BREAK) for part in (day, time))


class Digits(Text):
    """A text whose digits are all of one width: times, references, counts."""

    def made_lettering(self) -> Lettering:
        theme = Theme.current()
        font = theme.font(self._role, tabular=True)
        return Lettering(self.text(), font, theme.line_height(self._role))


@dataclass(frozen=True)
class Column(Generic[T]):
    """A column: its heading, what it shows of a row, its share of the width, numbers or words.

    One without a heading holds what can be done with the row, on the right.
    """

    words: str
    cell: Callable[[T], str | QWidget]
    share: int = 1
    digits: bool = False


class Table(QWidget, Generic[T]):
    """Rows of texts, pills and buttons; `page` rows at a time, the rest behind “Show more”.

    Headings and `empty`, which is shown without rows, are marked texts.
    """

    def __init__(
        self, say: Translator, *columns: Column[T], empty: str = "", page: int = PAGE
    ) -> None:
        super().__init__()
        self._say, self._columns, self._page = say, columns, page
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(8))
        self._column = column
        self._body: QWidget | None = None
        self._rows: Sequence[T] = ()
        self._shown = page
        self._more = Button("", icon="bold/caret-down", height="in_row")
        self._more.setObjectName("more")
        self._more.clicked.connect(self._show_more)
        self._more.hide()
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._empty = Text(say.say(empty), "text", "ink_soft")
        self._empty.hide()
        column.addWidget(self._empty)

    @property
    def rows(self) -> Sequence[T]:
        """All of them, also those behind “Show more”."""
        return self._rows

    def show_rows(self, rows: Sequence[T]) -> None:
        """Show other rows, starting at the first."""
        self._rows, self._shown = rows, self._page
        self._empty.setVisible(not rows and bool(self._empty.text()))
        self._lay_out()

    def _show_more(self) -> None:
        self._shown += self._page
        self._lay_out()

    def _lay_out(self) -> None:
        kept = self._body
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        theme = Theme.current()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(8))
        if self._rows:
            self._head(grid)
        for at, row in enumerate(self._rows[: self._shown]):
            self._row(grid, 2 + 2 * at, row)
        self._body = body
        self._column.insertWidget(0, body)
        if kept is not None:
            kept.hide()
            kept.deleteLater()
        left = max(0, len(self._rows) - self._shown)
        self._more.set_words(self._say(MORE, count=min(left, self._page)))
        self._more.setVisible(left > 0)

    def _head(self, grid: QGridLayout) -> None:
        for place, column in enumerate(self._columns):
            grid.setColumnStretch(place, column.share)
            grid.addWidget(Text(self._say.say(column.words), "label"), 0, place)
        grid.addWidget(Hairline(), 1, 0, 1, len(self._columns))

    def _row(self, grid: QGridLayout, at: int, row: T) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        for place, column in enumerate(self._columns):
            cell, side = column.cell(row), Qt.AlignmentFlag.AlignLeft
            if not column.words:
                side = Qt.AlignmentFlag.AlignRight
            if isinstance(cell, str):
                grid.addWidget(Digits(cell) if column.digits else Text(cell), at, place)
            else:
                grid.addWidget(cell, at, place, middle | side)
        grid.setRowMinimumHeight(at, Theme.current().target("in_row") - Theme.current().px(8))
        if at > 2:
            grid.addWidget(Hairline(), at - 1, 0, 1, len(self._columns))
