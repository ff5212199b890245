"""Registrations to follow up: how many, and the way to the lists."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.i18n import N_, NP_, Translator
from kiosk.services.desk.records.record_views import ExpiryView
from ui.staff.forms.action import action
from ui.theme.theme import Theme
from ui.widgets.cards.card import Card
from ui.widgets.texts.figure import Figure
from ui.widgets.texts.text import Text


class FollowUpCard(Card):
    """Counts of what ends soon or waits; its button opens the lists."""

    def __init__(self, say: Translator, open_lists: Callable[[], None]) -> None:
        super().__init__(gap=14)
        self._say = say
        head = QHBoxLayout()
        head.addWidget(Text(say(N_("Registrations to follow up")), "h2"), 1)
        head.addWidget(action("open_lists", say(N_("Open lists")), open_lists))
        self.column.addLayout(head)
        self._row = QHBoxLayout()
        self._row.setSpacing(Theme.current().px(20))
        self.column.addLayout(self._row)

    def show_counts(self, view: ExpiryView) -> None:
        while item := self._row.takeAt(0):
            if layout := item.layout():
                while part := layout.takeAt(0):
                    if widget := part.widget():
                        widget.hide()
                        widget.deleteLater()
        say = self._say
        for days, count in sorted(view.within.items()):
            words = NP_("end within {days} day", "end within {days} days", "days")
            self._add(count, say(words, days=days))
        self._add(view.returned, say(N_("returned, waiting")))
        self._add(view.drafts, say(N_("saved to finish later")))

    def _add(self, count: int, words: str) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Figure(str(count), 56))
        column.addWidget(Text(words, "text", "ink_soft"))
        column.addStretch(1)
        self._row.addLayout(column, 1)
