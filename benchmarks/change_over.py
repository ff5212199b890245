"""P2: from the end of a session to the painted home of the warm spare, through the supervisor."""

import subprocess
import sys
from collections.abc import Iterator
from statistics import median
from time import monotonic
from typing import Final
from unittest.mock import patch

from benchmarks.measure import percentile
from benchmarks.row import Row
from benchmarks.spawn import OPTIONS, ask, line_of, started, workplace
from ui import processes

ROUNDS: Final = 15
COMMAND: Final = [sys.executable, "-m", "benchmarks.ending_session"]


class ChangeOver(processes.Supervisor):
    """Has each session end as soon as its spare is warm, and takes the time."""

    def __init__(self, arguments: list[str], bare: subprocess.Popen[bytes]) -> None:
        super().__init__(arguments)
        self.bare = bare
        self.taken: list[float] = []
        self.limits: list[float] = []
        self._began: float | None = None

    def _heard(self, session: processes.Session, said: str) -> None:
        word, _, rest = said.partition(" ")
        if word == "ending":
            self._began = float(rest)
            return
        super()._heard(session, said)
        if word == "painted" and session is self.screen:
            self._painted()
        elif word == "ready" and session is self.spare:
            self._warm()

    def _painted(self) -> None:
        if self._began is not None:
            self.taken.append((monotonic() - self._began) * 1000)
            self._began = None
            if len(self.taken) == ROUNDS:
                self.exit_code = 0
        if self.spare is None:
            self._spare_at = monotonic()

    def _warm(self) -> None:
        self.limits.append(float(ask(self.bare)))
        if self.screen is not None:
            self.screen.tell("end")


def rows() -> Iterator[Row]:
    """In turns with a bare window that a running process paints."""
    with workplace() as settings, started("benchmarks.bare_window") as bare:
        line_of(bare)
        supervisor = ChangeOver(["--config", str(settings.file), *OPTIONS], bare)
        with patch.object(processes, "COMMAND", COMMAND):
            supervisor.start()
            supervisor.run()
    name, against = "end of a session to the spare's painted home", "a bare window, warm"
    limit, ours = median(supervisor.limits), median(supervisor.taken)
    yield Row("P2", name, ours, limit, against=against, most_ratio=3, most=30)
    yield Row("P2", "the same, slowest of all", percentile(supervisor.taken, 1.0))
