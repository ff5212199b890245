"""A print job, watched to its end and canceled when it won't get there."""

from collections.abc import Callable
from contextlib import suppress
from threading import Event
from typing import Final

from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.printer import REFUSALS, Job, JobState, PrinterState

LOOKS_EVERY_S: Final = 0.25
TROUBLE_AFTER_S: Final = 5.0
"""How long a printer may report trouble in the middle of a job: the last sheet of a tray comes out
while the printer already says that the tray is empty."""
STUCK_AFTER_S: Final = 30.0
"""A job that has not moved for this long is stuck; a cold printer takes about 20 s to warm up."""

Patience = Callable[[float], bool]
"""Waits this many seconds; answers True as soon as no one is waiting for the paper anymore."""


def patiently(seconds: float) -> bool:
    """The pause for someone who always waits for the paper."""
    return Event().wait(seconds)


def print_watched(ports: Ports, pdf: bytes, reference: str, pause: Patience) -> bool:
    """Print under the reference as its name; True once the paper is out.

    False when `pause` ended the wait: the job is canceled. Raises PRINTER_* with the reference when
    the printer refuses, has trouble or is stuck; then the job is canceled too, or it would come out
    after the person has left (T15).
    """
    try:
        job = _handed_over(ports, pdf, reference, pause)
        if job is None:
            return False
        done = False
        try:
            done = _done(ports, job, pause)
        finally:
            if not done:
                _take_back(ports, job)
        return done
    except KioskError as error:
        facts = {"reference": reference, **error.facts}
        raise KioskError(error.code, **facts) from None


def _handed_over(ports: Ports, pdf: bytes, reference: str, pause: Patience) -> Job | None:
    """The job; None when no one is waiting anymore for a printer that is still asleep."""
    left = False

    def gone() -> bool:
        nonlocal left
        left = pause(0)
        return left

    try:
        return ports.printer.print(pdf, reference, gone)
    except KioskError:
        if left:
            return None
        raise


def _done(ports: Ports, job: Job, pause: Patience) -> bool:
    """True when the job is done, False when no one is waiting anymore."""
    last: JobState | None = None
    moved_at = ports.clock.monotonic()
    well_at = moved_at
    while True:
        state, trouble = _look(ports, job, pause)
        now = ports.clock.monotonic()
        if state is JobState.DONE:
            return True
        if state is JobState.FAILED:
            raise KioskError(trouble or ErrorCode.PRINTER_STUCK)
        if state is not last:
            last, moved_at = state, now
        if trouble is None:
            well_at = now
        elif now - well_at >= TROUBLE_AFTER_S:
            raise KioskError(trouble)
        if now - moved_at >= STUCK_AFTER_S:
            raise KioskError(_why_stuck(ports))
        if pause(LOOKS_EVERY_S):
            return False


def _look(ports: Ports, job: Job, pause: Patience) -> tuple[JobState | None, ErrorCode | None]:
    """The job's state, None if it can't be known, and the printer's trouble."""
    try:
        state = ports.printer.job(job)
    except KioskError as error:
        return None, error.code
    if state is JobState.DONE:
        return state, None
    printer = ports.printer.status(gone=lambda: pause(0))
    if printer is not PrinterState.READY:
        return state, REFUSALS[printer]
    return state, ErrorCode.PRINTER_STUCK if state is JobState.STUCK else None


def _why_stuck(ports: Ports) -> ErrorCode:
    """What the printer warns of, once its warning has come true."""
    return REFUSALS.get(ports.printer.status(stuck=True), ErrorCode.PRINTER_STUCK)


def _take_back(ports: Ports, job: Job) -> None:
    # A printer that does not answer has nothing left to cancel.
    with suppress(KioskError):
        ports.printer.cancel(job)
