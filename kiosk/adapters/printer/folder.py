"""A printer whose paper is a folder: every job becomes a PDF file in it."""

import errno
import os
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Final

from kiosk.adapters.printer.job_name import JOB_NAME, require_job_name
from kiosk.adapters.whole_file import write_new
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.printer import REFUSALS, Gone, Job, JobState, PrinterState, nobody_goes

OUT_OF_PAPER: Final = "out-of-paper"
"""While the folder has a file of this name, the printer is out of paper: stories use this."""
FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT})


class FolderPrinter:
    """Prints into a folder, which is made at the start; never writes over an earlier paper."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        # A folder that cannot be made shows in status(), where people are told.
        with suppress(OSError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def status(self, stuck: bool = False, gone: Gone = nobody_goes) -> PrinterState:
        """DOWN when the folder is gone or may not be written to."""
        if not self._folder.is_dir() or not os.access(self._folder, os.W_OK | os.X_OK):
            return PrinterState.DOWN
        if (self._folder / OUT_OF_PAPER).exists():
            return PrinterState.OUT_OF_PAPER
        return PrinterState.READY

    def print(self, pdf: bytes, job_name: str, gone: Gone = nobody_goes) -> Job:
        """Write `<job_name>.pdf`, or `<job_name>-2.pdf` and so on when that is taken.

        Raises PRINTER_DOWN, PRINTER_OUT_OF_PAPER or DISK_FULL, and ValueError for a job name
        with anything but letters, digits and dashes: a file name must not carry a sentence.
        """
        require_job_name(job_name)
        state = self.status()
        if state is not PrinterState.READY:
            raise KioskError(REFUSALS[state])
        try:
            return self._write(pdf, job_name)
        except OSError as error:
            full = error.errno in FULL
            code = ErrorCode.DISK_FULL if full else ErrorCode.PRINTER_DOWN
            raise KioskError(code) from None

    def job(self, job: Job) -> JobState:
        """DONE as long as the paper is in the folder, FAILED when it isn't."""
        return JobState.DONE if self._file(job).is_file() else JobState.FAILED

    def cancel(self, job: Job) -> None:
        """Nothing: a job is done as soon as it is handed over, and its paper stays."""
        self._file(job)

    def on_paper(self) -> bool:
        return False

    def keeps_documents(self) -> bool:
        """False: the folder is the paper, and there is no spool."""
        return False

    def _write(self, pdf: bytes, job_name: str) -> Job:
        for copy in count(1):
            job = Job(job_name if copy == 1 else f"{job_name}-{copy}")
            if write_new(self._file(job), pdf):
                return job
        raise AssertionError("there is always a next number")

    def _file(self, job: Job) -> Path:
        if not JOB_NAME.fullmatch(job.id):
            raise ValueError("not a job of this printer")
        return self._folder / f"{job.id}.pdf"
