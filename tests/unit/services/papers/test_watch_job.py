"""A job watched to its end: done, refused, in trouble, stuck, gone, and no one there anymore."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest

from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.printer import Job, JobState, PrinterState
from kiosk.services.papers.watch_job import (
    STUCK_AFTER_S,
    TROUBLE_AFTER_S,
    Patience,
    patiently,
    print_watched,
)
from tests.fakes.ports import FakePorts

PDF = b"%PDF-1.4 a page"
NAME = "K3-7F2QM"
SAME: Final = None
"""Nothing changes until the next look."""

Course = Sequence[PrinterState | JobState | None]
COMES_OUT: Final[dict[str, Course]] = {
    "it prints": [JobState.PRINTING],
    "the last sheet of a tray": [PrinterState.OUT_OF_PAPER],
    "trouble passes, twice": ([PrinterState.COVER_OPEN] * 19 + [PrinterState.READY]) * 2,
    "it moves in time": [*[SAME] * 100, JobState.PRINTING, *[SAME] * 100],
    "the printer comes back": [PrinterState.DOWN] * 10 + [PrinterState.READY],
}
IS_STUCK: Final = ErrorCode.PRINTER_STUCK
FAILS: Final[dict[str, tuple[Course, ErrorCode, float]]] = {
    "no paper": ([PrinterState.OUT_OF_PAPER], ErrorCode.PRINTER_OUT_OF_PAPER, TROUBLE_AFTER_S),
    "cover": ([PrinterState.COVER_OPEN], ErrorCode.PRINTER_COVER_OPEN, TROUBLE_AFTER_S),
    "jam": ([PrinterState.JAMMED], ErrorCode.PRINTER_JAMMED, TROUBLE_AFTER_S),
    "trouble": ([PrinterState.TROUBLE], ErrorCode.PRINTER_TROUBLE, TROUBLE_AFTER_S),
    "the printer vanishes": ([PrinterState.DOWN], ErrorCode.PRINTER_DOWN, TROUBLE_AFTER_S),
    "the printer stops in the middle": ([JobState.STUCK], IS_STUCK, TROUBLE_AFTER_S),
    "nothing moves": ([], IS_STUCK, STUCK_AFTER_S),
}
"""What happens, what it is called, and after how many seconds."""


@pytest.fixture
def ports(tmp_path: Path) -> FakePorts:
    ports = FakePorts(home_file=tmp_path / "home.json")
    ports.printer.slow = JobState.WAITING
    return ports


def pausing(ports: FakePorts, course: Iterable[PrinterState | JobState | None]) -> Patience:
    """A pause that lets time pass and the next thing happen each time; it waits forever."""
    left = iter(course)

    def pause(seconds: float) -> bool:
        ports.clock.advance(timedelta(seconds=seconds))
        state = next(left, SAME)
        if state is JobState.DONE:
            ports.printer.finish()
        elif isinstance(state, JobState):
            ports.printer.slow = state
        elif state is not None:
            ports.printer.state = state
        return False

    return pause


@pytest.mark.parametrize("course", COMES_OUT)
def test_a_job_is_done_when_the_printer_says_so(ports: FakePorts, course: str) -> None:
    pause = pausing(ports, [*COMES_OUT[course], JobState.DONE])

    assert print_watched(ports, PDF, NAME, pause)
    assert ports.printer.cancelled == []


def test_what_the_printer_only_warned_of_is_reported_once_the_job_is_stuck(
    ports: FakePorts,
) -> None:
    ports.printer.warns = PrinterState.OUT_OF_PAPER

    with pytest.raises(KioskError) as raised:
        print_watched(ports, PDF, NAME, pausing(ports, []))

    assert raised.value.code is ErrorCode.PRINTER_OUT_OF_PAPER
    assert ports.printer.cancelled == [NAME]


def test_leaving_while_the_printer_wakes_leaves_no_job(ports: FakePorts) -> None:
    ports.printer.asleep = True

    assert not print_watched(ports, PDF, NAME, lambda _seconds: True)
    assert ports.printer.waiting == {}


@pytest.mark.parametrize("course", FAILS)
def test_what_does_not_pass_is_named_in_time_and_the_job_canceled(
    ports: FakePorts, course: str
) -> None:
    happens, code, seconds = FAILS[course]
    began = ports.clock.monotonic()

    with pytest.raises(KioskError) as refused:
        print_watched(ports, PDF, NAME, pausing(ports, happens))

    assert (refused.value.code, refused.value.facts) == (code, {"reference": NAME})
    assert seconds <= ports.clock.monotonic() - began <= seconds + 1
    gone = code is ErrorCode.PRINTER_DOWN
    assert ports.printer.cancelled == ([] if gone else [NAME])


def test_a_job_is_canceled_when_no_one_waits_for_it(ports: FakePorts) -> None:
    assert not print_watched(ports, PDF, NAME, lambda _seconds: True)
    assert ports.printer.cancelled == [NAME]
    ports.printer.finish()
    assert ports.printer.papers == {}


def test_a_job_that_someone_else_cancels_is_said_to_be_stopped(ports: FakePorts) -> None:
    def pause(seconds: float) -> bool:
        ports.printer.cancel(Job(NAME))
        return False

    with pytest.raises(KioskError) as refused:
        print_watched(ports, PDF, NAME, pause)

    assert refused.value.code is IS_STUCK


def test_patience_waits_for_the_time_that_was_said() -> None:
    assert patiently(0.001) is False
