"""One report: bars, and the same numbers in a table beside them."""

from collections.abc import Sequence
from operator import itemgetter
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout

from kiosk.domain.desk.report import Measure, Report
from kiosk.i18n import N_, Translator
from ui.staff.charts.bar_chart import Bar, BarChart
from ui.staff.parts.reports.report_words import (
    KINDS,
    MEASURES,
    kind_words,
    number_words,
    short_span,
    span_words,
)
from ui.staff.tables.table import Column, Table
from ui.theme.theme import Theme
from ui.widgets.cards.card import Card
from ui.widgets.texts.text import Text

TOTAL: Final = N_("In all: {number}")
Row = tuple[str, ...]
HALF: Final = N_("Half of them take at most this long")
HEIGHT: Final = 360


class ReportCard(Card):
    """Bars beside the table of their numbers, or above it on a small screen."""

    def __init__(
        self, say: Translator, title: str, bars: Sequence[Bar], rows: Sequence[Row], *heads: str
    ) -> None:
        super().__init__(gap=14)
        self.column.addWidget(Text(title, "h2"))
        self.chart = BarChart(bars, title)
        columns = [
            Column[Row](words, itemgetter(at), 4 if at == len(heads) - 2 else 1, digits=True)
            for at, words in enumerate(heads)
        ]
        self.table = Table[Row](say, *columns, empty=N_("Nothing was counted yet"))
        self.table.show_rows(rows)
        small = Theme.current().frame.name == "staff_small"
        way = QBoxLayout.Direction.TopToBottom if small else QBoxLayout.Direction.LeftToRight
        across = QBoxLayout(way)
        across.setSpacing(Theme.current().px(32))
        self.chart.setFixedHeight(Theme.current().px(HEIGHT))
        across.addWidget(self.chart, 3, Qt.AlignmentFlag.AlignTop)
        across.addWidget(self.table, 2, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(across)


def span_card(say: Translator, report: Report) -> ReportCard:
    """What was counted hour by hour, day by day or week by week; the newest first in the table."""
    said = [number_words(say, report.measure, cell.value) for cell in report.spans]
    last = len(said) - 1
    bars = [
        Bar(short_span(say, report.grain, cell), cell.value, number, at == last)
        for at, (cell, number) in enumerate(zip(report.spans, said, strict=True))
    ]
    whens = [span_words(say, report.grain, cell) for cell in report.spans]
    rows = [*reversed([*zip(whens, said, strict=True)])]
    total = say(TOTAL, number=number_words(say, report.measure, report.total))
    return ReportCard(say, total, bars, rows, N_("When"), N_("Number"))


def kind_card(say: Translator, report: Report) -> ReportCard:
    """What was counted of each page, paper, reason or problem, the most first."""
    said = [number_words(say, report.measure, cell.value) for cell in report.kinds]
    bars = [
        Bar(str(at), cell.value, number)
        for at, (cell, number) in enumerate(zip(report.kinds, said, strict=True), start=1)
    ]
    names = [kind_words(say, report.measure, cell) for cell in report.kinds]
    rows = [(bar.words, name, bar.said) for bar, name in zip(bars, names, strict=True)]
    head, times = KINDS[report.measure], report.measure is Measure.STEP_TIMES
    title = HALF if times else MEASURES[report.measure]
    number = N_("Time") if times else N_("Number")
    return ReportCard(say, say(title), bars, rows, N_("Bar"), head, number)
