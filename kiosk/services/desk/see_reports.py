"""Reports of the store: what was counted by hour, day and week; they name nobody (S5)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from kiosk.domain.desk.report import Grain, Measure, Report, first_day, reports_of
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.store.tally import Tallied, Tally
from kiosk.domain.trail.events import Event
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.desk.report_csv import csv_of

_TALLIED: Final = {
    Measure.VISITS: Tallied.VISIT,
    Measure.STOPS: Tallied.STOP,
    Measure.STEP_TIMES: Tallied.STEP_TIME,
    Measure.RETAKES: Tallied.RETAKE,
    Measure.RETURNS: Tallied.RETURN,
    Measure.ERRORS: Tallied.FAILURE,
}
_NOTED: Final = {
    Measure.RENEWALS: (Event.RENEWAL_STARTED,),
    Measure.COMPLETIONS: (Event.RENEWAL_SUBMITTED,),
    Measure.PRINTS: (
        Event.CONFIRMATION_PRINTED,
        Event.PAUSE_SLIP_PRINTED,
        Event.NOTICE_PRINTED,
        Event.PIN_SLIP_PRINTED,
    ),
    Measure.HELP_CALLS: (Event.HELP_CALLED,),
}
"""What the audit trail holds already is not counted twice."""
_DAY: Final = timedelta(days=1)


def see_reports(ports: Ports, actor: Actor, measure: Measure) -> Mapping[Grain, Report]:
    """What was counted of a measure, by each grain; small counts are hidden."""
    actor.require(Action.SEE_REPORTS)
    return _reports(ports, measure)


def see_visits(ports: Ports, actor: Actor) -> Report:
    """Today's visits by hour."""
    actor.require(Action.SEE_CALLS)
    return _reports(ports, Measure.VISITS)[Grain.HOUR]


def export_reports(ports: Ports, actor: Actor, folder: Path | None = None) -> Path:
    """Write a CSV of every report into a folder, otherwise into a new one; returns which.

    Raises OUT_NOT_EMPTY, OUT_NOT_WRITTEN or DISK_FULL, and then leaves no file behind.
    """
    actor.require(Action.SEE_REPORTS)
    found = [each for measure in Measure for each in _reports(ports, measure).values()]
    return ports.exports.write(_files(found), folder)


def export_visits(ports: Ports, actor: Actor) -> Path:
    """Write a CSV of today's visits by hour into a new folder; returns which; raises as above."""
    return ports.exports.write(_files([see_visits(ports, actor)]))


def _files(reports: Sequence[Report]) -> dict[str, bytes]:
    return {f"{each.measure}-by-{each.grain}.csv": csv_of(each) for each in reports}


def _reports(ports: Ports, measure: Measure) -> Mapping[Grain, Report]:
    local, now = ports.clock.local, ports.clock.now()
    today = ports.clock.today()
    first = first_day(today)
    since = now - (today - first) - _DAY
    with ports.reading() as uow:
        found = _counted(uow, measure, since)
    tallies = [replace(tally, hour=local(tally.hour)) for tally in found]
    return reports_of(measure, local(now), [each for each in tallies if each.hour.date() >= first])


def _counted(uow: UnitOfWork, measure: Measure, since: datetime) -> Sequence[Tally]:
    if measure in _TALLIED:
        return uow.tallies.since(_TALLIED[measure], since)
    return uow.audit.count(_NOTED[measure], since)
