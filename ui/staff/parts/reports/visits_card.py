"""Visits today by hour: bars with their numbers, and the same as a CSV."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout

from kiosk.domain.desk.report import Report
from kiosk.i18n import N_, Translator
from ui.staff.forms.action import action
from ui.staff.parts.reports.report_words import number_words, short_span
from ui.widgets.cards.card import Card
from ui.widgets.texts.text import Text

if TYPE_CHECKING:
    from ui.staff.charts.bar_chart import BarChart

HOURS: Final = 8
"""The hours up to this one."""


class VisitsCard(Card):
    """The hour that still counts is darker; a count under 5 is hidden."""

    def __init__(self, say: Translator, save: Callable[[], object]) -> None:
        super().__init__(gap=14)
        self._say = say
        head = QHBoxLayout()
        head.addWidget(Text(say(N_("Visits today by hour")), "h2"), 1)
        about = say(N_("Visits today by hour"))
        head.addWidget(
            action("save_visits", say(N_("CSV")), save, "bold/download-simple", about=about)
        )
        self.column.addLayout(head)
        self.chart: BarChart | None = None

    def show_visits(self, report: Report) -> None:
        from ui.staff.charts.bar_chart import Bar, BarChart

        if self.chart is not None:
            self.chart.hide()
            self.chart.deleteLater()
        say, cells = self._say, report.spans[-HOURS:]
        bars = [
            Bar(
                short_span(say, report.grain, cell),
                cell.value,
                number_words(say, report.measure, cell.value),
                cell is cells[-1],
            )
            for cell in cells
        ]
        self.chart = BarChart(bars, say(N_("Visits today by hour")))
        self.column.addWidget(self.chart, 1)
        self.chart.show()
