"""The paper printer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from kiosk.errors import ErrorCode


class PrinterState(StrEnum):
    """What a printer reports before anything is promised to a person."""

    READY = "ready"
    OUT_OF_PAPER = "out_of_paper"
    COVER_OPEN = "cover_open"
    JAMMED = "jammed"
    WRONG_PAPER = "wrong_paper"
    """The paper loaded is not the kind that our papers are made for."""
    TROUBLE = "trouble"
    """It answers, but something else stops it: no toner, a full tray, paused by someone."""
    DOWN = "down"
    """It does not answer, or not the way a printer does."""
    UNTRUSTED = "untrusted"
    """It answers with a certificate signed by no one we trust."""


REFUSALS: Final[Mapping[PrinterState, ErrorCode]] = {
    PrinterState.OUT_OF_PAPER: ErrorCode.PRINTER_OUT_OF_PAPER,
    PrinterState.COVER_OPEN: ErrorCode.PRINTER_COVER_OPEN,
    PrinterState.JAMMED: ErrorCode.PRINTER_JAMMED,
    PrinterState.WRONG_PAPER: ErrorCode.PRINTER_WRONG_PAPER,
    PrinterState.TROUBLE: ErrorCode.PRINTER_TROUBLE,
    PrinterState.DOWN: ErrorCode.PRINTER_DOWN,
    PrinterState.UNTRUSTED: ErrorCode.PRINTER_TLS,
}
"""The error with which a printer in each state refuses; every state but READY."""


class JobState(StrEnum):
    """The state of a print job."""

    WAITING = "waiting"
    PRINTING = "printing"
    STUCK = "stuck"
    """The printer stopped in the middle of it."""
    DONE = "done"
    FAILED = "failed"
    """Given up, canceled, or not known to the printer."""


ENDED: Final = frozenset({JobState.DONE, JobState.FAILED})


@dataclass(frozen=True)
class Job:
    """A print job by the printer's own name for it."""

    id: str


Gone = Callable[[], bool]
"""Answers True as soon as no one is waiting for the printer anymore."""


def nobody_goes() -> bool:
    """For someone who waits as long as it takes."""
    return False


class Printer(Protocol):
    """Prints PDF bytes; job names never contain a person's name."""

    def status(self, stuck: bool = False, gone: Gone = nobody_goes) -> PrinterState:
        """Ask the printer now; nothing is raised.

        A printer that does not answer is DOWN; one that may be asleep has 30 s to wake before
        that, unless `gone` ends the wait. With `stuck`, what the printer only warns of counts too,
        as the reason a job does not move.
        """
        ...

    def print(self, pdf: bytes, job_name: str, gone: Gone = nobody_goes) -> Job:
        """Ask, then hand a PDF over; raises what REFUSALS names for a state that is not READY.

        `gone` ends the wait for a printer that may be asleep, as PRINTER_DOWN. A
        `job_name` that is not made of letters, digits and dashes is a ValueError.
        """
        ...

    def job(self, job: Job) -> JobState:
        """The job's state; raises PRINTER_DOWN when the printer does not answer."""
        ...

    def cancel(self, job: Job) -> None:
        """Cancel a job that is not done; one that is done or unknown is left alone.

        What is in the tray stays there. Raises PRINTER_DOWN when the printer does not answer.
        """
        ...

    def on_paper(self) -> bool:
        """False for a printer whose papers become files."""
        ...

    def keeps_documents(self) -> bool:
        """Whether the spool still has papers that were printed (T15); raises PRINTER_DOWN."""
        ...
