"""A printer that keeps its papers in memory."""

from dataclasses import dataclass, field

from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.printer import ENDED, REFUSALS, Gone, Job, JobState, PrinterState, nobody_goes


@dataclass
class FakePrinter:
    """Set `state` to make it refuse; `papers` has what was printed, by job id in order.

    A job is done immediately, unless `slow` gives its state until finish(); `warns` is what
    the printer only warns of, and one that is `asleep` never wakes. `keeps` is the answer to
    keeps_documents().
    """

    state: PrinterState = PrinterState.READY
    papers: dict[str, bytes] = field(default_factory=dict)
    slow: JobState | None = None
    warns: PrinterState | None = None
    asleep: bool = False
    keeps: bool = False
    paper: bool = True
    waiting: dict[str, bytes] = field(default_factory=dict)
    cancelled: list[str] = field(default_factory=list)

    def finish(self) -> None:
        """Let everything that is waiting come out."""
        self.papers |= self.waiting
        self.waiting.clear()

    def status(self, stuck: bool = False, gone: Gone = nobody_goes) -> PrinterState:
        if stuck and self.warns is not None:
            return self.warns
        return self.state

    def print(self, pdf: bytes, job_name: str, gone: Gone = nobody_goes) -> Job:
        if not all(
            letter.isascii() and (letter.isalnum() or letter in "-_") for letter in job_name
        ):
            raise ValueError("a job name has letters, digits and dashes only")
        if self.asleep and gone():
            raise KioskError(ErrorCode.PRINTER_DOWN)
        if self.state is not PrinterState.READY:
            raise KioskError(REFUSALS[self.state])
        taken = {*self.papers, *self.waiting, *self.cancelled}
        copies = [job_name, *(f"{job_name}-{copy}" for copy in range(2, len(taken) + 3))]
        job = Job(next(name for name in copies if name not in taken))
        (self.papers if self.slow is None else self.waiting)[job.id] = pdf
        return job

    def job(self, job: Job) -> JobState:
        self._require_answer()
        if job.id in self.waiting and self.slow is not None:
            return self.slow
        return JobState.DONE if job.id in self.papers else JobState.FAILED

    def cancel(self, job: Job) -> None:
        self._require_answer()
        if self.job(job) not in ENDED:
            del self.waiting[job.id]
            self.cancelled.append(job.id)

    def on_paper(self) -> bool:
        return self.paper

    def keeps_documents(self) -> bool:
        self._require_answer()
        return self.keeps

    def _require_answer(self) -> None:
        if self.state is PrinterState.DOWN:
            raise KioskError(ErrorCode.PRINTER_DOWN)
