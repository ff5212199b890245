"""P15: what home costs while no one is there, against a bare window at the same time."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from typing import Final

from benchmarks.row import Row
from benchmarks.spawn import OPTIONS, line_of, started, workplace

IDLE_S: Final = 30.0
SETTLE_S: Final = 12.0
"""Until the spare is warm and the courier has gone."""


@dataclass(frozen=True)
class Use:
    """What a process has used: CPU seconds since it started, private memory in MB now."""

    cpu: float
    memory: float

    @classmethod
    def of(cls, pid: int) -> "Use":
        """As the kernel counts it, including threads that have ended."""
        process = Path("/proc", str(pid))
        ticks = (process / "stat").read_text(encoding="ascii").rpartition(")")[2].split()[11:13]
        rollup = (process / "smaps_rollup").read_text(encoding="ascii").splitlines()
        private = sum(int(line.split()[1]) for line in rollup if line.startswith("Private"))
        return cls(sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK"), private / 1024)


def children(pid: int) -> list[int]:
    """Its child processes, oldest first."""
    listed = Path("/proc", str(pid), "task", str(pid), "children").read_text(encoding="ascii")
    return sorted(int(child) for child in listed.split())


def rows() -> Iterator[Row]:
    """Half a minute of both; the session on the screen was started before its spare."""
    with workplace() as settings, started("benchmarks.bare_window") as bare:
        line_of(bare)
        with started("ui", ("--config", str(settings.file), *OPTIONS)) as kiosk:
            sleep(SETTLE_S)
            session, spare = children(kiosk.pid)
            pids = (session, bare.pid, spare, kiosk.pid)
            before, began = [Use.of(pid) for pid in pids], monotonic()
            sleep(IDLE_S)
            after, seconds = [Use.of(pid) for pid in pids], monotonic() - began
            kiosk.terminate()
    cpu = [100 * (a.cpu - b.cpu) / seconds for a, b in zip(after, before, strict=True)]
    memory = [use.memory for use in after]
    name, against = "home, idle for 30 s", "a bare window"
    yield Row("P15", f"{name}: CPU", cpu[0], cpu[1], "%", against, most_above=0.1)
    yield Row("P15", f"{name}: memory", memory[0], memory[1], "MB", against, most_above=60)
    for part, used, held in zip(("spare", "supervisor"), cpu[2:], memory[2:], strict=True):
        yield Row("P15", f"the {part} meanwhile: CPU", used, unit="%")
        yield Row("P15", f"the {part} meanwhile: memory", held, unit="MB")
