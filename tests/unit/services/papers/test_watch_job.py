"""A job watched to its end: done, refused, in trouble, stuck, gone, and nobody there any more."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.printer import Job, JobState, PrinterState
from kiosk.services.papers.watch_job import STUCK_AFTER_S, TROUBLE_AFTER_S, patiently, print_watched
from tests.fakes.ports import FakePorts

PDF = b"%PDF-1.4 a page"
NAME = "K3-7F2QM"


@pytest.fixture
def ports(tmp_path: Path) -> FakePorts:
    ports = FakePorts(home_cache=tmp_path / "home.json")
    ports.printer.slow = JobState.WAITING
    return ports


def pausing(ports: FakePorts, *acts: Callable[[], object]) -> Callable[[float], bool]:
    """A pause that lets time pass, and does the next act each time; True when none is left."""
    left = iter(acts)

    def pause(seconds: float) -> bool:
        ports.clock.advance(timedelta(seconds=seconds))
        act = next(left, None)
        if act is not None:
            act()
        return act is None

    return pause


def for_ever(ports: FakePorts) -> Callable[[float], bool]:
    def pause(seconds: float) -> bool:
        ports.clock.advance(timedelta(seconds=seconds))
        return False

    return pause


def turn(ports: FakePorts, state: PrinterState | JobState) -> Callable[[], None]:
    name = "state" if isinstance(state, PrinterState) else "slow"
    return lambda: setattr(ports.printer, name, state)


def refusal(ports: FakePorts, pause: Callable[[float], bool]) -> tuple[ErrorCode, float]:
    """Why there is no paper, and after how many seconds that was said."""
    began = ports.clock.monotonic()
    with pytest.raises(KioskError) as refused:
        print_watched(ports, PDF, NAME, pause)
    assert refused.value.facts == {"reference": NAME}
    return refused.value.code, ports.clock.monotonic() - began


def test_a_job_is_done_when_the_printer_says_so(ports: FakePorts) -> None:
    steps = (turn(ports, JobState.PRINTING), ports.printer.finish)

    assert print_watched(ports, PDF, NAME, pausing(ports, *steps))
    assert ports.printer.cancelled == []


def test_a_job_is_taken_back_when_nobody_waits_for_it(ports: FakePorts) -> None:
    assert not print_watched(ports, PDF, NAME, pausing(ports))
    assert ports.printer.cancelled == [NAME]
    ports.printer.finish()
    assert ports.printer.papers == {}


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (PrinterState.OUT_OF_PAPER, ErrorCode.PRINTER_OUT_OF_PAPER),
        (PrinterState.COVER_OPEN, ErrorCode.PRINTER_COVER_OPEN),
        (PrinterState.JAMMED, ErrorCode.PRINTER_JAMMED),
        (PrinterState.TROUBLE, ErrorCode.PRINTER_TROUBLE),
    ],
)
def test_trouble_in_the_middle_is_named_and_the_job_taken_back(
    ports: FakePorts, state: PrinterState, code: ErrorCode
) -> None:
    started = False

    def pause(seconds: float) -> bool:
        nonlocal started
        if not started:
            ports.printer.state, started = state, True
        ports.clock.advance(timedelta(seconds=seconds))
        return False

    said, after = refusal(ports, pause)
    assert said is code
    assert TROUBLE_AFTER_S <= after <= TROUBLE_AFTER_S + 1
    assert ports.printer.cancelled == [NAME]


def test_the_last_sheet_of_a_tray_still_comes_out(ports: FakePorts) -> None:
    steps = (turn(ports, PrinterState.OUT_OF_PAPER), ports.printer.finish)

    assert print_watched(ports, PDF, NAME, pausing(ports, *steps))


def test_trouble_that_passes_is_forgotten(ports: FakePorts) -> None:
    open_, shut = turn(ports, PrinterState.COVER_OPEN), turn(ports, PrinterState.READY)
    steps = [open_] * 19 + [shut] + [open_] * 19 + [shut, ports.printer.finish]

    assert print_watched(ports, PDF, NAME, pausing(ports, *steps))


def test_a_job_that_does_not_move_is_stuck(ports: FakePorts) -> None:
    said, after = refusal(ports, for_ever(ports))

    assert said is ErrorCode.PRINTER_STUCK
    assert STUCK_AFTER_S <= after <= STUCK_AFTER_S + 1
    assert ports.printer.cancelled == [NAME]


def test_a_printer_that_stops_in_the_middle_is_not_waited_for_as_long(ports: FakePorts) -> None:
    ports.printer.slow = JobState.STUCK

    said, after = refusal(ports, for_ever(ports))

    assert said is ErrorCode.PRINTER_STUCK
    assert after <= TROUBLE_AFTER_S + 1


def test_a_job_that_moves_gets_its_time_anew(ports: FakePorts) -> None:
    waits = [lambda: None] * 100
    steps = [*waits, turn(ports, JobState.PRINTING), *waits, ports.printer.finish]

    assert print_watched(ports, PDF, NAME, pausing(ports, *steps))


def test_a_job_that_somebody_else_cancels_is_said_to_be_stopped(ports: FakePorts) -> None:
    steps = (lambda: ports.printer.cancel(Job(NAME)), lambda: None)

    said, _ = refusal(ports, pausing(ports, *steps))

    assert said is ErrorCode.PRINTER_STUCK


def test_a_printer_that_vanishes_in_the_middle_does_not_answer(ports: FakePorts) -> None:
    vanish = turn(ports, PrinterState.DOWN)
    steps = [vanish] * 40

    said, after = refusal(ports, pausing(ports, *steps))

    assert said is ErrorCode.PRINTER_DOWN
    assert after <= TROUBLE_AFTER_S + 1


def test_a_printer_that_comes_back_in_time_finishes(ports: FakePorts) -> None:
    gone, back = turn(ports, PrinterState.DOWN), turn(ports, PrinterState.READY)
    steps = [gone] * 10 + [back, ports.printer.finish]

    assert print_watched(ports, PDF, NAME, pausing(ports, *steps))


def test_patience_waits_for_the_time_that_was_said() -> None:
    assert patiently(0.001) is False
