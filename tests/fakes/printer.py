"""A printer that keeps its papers in memory."""

from dataclasses import dataclass, field

from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.printer import Job, JobState, PrinterState

REFUSALS = {
    PrinterState.DOWN: ErrorCode.PRINTER_DOWN,
    PrinterState.OUT_OF_PAPER: ErrorCode.PRINTER_OUT_OF_PAPER,
}


@dataclass
class FakePrinter:
    """Set `state` to make it refuse; `papers` holds what was printed, by job id in order."""

    state: PrinterState = PrinterState.READY
    papers: dict[str, bytes] = field(default_factory=dict)

    def status(self) -> PrinterState:
        return self.state

    def print(self, pdf: bytes, job_name: str) -> Job:
        if self.state is not PrinterState.READY:
            raise KioskError(REFUSALS[self.state])
        if not all(
            letter.isascii() and (letter.isalnum() or letter in "-_") for letter in job_name
        ):
            raise ValueError("a job name has letters, digits and dashes only")
        copies = [job_name, *(f"{job_name}-{copy}" for copy in range(2, len(self.papers) + 3))]
        job = Job(next(name for name in copies if name not in self.papers))
        self.papers[job.id] = pdf
        return job

    def job(self, job: Job) -> JobState:
        return JobState.DONE if job.id in self.papers else JobState.FAILED

    def cancel(self, job: Job) -> None:
        self.papers.pop(job.id, None)
