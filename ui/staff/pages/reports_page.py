"""Reports: what was counted at the kiosks, as bars, numbers and CSV files."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.desk.report import BY_KIND, OVER_TIME, Grain, Measure, Report
from kiosk.i18n import N_
from kiosk.services.desk.see_reports import export_reports, see_reports
from ui.core.tasks import Lane
from ui.staff.charts.loading import with_charts
from ui.staff.desk_page import DeskPage
from ui.staff.forms.action import action
from ui.staff.forms.option_input import OptionInput
from ui.staff.parts.reports.report_words import GRAINS, MEASURES
from ui.staff.shift import doing
from ui.theme.theme import Theme


class ReportsPage(DeskPage):
    """Nobody is named, and a count that could point at somebody is hidden."""

    name = "reports"
    title = N_("Reports")
    hint = N_("Counts under 5 are hidden, so that no number points at a person.")

    def build(self) -> None:
        say, small = self.say, Theme.current().frame.name == "staff_small"
        measures = [(measure.value, say(words)) for measure, words in MEASURES.items()]
        grains = [(grain.value, say(words)) for grain, words in GRAINS.items()]
        self.measure = OptionInput("measure", say(N_("What")), measures, 3 if small else 5)
        self.grain = OptionInput("grain", say(N_("When")), grains, len(grains))
        self.measure.set_value(Measure.VISITS.value)
        self.grain.set_value(Grain.DAY.value)
        self.measure.changed.connect(self.entered)
        self.grain.changed.connect(self._draw)
        self.pills.addWidget(
            action("export", say(N_("Save all as CSV")), self._export, "bold/download-simple")
        )
        self.add_card(self.measure, self.grain)
        self._reports: Mapping[Grain, Report] = {}
        self._drawn: QWidget | None = None

    def entered(self) -> None:
        work = with_charts(doing(see_reports, Measure(self.measure.value())))
        self.ask(work, self._show)

    def _show(self, reports: Mapping[Grain, Report]) -> None:
        self._reports = reports
        self._draw()

    def _draw(self) -> None:
        from ui.staff.parts.reports.report_card import kind_card, span_card

        report = self._reports.get(Grain(self.grain.value()))
        if report is None:
            return
        if self._drawn is not None:
            self._drawn.hide()
            self._drawn.deleteLater()
        drawn = self._drawn = QWidget()
        column = QVBoxLayout(drawn)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.main.spacing())
        if report.measure in OVER_TIME:
            column.addWidget(span_card(self.say, report))
        if report.measure in {*BY_KIND, Measure.STEP_TIMES}:
            column.addWidget(kind_card(self.say, report))
        self.main.insertWidget(1, drawn)
        drawn.show()

    def _export(self) -> None:
        self.ask(doing(export_reports), self._exported, lane=Lane.IO)

    def _exported(self, folder: Path) -> None:
        self.tell(N_("The reports are saved"), str(folder))
