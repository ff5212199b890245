"""A printer reached by the Internet Printing Protocol: a CUPS queue, or the printer itself."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from pyipp.enums import IppJobState, IppOperation, IppStatus, IppTag

from kiosk.adapters.printer.asking import Asker
from kiosk.adapters.printer.job_name import require_job_name
from kiosk.adapters.printer.reply import Group
from kiosk.adapters.printer.state_reasons import ASKED, holds_jobs, state_of
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.printer import REFUSALS, Gone, Job, JobState, PrinterState, nobody_goes
from kiosk.settings import Paper

SCHEMES: Final = ("ipp", "ipps")
SERVICE: Final = "._tcp."
"""In a DNS-SD service name, which CUPS finds on its own and which is not a host name."""

JOB_STATES: Final[Mapping[int, JobState]] = {
    IppJobState.PENDING: JobState.WAITING,
    IppJobState.HELD: JobState.WAITING,
    IppJobState.PROCESSING: JobState.PRINTING,
    IppJobState.STOPPED: JobState.STUCK,
    IppJobState.CANCELED: JobState.FAILED,
    IppJobState.ABORTED: JobState.FAILED,
    IppJobState.COMPLETED: JobState.DONE,
}
UNKNOWN: Final = frozenset({IppStatus.ERROR_NOT_FOUND, IppStatus.ERROR_GONE})
UNSUITABLE: Final = frozenset(
    {
        IppStatus.ERROR_ATTRIBUTES_OR_VALUES,
        IppStatus.ERROR_CONFLICTING,
        IppStatus.ERROR_DOCUMENT_FORMAT_NOT_SUPPORTED,
        IppStatus.ERROR_DOCUMENT_UNPRINTABLE,
    }
)
FAILURES: Final = 0x0100
"""Status codes from here on mean failure (RFC 8011, appendix B)."""
ON_PAPER: Final[Mapping[Paper, Mapping[str, str]]] = {
    Paper.LETTER: {"media": "na_letter_8.5x11in", "sides": "one-sided"},
    Paper.RECEIPT: {"sides": "one-sided"},
}


class IppPrinter:
    """Asks again at every call and keeps no connection; safe to share between threads."""

    def __init__(self, uri: str, paper: Paper, ca_file: Path | None = None) -> None:
        """`uri` as ipp://localhost/printers/front or ipps://192.168.1.20/ipp/print.

        An ipps certificate is verified, against `ca_file` alone where one is named; raises
        SETTINGS_VALUE for a file without one.
        """
        self._uri, self._paper = uri, paper
        self._asker = Asker(ca_file)

    def status(self, stuck: bool = False, gone: Gone = nobody_goes) -> PrinterState:
        """Ask the queue, and the printer behind it if the queue names one that can be asked.

        A queue still reports what was true before its printer was switched off, so only whether
        someone stopped the queue is believed. All of it is believed where the printer behind it
        has a certificate that only CUPS knows, a service name, or a cable.
        """
        try:
            queue = self._printer(self._uri, gone)
        except KioskError as error:
            untrusted = error.code is ErrorCode.PRINTER_TLS
            return PrinterState.UNTRUSTED if untrusted else PrinterState.DOWN
        device = next(iter(queue.texts("device-uri")), "")
        if device == self._uri or not _can_be_asked(device):
            return state_of(queue, self._paper, stuck)
        try:
            state = state_of(self._printer(device, gone), self._paper, stuck)
        except KioskError as error:
            untrusted = error.code is ErrorCode.PRINTER_TLS
            return state_of(queue, self._paper, stuck) if untrusted else PrinterState.DOWN
        stopped = state is PrinterState.READY and holds_jobs(queue)
        return PrinterState.TROUBLE if stopped else state

    def print(self, pdf: bytes, job_name: str, gone: Gone = nobody_goes) -> Job:
        """Ask, then hand the PDF over under the job's name and no person's."""
        require_job_name(job_name)
        state = self.status(gone=gone)
        if state is not PrinterState.READY:
            raise KioskError(REFUSALS[state])
        asked = {"job-name": job_name, "document-format": "application/pdf"}
        sheet = {"job-attributes-tag": dict(ON_PAPER[self._paper]), "data": pdf}
        # No one cancels here: a job without its number could not be canceled.
        reply = self._asker.wake(self._uri, IppOperation.PRINT_JOB, asked, sheet)
        if reply.status in UNSUITABLE:
            raise KioskError(ErrorCode.PRINTER_WRONG_PAPER)
        if reply.status >= FAILURES:
            raise KioskError(ErrorCode.PRINTER_TROUBLE)
        number = reply.first(IppTag.JOB).number("job-id")
        if number is None:
            raise KioskError(ErrorCode.PRINTER_DOWN)
        return Job(str(number))

    def job(self, job: Job) -> JobState:
        """Ask for the job's state; see the port."""
        asked = {"job-id": _number(job), "requested-attributes": ["job-state"]}
        reply = self._asker.ask(self._uri, IppOperation.GET_JOB_ATTRIBUTES, asked)
        if reply.status in UNKNOWN:
            return JobState.FAILED
        state = JOB_STATES.get(reply.first(IppTag.JOB).number("job-state") or 0)
        if reply.status >= FAILURES or state is None:
            raise KioskError(ErrorCode.PRINTER_DOWN)
        return state

    def cancel(self, job: Job) -> None:
        """Cancel the job; that it is done or unknown is an answer like any other."""
        self._asker.ask(self._uri, IppOperation.CANCEL_JOB, {"job-id": _number(job)})

    def on_paper(self) -> bool:
        return True

    def keeps_documents(self) -> bool:
        """Whether CUPS still has the document of a job that it printed."""
        asked = {"which-jobs": "completed", "requested-attributes": ["job-id", "job-preserved"]}
        reply = self._asker.ask(self._uri, IppOperation.GET_JOBS, asked)
        return any(job.number("job-preserved") for job in reply.every(IppTag.JOB))

    def _printer(self, uri: str, gone: Gone) -> Group:
        """What a printer says about itself; raises PRINTER_DOWN when it doesn't."""
        asked = {"requested-attributes": list(ASKED)}
        reply = self._asker.wake(uri, IppOperation.GET_PRINTER_ATTRIBUTES, asked, gone=gone)
        printer = reply.first(IppTag.PRINTER)
        if reply.status >= FAILURES or printer.number("printer-state") is None:
            raise KioskError(ErrorCode.PRINTER_DOWN)
        return printer


def _can_be_asked(device: str) -> bool:
    """Whether a device is reached by IPP at an address that anyone can look up."""
    scheme, _, rest = device.partition("://")
    host = rest.partition("/")[0]
    return scheme in SCHEMES and SERVICE not in host.lower()


def _number(job: Job) -> int:
    if not job.id.isdecimal():
        raise ValueError("not a job of this printer")
    return int(job.id)
