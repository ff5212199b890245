"""P2: from the end of a session to the painted home of the warm spare, through the supervisor."""

import sys
from collections.abc import Iterator
from statistics import median
from time import monotonic
from typing import Final
from unittest.mock import patch

from benchmarks.measure import percentile
from benchmarks.row import Row
from benchmarks.spawn import OPTIONS, ask, line_of, started, workplace
from ui.supervisor import processes

ROUNDS: Final = 15
COMMAND: Final = [sys.executable, "-m", "benchmarks.ending_session"]


class ChangeOver(processes.Supervisor):
    """Has each session end as soon as its spare is warm, and takes the time."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.taken: list[float] = []
        self.limits: list[float] = []
        self._began: float | None = None

    def _heard(self, session: processes.SessionProcess, said: str) -> None:
        word, _, rest = said.partition(" ")
        if word == "ending":
            self._began = float(rest)
            return
        super()._heard(session, said)
        if word == "painted" and session is self.screen:
            self._taken()
        elif word == "ready" and session is self.spare:
            self._warm()

    def _taken(self) -> None:
        if self._began is not None:
            self.taken.append((monotonic() - self._began) * 1000)
            self._began = None
            if len(self.taken) == ROUNDS:
                self.exit_code = 0
        if self.spare is None:
            self._spare_at = monotonic()

    def _warm(self) -> None:
        self.limits.append(bare_change_over())
        if self.screen is not None:
            self.screen.tell("end")


def bare_change_over() -> float:
    """From telling a running process to the painted window it has never shown before, in ms."""
    with started("benchmarks.bare_window", ["--spare"]) as bare:
        line_of(bare)
        began = monotonic()
        ask(bare)
        return (monotonic() - began) * 1000


def rows() -> Iterator[Row]:
    """In turns with a bare window that a running process paints when it is told."""
    with workplace() as settings:
        supervisor = ChangeOver(["--config", str(settings.file), *OPTIONS])
        with patch.object(processes, "COMMAND", COMMAND):
            supervisor.start()
            supervisor.run()
    name, against = (
        "end of a session to the spare's painted home",
        "a running process's bare window",
    )
    limit, ours = median(supervisor.limits), median(supervisor.taken)
    yield Row("P2", name, ours, limit, against=against, most_ratio=3, most=30)
    yield Row("P2", "the same, slowest of all", percentile(supervisor.taken, 1.0))
