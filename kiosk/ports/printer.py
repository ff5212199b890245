"""The paper printer."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class PrinterState(StrEnum):
    """What a printer says of itself before anything is promised to a person."""

    READY = "ready"
    OUT_OF_PAPER = "out_of_paper"
    DOWN = "down"


class JobState(StrEnum):
    """Where a print job stands."""

    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True)
class Job:
    """A print job by the printer's own name for it."""

    id: str


class Printer(Protocol):
    """Prints PDF bytes; job names never hold a person's name."""

    def status(self) -> PrinterState:
        """Ask the printer now."""
        ...

    def print(self, pdf: bytes, job_name: str) -> Job:
        """Hand a PDF over; raises PRINTER_DOWN or PRINTER_OUT_OF_PAPER."""
        ...

    def job(self, job: Job) -> JobState:
        """Where the job stands."""
        ...

    def cancel(self, job: Job) -> None:
        """Take the job back; a job that is done or unknown is left alone."""
        ...
