"""The reports of the desk: what was counted over which spans of time, without small counts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Final

from kiosk.domain.desk.hidden_cells import LEAST, Place, Sum, hidden_cells
from kiosk.domain.store.tally import Tally

WEEKS: Final = 53
DAYS: Final = 28
SPAN: Final = "span"
KIND: Final = "kind"
TOTAL: Final = "total"
BEFORE: Final = "before"
"""What a longer span counts before the shorter ones begin; nobody is shown it."""


class Measure(StrEnum):
    """What a report counts."""

    VISITS = "visits"
    RENEWALS = "renewals"
    COMPLETIONS = "completions"
    STOPS = "stops"
    STEP_TIMES = "step-times"
    RETAKES = "retakes"
    PRINTS = "prints"
    RETURNS = "returns"
    HELP_CALLS = "help-calls"
    ERRORS = "errors"


class Grain(StrEnum):
    """The weeks of a year, the days of four weeks, or today's hours."""

    WEEK = "week"
    DAY = "day"
    HOUR = "hour"


OVER_TIME: Final = frozenset(Measure) - {Measure.STOPS, Measure.STEP_TIMES}
"""What is shown span by span."""
BY_KIND: Final = frozenset({Measure.STOPS, Measure.PRINTS, Measure.RETURNS, Measure.ERRORS})
"""What is also shown by step, paper, reason or code."""


@dataclass(frozen=True)
class Cell:
    """One number of a report; None where it is hidden."""

    name: str
    value: int | None


@dataclass(frozen=True)
class Report:
    """What was counted of one measure; the median of a step's times is in seconds."""

    measure: Measure
    grain: Grain
    spans: tuple[Cell, ...]
    """Oldest first; an hour or a day is named by its beginning, a week by its Monday."""
    kinds: tuple[Cell, ...]
    """Largest first, hidden ones last."""
    total: int | None


def first_day(today: date) -> date:
    """The first day that any report looks at."""
    return _monday(today) - timedelta(weeks=WEEKS - 1)


def reports_of(measure: Measure, now: datetime, tallies: Iterable[Tally]) -> Mapping[Grain, Report]:
    """The reports of a measure, from counts whose hours are local, none before first_day()."""
    spans = _spans(now)
    if measure is Measure.STEP_TIMES:
        return _step_times(spans, tallies)
    counted = _Counted(spans if measure in OVER_TIME else dict.fromkeys(Grain, ()))
    for tally in tallies:
        names = _names(tally.hour)
        inside = [grain for grain in Grain if names[grain] in spans[grain]]
        counted.add(names, inside, tally.detail if measure in BY_KIND else "", tally.count)
    hidden = hidden_cells(counted.counts, [*counted.sums()])
    return {grain: _report(measure, grain, counted, hidden) for grain in Grain}


@dataclass
class _Counted:
    """Every count of a measure, and which is the sum of which."""

    spans: Mapping[Grain, tuple[str, ...]]
    counts: Counter[Place] = field(default_factory=Counter)
    kinds: dict[str, None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for grain in Grain:
            self.counts[Place(grain, TOTAL)] = 0
            for name in self.spans[grain]:
                self.counts[Place(grain, SPAN, name)] = 0

    def add(self, names: Mapping[Grain, str], inside: list[Grain], kind: str, count: int) -> None:
        """Count something in every grain whose spans it falls into."""
        if kind and kind not in self.kinds:
            self.kinds[kind] = None
            for grain in Grain:
                self.counts[Place(grain, KIND, kind)] = 0
                self.counts[Place(grain, BEFORE, kind)] = 0
        for grain in inside:
            self.counts[Place(grain, TOTAL)] += count
            if self.spans[grain]:
                self.counts[Place(grain, SPAN, names[grain])] += count
            if kind:
                self.counts[Place(grain, KIND, kind)] += count
        for grain in [longer for longer, shorter in pairwise(Grain) if shorter not in inside]:
            if grain in inside:
                self.counts[Place(grain, BEFORE)] += count
                if kind:
                    self.counts[Place(grain, BEFORE, kind)] += count

    def sums(self) -> Iterator[Sum]:
        for grain in Grain:
            yield from self._parts(Place(grain, TOTAL), grain, SPAN, self.spans[grain])
            yield from self._parts(Place(grain, TOTAL), grain, KIND, self.kinds)
        for longer, shorter in pairwise(Grain):
            for part, names in ((TOTAL, [""]), (KIND, [*self.kinds])):
                for name in names:
                    parts = [Place(shorter, part, name), Place(longer, BEFORE, name)]
                    yield Place(longer, part, name), parts
            yield from self._nested(longer, shorter)

    def _nested(self, longer: Grain, shorter: Grain) -> Iterator[Sum]:
        """What the shorter spans are together, one longer span at a time and all of them."""
        inside: dict[str, list[str]] = {}
        for name in self.spans[shorter]:
            whole = _names(datetime.fromisoformat(name))[longer]
            inside.setdefault(whole, []).append(name)
        for whole, names in inside.items():
            yield from self._parts(Place(longer, SPAN, whole), shorter, SPAN, names)
        yield from self._parts(Place(shorter, TOTAL), longer, SPAN, inside)
        before = [name for name in self.spans[longer] if name not in inside]
        yield from self._parts(Place(longer, BEFORE), longer, SPAN, before)
        yield from self._parts(Place(longer, BEFORE), longer, BEFORE, self.kinds)

    def _parts(self, whole: Place, grain: Grain, part: str, names: Iterable[str]) -> Iterator[Sum]:
        parts = [Place(grain, part, name) for name in names]
        if parts:
            yield whole, parts


def _report(measure: Measure, grain: Grain, counted: _Counted, hidden: frozenset[Place]) -> Report:
    def cell(part: str, name: str = "") -> Cell:
        place = Place(grain, part, name)
        return Cell(name, None if place in hidden else counted.counts[place])

    spans = tuple(cell(SPAN, name) for name in counted.spans[grain])
    kinds = sorted((cell(KIND, kind) for kind in counted.kinds), key=_largest_first)
    return Report(measure, grain, spans, tuple(kinds), cell(TOTAL).value)


def _step_times(
    spans: Mapping[Grain, tuple[str, ...]], tallies: Iterable[Tally]
) -> dict[Grain, Report]:
    times: dict[Grain, dict[str, Counter[int]]] = {grain: {} for grain in Grain}
    for tally in tallies:
        names = _names(tally.hour)
        for grain in Grain:
            if names[grain] in spans[grain]:
                of_step = times[grain].setdefault(tally.detail, Counter())
                of_step[tally.seconds] += tally.count
    return {
        grain: Report(Measure.STEP_TIMES, grain, (), _medians(times[grain]), None)
        for grain in Grain
    }


def _medians(times: Mapping[str, Counter[int]]) -> tuple[Cell, ...]:
    cells = (Cell(step, _median(counted)) for step, counted in times.items())
    return tuple(sorted(cells, key=_largest_first))


def _median(counted: Counter[int]) -> int | None:
    """The seconds that half of them took at most; None for so few that one could be known."""
    of_all = counted.total()
    each = sorted(counted.elements())
    return each[(of_all - 1) // 2] if of_all >= LEAST else None


def _largest_first(cell: Cell) -> tuple[bool, int, str]:
    return cell.value is None, -(cell.value or 0), cell.name


def _spans(now: datetime) -> dict[Grain, tuple[str, ...]]:
    last = _monday(now.date())
    first = last + timedelta(weeks=1) - timedelta(days=DAYS)
    days = (first + timedelta(days=each) for each in range(DAYS))
    weeks = (first_day(now.date()) + timedelta(weeks=each) for each in range(WEEKS))
    return {
        Grain.WEEK: tuple(map(str, weeks)),
        Grain.DAY: tuple(str(day) for day in days if day <= now.date()),
        Grain.HOUR: tuple(f"{now.date()}T{hour:02}:00" for hour in range(now.hour + 1)),
    }


def _names(hour: datetime) -> dict[Grain, str]:
    return {
        Grain.WEEK: str(_monday(hour.date())),
        Grain.DAY: str(hour.date()),
        Grain.HOUR: f"{hour:%Y-%m-%dT%H:00}",
    }


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
