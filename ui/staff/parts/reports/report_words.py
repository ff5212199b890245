"""What reports count, in staff's words."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from kiosk.domain.desk.hidden_cells import LEAST
from kiosk.domain.desk.report import Cell, Grain, Measure
from kiosk.domain.renewal.reasons import ReasonList, reasons_for
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_, Translator
from kiosk.words import error_words
from ui.staff.parts.today.page_words import place_words, time_words

MEASURES: Final[Mapping[Measure, str]] = {
    Measure.VISITS: N_("Visits"),
    Measure.RENEWALS: N_("Renewals begun"),
    Measure.COMPLETIONS: N_("Renewals sent"),
    Measure.STOPS: N_("Where visits end"),
    Measure.STEP_TIMES: N_("Time on a page"),
    Measure.RETAKES: N_("Photos retaken"),
    Measure.PRINTS: N_("Prints"),
    Measure.RETURNS: N_("Returns"),
    Measure.HELP_CALLS: N_("Help calls"),
    Measure.ERRORS: N_("Problems"),
}
GRAINS: Final[Mapping[Grain, str]] = {
    Grain.HOUR: N_("Today, by hour"),
    Grain.DAY: N_("Four weeks, by day"),
    Grain.WEEK: N_("One year, by week"),
}
KINDS: Final[Mapping[Measure, str]] = {
    Measure.STOPS: N_("Last page"),
    Measure.STEP_TIMES: N_("Page"),
    Measure.PRINTS: N_("Paper"),
    Measure.RETURNS: N_("Reason"),
    Measure.ERRORS: N_("Problem"),
}
PAPERS: Final = {
    Event.CONFIRMATION_PRINTED.value: N_("Confirmation"),
    Event.PAUSE_SLIP_PRINTED.value: N_("Slip to finish later"),
    Event.NOTICE_PRINTED.value: N_("Notice"),
    Event.PIN_SLIP_PRINTED.value: N_("Caregiver PIN slip"),
}
UNDER: Final = N_("under {count}")
WEEK_OF: Final = N_("Week of {day}")


def under(say: Translator) -> str:
    """What is said of a count that is hidden."""
    return say(UNDER, count=LEAST)


def number_words(say: Translator, measure: Measure, value: int | None) -> str:
    """A count, a time, or that it is hidden."""
    if value is None:
        return under(say)
    return time_words(say, value) if measure is Measure.STEP_TIMES else str(value)


def span_words(say: Translator, grain: Grain, cell: Cell) -> str:
    """An hour, a day or a week in full."""
    begins = datetime.fromisoformat(cell.name)
    if grain is Grain.HOUR:
        return say.time(begins)
    return say(WEEK_OF, day=begins.date()) if grain is Grain.WEEK else say.full_date(begins.date())


def short_span(say: Translator, grain: Grain, cell: Cell) -> str:
    """An hour, a day or a week's first day, for below a bar."""
    begins = datetime.fromisoformat(cell.name)
    if grain is Grain.HOUR:
        return say.time(begins).replace(":00", "")
    return say.short_date(begins.date())


def kind_words(say: Translator, measure: Measure, cell: Cell) -> str:
    """A page, paper, reason or problem by its name in the records."""
    made: Mapping[Measure, Callable[[], str]] = {
        Measure.STOPS: lambda: place_words(say, cell.name),
        Measure.STEP_TIMES: lambda: place_words(say, cell.name),
        Measure.PRINTS: lambda: say(PAPERS[cell.name]),
        Measure.RETURNS: lambda: _reason(say, cell.name),
        Measure.ERRORS: lambda: _problem(say, cell.name),
    }
    return made[measure]()


def _reason(say: Translator, code: str) -> str:
    found = [reasons_for(each)[code].words for each in ReasonList if code in reasons_for(each)]
    return say(found[0]) if found else code


def _problem(say: Translator, code: str) -> str:
    if code not in set(ErrorCode):
        return code
    title, _line = say.pair(error_words(KioskError(ErrorCode(code))))
    return title
