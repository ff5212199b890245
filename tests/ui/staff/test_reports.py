"""Reports at the desk: bars, table and CSV say the same, and the library comes late."""

import csv
import subprocess
import sys
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.domain.desk.hidden_cells import LEAST
from kiosk.domain.desk.report import Measure
from kiosk.domain.people.roles import Role
from kiosk.domain.store.tally import Tallied
from tests.journeys.place import Place
from tests.ui.audit import contrast, pixels_of
from tests.ui.pictures import keep
from tests.ui.staff.stand import ALL, DeskStand
from ui.staff.pages.reports_page import ReportsPage
from ui.staff.pages.today_page import TodayPage
from ui.staff.parts.reports.report_words import GRAINS, MEASURES
from ui.theme.theme import Theme, ThemeName

pytestmark = pytest.mark.req("S5")
VISITS = {0: 8, 1: 15, 2: 22, 3: 17, 4: 11, 5: 14, 6: 3, 7: 2}
"""So many so many hours ago."""


@pytest.fixture
def busy(store: Place) -> Place:
    """A store on whose first day people came, printed and left."""
    with store.open() as kiosk:
        now = kiosk.ports.clock.now()
        with kiosk.ports.uow() as uow:
            for ago, count in VISITS.items():
                at = now - timedelta(hours=ago)
                for number in range(count):
                    uow.tallies.add(Tallied.VISIT, at)
                    uow.tallies.add(Tallied.STEP_TIME, at, "photo", 30 + number)
                    uow.tallies.add(Tallied.STOP, at, ("photo", "review", "menu")[number % 3])
            uow.commit()
    return store


@ALL
@pytest.mark.usefixtures("busy")
def test_every_report_keeps_the_rules_and_shows_its_numbers(desk: DeskStand) -> None:
    page = desk.log_on_to(ReportsPage, Role.MANAGER)
    desk.keep_rules("reports-visits")
    for measure in MEASURES:
        desk.press(f"measure.{measure}")
        desk.rest()
        for grain in GRAINS:
            desk.press(f"grain.{grain}")
            assert visible(page)
    for measure in (Measure.STOPS, Measure.STEP_TIMES):
        desk.press(f"measure.{measure}")
        desk.rest()
        desk.keep_rules(f"reports-{measure}")


def visible(page: ReportsPage) -> list[list[str]]:
    """What is said above the bars of each card, which its bars and its table say too."""
    from ui.staff.parts.reports.report_card import ReportCard

    said = []
    for card in page.findChildren(ReportCard):
        if not card.isVisible():
            continue
        bars = card.chart.bars
        assert card.chart.heights() == [
            LEAST - 1 if bar.value is None else bar.value for bar in bars
        ]
        words = [bar.said for bar in bars]
        numbers = [row[-1] for row in card.table.rows]
        assert numbers in (words, words[::-1])
        said.append(words)
    return said


def test_a_csv_has_the_numbers_of_the_bars(desk: DeskStand, busy: Place) -> None:
    page = desk.log_on_to(ReportsPage, Role.MANAGER)
    desk.press("grain.hour")
    (said,) = visible(page)
    assert said[-8:] == ["under 5", "under 5", "14", "11", "17", "22", "15", "8"]
    desk.press("export")
    desk.told("The reports are saved")
    folder = busy.config.parent / "reports-1"
    with (folder / "visits-by-hour.csv").open(newline="", encoding="utf-8") as file:
        _head, *lines, total = csv.reader(file)
    assert [number for *_, number in lines] == said
    assert total == ["total", "", str(sum(VISITS.values()))]


@ALL
@pytest.mark.usefixtures("busy")
def test_today_shows_the_visits_of_the_last_hours(desk: DeskStand) -> None:
    page = desk.log_on_to(TodayPage, Role.ASSISTANT)
    desk.until(lambda: page.visits.chart is not None)
    desk.keep_rules("today-visits")
    assert page.visits.chart is not None
    bars = page.visits.chart.bars
    assert [bar.said for bar in bars][-6:] == ["14", "11", "17", "22", "15", "8"]
    assert [bar.now for bar in bars] == [False] * 7 + [True]
    desk.press("save_visits")
    desk.told("The visits are saved")


def test_the_library_comes_with_the_first_chart_and_never_at_the_kiosk() -> None:
    code = "import sys, ui.app, ui.session.visit, ui.staff.desk; print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"pyqtgraph", "numpy"} & set(told.stdout.split())
    assert "ui.staff.pages.reports_page" in told.stdout.split()


@pytest.mark.parametrize("name", ["light", "soft", "contrast_light", "contrast_dark"])
def test_bars_stand_out_in_every_theme(qtbot: QtBot, qapp: QApplication, name: ThemeName) -> None:
    from ui.staff.charts.bar_chart import Bar, BarChart

    before = Theme.current()
    Theme.load(name).use(qapp)
    chart = BarChart(
        [Bar("3 PM", 22, "22"), Bar("4 PM", None, "under 5"), Bar("5 PM", 9, "9", True)], "Visits"
    )
    qtbot.addWidget(chart)
    chart.resize(600, 300)
    chart.show()
    qapp.processEvents()
    pixels = pixels_of(chart.grab().toImage())
    keep(chart, "desk", f"bars-{name}")
    assert contrast(pixels, chart.rect()) >= 10
    before.use(qapp)
