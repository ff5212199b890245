"""Registrations to follow up: how many, and the way to each list."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.domain.renewal.application import Status
from kiosk.i18n import N_, NP_, Translator
from kiosk.services.desk.records.record_views import ExpiryView
from ui.staff.forms.action import action
from ui.theme.theme import Theme
from ui.widgets.cards.card import Card
from ui.widgets.cards.hairline import Hairline
from ui.widgets.texts.figure import Figure
from ui.widgets.texts.text import Text

ROW_MOST = 76
"""Rows share the room that is left up to this height each."""
MIDDLE = Qt.AlignmentFlag.AlignVCenter


class FollowUpCard(Card):
    """Counts of what ends soon or waits, each with the button that opens its list."""

    def __init__(self, say: Translator, open_list: Callable[[str], None]) -> None:
        super().__init__(gap=14)
        self._say, self._open_list = say, open_list
        self.column.addWidget(Text(say(N_("Registrations to follow up")), "h2"))
        self.column.addStretch()
        self._rows: QWidget | None = None

    def show_counts(self, view: ExpiryView) -> None:
        if self._rows is not None:
            self._rows.hide()
            self._rows.deleteLater()
        rows = self._rows = QWidget()
        self._grid = QGridLayout(rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Theme.current().px(20))
        self._grid.setVerticalSpacing(Theme.current().px(6))
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(0, Theme.current().px(56))
        say = self._say
        for days, count in sorted(view.within.items()):
            words = NP_("ending within {days} day", "ending within {days} days", "days")
            self._add(str(days), count, say(words, days=days))
        self._add(Status.RETURNED.value, view.returned, say(N_("returned, waiting")))
        self._add(Status.DRAFT.value, view.drafts, say(N_("saved to finish later")))
        rows.setMaximumHeight(Theme.current().px(ROW_MOST) * self._grid.rowCount() // 2)
        self.column.insertWidget(1, rows, 1)

    def _add(self, name: str, count: int, words: str) -> None:
        grid, at = self._grid, self._grid.rowCount() + 1
        if at > 2:
            grid.addWidget(Hairline(), at - 1, 0, 1, 3)
        grid.setRowStretch(at, 1)
        grid.addWidget(Figure(str(count), 56), at, 0, MIDDLE)
        grid.addWidget(Text(words), at, 1, MIDDLE)
        act = partial(self._open_list, name)
        words_of = self._say(N_("Open list"))
        grid.addWidget(action(f"open_list.{name}", words_of, act, about=words), at, 2)
