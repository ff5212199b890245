"""The reports from the terminal."""

import csv
from pathlib import Path

import pytest

from kiosk.bootstrap import open_kiosk
from kiosk.domain.desk.report import Grain, Measure
from kiosk.domain.people.roles import VISITOR
from kiosk.services.store.call_staff import call_staff
from kiosk.settings import load
from tests.journeys.command_line import Machine


@pytest.mark.req("S5")
def test_the_reports_are_exported_without_names_and_small_counts(
    machine: Machine, tmp_path: Path
) -> None:
    with open_kiosk(load(machine.config)) as kiosk:
        for _ in range(6):
            kiosk.do(call_staff, VISITOR, "photo", "en")
    told = machine.run("export", "--out", tmp_path / "usb", "--json").answer
    names = sorted(f"{measure}-by-{grain}.csv" for measure in Measure for grain in Grain)
    assert told == {"folder": str(tmp_path / "usb"), "files": names}
    with (tmp_path / "usb" / "help-calls-by-day.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["of", "name", "count"]
    assert rows[-1] == ["total", "", "6"]
    assert rows[-2][2] == "6"
    assert {row[2] for row in rows[1:-2]} <= {"under 5"}
    assert machine.run("export", "--out", tmp_path / "usb", "--json").refusal == "out_not_empty"
    assert "The reports are in" in machine.run("export", "--out", tmp_path / "again").out
