"""Import of 100,000 certifications, and how long a draft's save takes meanwhile."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from benchmarks.row import Row
from kiosk.bootstrap import OpenKiosk, open_kiosk
from kiosk.services.renewal.drafts import resume_renewal, save_draft
from tools.feed_rows import certifications
from tools.visits import Visit
from tools.workplace import Patient, add_patients, make_workplace

ROWS: Final = 100_000
PAUSE_S: Final = 0.02


class _OneStep(Visit):
    """Someone who logs on, identifies, and stays there."""

    def begin(self) -> None:
        """Make an account and a draft."""
        self.tell = self._stop
        try:
            self.run()
        except StopIteration:
            return

    def _stop(self, word: str, rest: str) -> None:
        if word == "saved":
            raise StopIteration


def rows() -> Iterator[Row]:
    """Two rows: the whole import as a command, and the longest save of a draft during it."""
    with TemporaryDirectory() as folder:
        settings = make_workplace(Path(folder))
        file = Path(folder) / "certifications.csv"
        file.write_text(certifications(ROWS), encoding="utf-8")
        with open_kiosk(settings) as kiosk:
            add_patients(kiosk, [Patient(1)])
            whole, longest = _import(kiosk, settings.file, file)
    yield Row("IMPORT", f"import {ROWS:,} certifications", whole, unit="s")
    yield Row("IMPORT", "a draft saved meanwhile, the longest", longest, unit="s", most=3)


def _import(kiosk: OpenKiosk, config: Path, file: Path) -> tuple[float, float]:
    visit = _OneStep(kiosk, Patient(1))
    visit.begin()
    draft = kiosk.do(resume_renewal, visit.actor)
    command = ["-m", "kiosk", "--config", str(config), "import", "certifications", str(file)]
    longest, begun = 0.0, perf_counter()
    with subprocess.Popen([sys.executable, *command], stdout=subprocess.DEVNULL) as importing:
        while importing.poll() is None:
            before = perf_counter()
            draft = kiosk.do(save_draft, visit.actor, draft, "en")
            longest = max(longest, perf_counter() - before)
            time.sleep(PAUSE_S)
    if importing.returncode:
        raise RuntimeError("the import failed")
    return perf_counter() - begun, longest
