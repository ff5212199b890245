"""Many renewals in a row in one process: what memory, open files and threads do meanwhile.

    python -m tools.repeat_renewals 200

A kiosk ends its process after each person, so one process for all of them is the harder case.
"""

import argparse
import ctypes
import gc
import tempfile
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from statistics import median
from typing import Final

from kiosk.bootstrap import OpenKiosk, open_kiosk
from kiosk.domain.people.roles import COURIER, OPERATOR
from kiosk.services.keeping.operator_records import list_renewals
from kiosk.services.notices.deliver_due import deliver_due
from tools.visits import Visit
from tools.workplace import Patient, add_patients, make_workplace

WARM_UP: Final = 0.25
"""Share of the renewals after which caches and allocators count as filled."""


@dataclass(frozen=True)
class Reading:
    """What the process has: its own memory in KB, open files, threads."""

    memory: int
    files: int
    threads: int


def read() -> Reading:
    """The process's own figures as the kernel gives them.

    Pages of libraries do not count: they are the process's own or not as others load them too. What
    is free is handed back first, since pictures of megabytes leave holes whose size is chance.
    """
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    rollup = Path("/proc/self/smaps_rollup").read_text(encoding="ascii")
    memory = sum(
        int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Private_Dirty")
    )
    return Reading(memory, _entries("fd") - 1, _entries("task"))


def _entries(name: str) -> int:
    """How many entries a folder of the own process has; looking into it opens one more file."""
    return sum(1 for _ in Path("/proc/self", name).iterdir())


def slope(values: list[int]) -> float:
    """The median of the slopes between any two readings (Theil and Sen).

    A leak shows in all of them; a block that the allocator keeps for a while, in only a few.
    """
    pairs = combinations(enumerate(values), 2)
    return median((later - earlier) / (j - i) for (i, earlier), (j, later) in pairs)


def repeat(kiosk: OpenKiosk, count: int) -> list[Reading]:
    """This many visits and deliveries, one after another; a reading before and after each."""
    patients = [Patient(number) for number in range(1, count + 1)]
    add_patients(kiosk, patients)
    readings = [read()]
    for patient in patients:
        Visit(kiosk, patient).run()
        kiosk.do(deliver_due, COURIER)
        readings.append(read())
        if patient.number % 20 == 0:
            print(f"{patient.number} renewals: {readings[-1].memory} KB of its own", flush=True)
    return readings


def main() -> int:
    """Print the figures; 1 if a renewal is missing, or files or threads grew."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("count", type=int, nargs="?", default=200)
    count = arguments.parse_args().count
    with tempfile.TemporaryDirectory() as folder:
        settings = make_workplace(Path(folder))
        with open_kiosk(settings) as kiosk:
            kiosk.warm()
            readings = repeat(kiosk, count)
            submitted = sum(
                found.status == "submitted" for found in kiosk.do(list_renewals, OPERATOR)
            )
        mails = len(list(settings.mailer.folder.glob("*.eml")))
    warm = readings[max(1, int(count * WARM_UP)) :]
    start, end = warm[0], warm[-1]
    print(f"Renewals: {submitted} of {count} submitted, {mails} mails")
    print(f"Memory: {slope([each.memory for each in warm]):+.2f} KB a renewal after warm-up")
    print(f"Own memory: {readings[0].memory} KB, warm {start.memory} KB, end {end.memory} KB")
    print(f"Open files: {start.files} warm, {end.files} at the end")
    print(f"Threads: {start.threads} warm, {end.threads} at the end")
    kept = end.files <= start.files and end.threads <= start.threads
    return 0 if kept and submitted == count and mails == 2 * count else 1


if __name__ == "__main__":
    raise SystemExit(main())
