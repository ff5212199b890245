"""Reports of what people did at the kiosk: counted when it happened, shown without small counts."""

import csv
from datetime import timedelta
from io import StringIO
from pathlib import Path
from uuid import uuid4

import pytest

from kiosk.domain.desk.report import Grain, Measure
from kiosk.domain.people.roles import COURIER, OPERATOR, VISITOR, Actor, Role
from kiosk.domain.store.tally import Tallied
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.services.changing import note
from kiosk.services.desk.report_csv import csv_of, plain
from kiosk.services.desk.see_reports import (
    export_reports,
    export_visits,
    see_reports,
    see_visits,
)
from kiosk.services.keeping.purge import purge
from kiosk.services.store.report_page import report_page
from kiosk.services.store.tally_failures import tally_failure
from tests.fakes.ports import FakePorts

pytestmark = pytest.mark.req("S5")
MANAGER = Actor(Role.MANAGER, uuid4())
DESK = Actor(Role.ASSISTANT, uuid4())
SECONDS = 40


def visit(ports: FakePorts, *steps: str) -> None:
    """Somebody comes, looks at each page for a while, and leaves."""
    for step in steps:
        report_page(ports, VISITOR, step, "en", in_visit=True)
        ports.clock.advance(timedelta(seconds=SECONDS))
    report_page(ports, VISITOR, "home", "en", in_visit=False)


def values(ports: FakePorts, measure: Measure) -> dict[str, int | None]:
    return {cell.name: cell.value for cell in see_reports(ports, MANAGER, measure)[Grain.DAY].kinds}


def test_visits_are_counted_with_their_pages_and_where_they_end(ports: FakePorts) -> None:
    for _ in range(6):
        visit(ports, "log_on", "photo")
    for _ in range(5):
        visit(ports, "log_on")
    assert see_visits(ports, DESK).total == 11
    assert values(ports, Measure.STOPS) == {"photo": 6, "log_on": 5}
    assert values(ports, Measure.STEP_TIMES) == {"log_on": SECONDS, "photo": SECONDS}


def test_a_page_that_was_switched_off_in_sight_has_no_time(ports: FakePorts) -> None:
    for _ in range(5):
        report_page(ports, VISITOR, "photo", "en", in_visit=True)
        ports.clock.advance(timedelta(hours=10))
        report_page(ports, VISITOR, "home", "en", in_visit=False)
    assert values(ports, Measure.STEP_TIMES) == {}
    assert values(ports, Measure.STOPS) == {"photo": 5}


def test_prints_renewals_and_calls_are_those_of_the_trail(ports: FakePorts) -> None:
    for event, times in (
        (Event.CONFIRMATION_PRINTED, 7),
        (Event.PIN_SLIP_PRINTED, 5),
        (Event.RENEWAL_STARTED, 9),
        (Event.RENEWAL_SUBMITTED, 6),
        (Event.HELP_CALLED, 5),
    ):
        for _ in range(times):
            note(ports, event, OPERATOR)
    assert values(ports, Measure.PRINTS) == {"confirmation_printed": 7, "pin_slip_printed": 5}
    totals = (Measure.RENEWALS, Measure.COMPLETIONS, Measure.HELP_CALLS)
    found = [see_reports(ports, OPERATOR, each)[Grain.DAY].total for each in totals]
    assert found == [9, 6, 5]


def test_refusals_at_the_kiosk_are_counted_by_code_and_those_of_staff_are_not(
    ports: FakePorts,
) -> None:
    for _ in range(5):
        tally_failure(ports, VISITOR, ErrorCode.LOG_ON_WRONG)
        tally_failure(ports, OPERATOR, ErrorCode.NOT_FOUND)
        tally_failure(ports, VISITOR, ErrorCode.DISK_FULL)
    assert values(ports, Measure.ERRORS) == {"log_on_wrong": 5}


def test_a_csv_has_the_numbers_of_its_report_and_no_small_ones(ports: FakePorts) -> None:
    for hour, times in ((0, 6), (1, 7), (2, 2)):
        for _ in range(times):
            visit(ports, "photo")
        if hour < 2:
            ports.clock.advance(timedelta(hours=1))
    folder = export_reports(ports, OPERATOR)
    files = ports.exports.written[folder]
    assert len(files) == len(Measure) * len(Grain)
    for measure in Measure:
        for grain, report in see_reports(ports, MANAGER, measure).items():
            head, *lines = csv.reader(StringIO(files[f"{measure}-by-{grain}.csv"].decode()))
            assert head[:2] == ["of", "name"]
            numbers = [None if each == "under 5" else int(each) for *_, each in lines]
            expected = [cell.value for cell in (*report.spans, *report.kinds)]
            assert numbers == expected + [report.total] * (measure is not Measure.STEP_TIMES)
    alone = ports.exports.written[export_visits(ports, DESK)]
    assert alone == {"visits-by-hour.csv": csv_of(see_visits(ports, DESK))}


@pytest.mark.parametrize("lead", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_taken_for_a_formula(ports: FakePorts, lead: str) -> None:
    with ports.uow() as uow:
        for _ in range(5):
            uow.tallies.add(Tallied.STOP, ports.clock.now(), f"{lead}cmd|'/c calc'!A0")
        uow.commit()
    written = csv_of(see_reports(ports, MANAGER, Measure.STOPS)[Grain.DAY])
    _head, line, _total = csv.reader(StringIO(written.decode(), newline=""))
    assert line == ["kind", f"'{lead}cmd|'/c calc'!A0", "5"]
    assert plain("photo") == "photo"


def test_counts_are_purged_after_thirteen_months(ports: FakePorts) -> None:
    visit(ports, "photo")
    since = ports.clock.now()
    ports.clock.advance(timedelta(days=395))
    purge(ports, COURIER)
    with ports.reading() as uow:
        assert len(uow.tallies.since(Tallied.STEP_TIME, since)) == 1
    ports.clock.advance(timedelta(days=2))
    assert purge(ports, COURIER).tallies == 3
    with ports.reading() as uow:
        assert uow.tallies.since(Tallied.STEP_TIME, since) == []


def test_a_folder_that_is_taken_is_refused(ports: FakePorts) -> None:
    export_reports(ports, OPERATOR, Path("usb"))
    with pytest.raises(Exception, match="out_not_empty"):
        export_reports(ports, OPERATOR, Path("usb"))
