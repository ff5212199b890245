"""P14: three pages and a submission made durable, against one bare commit of the same bytes."""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final
from uuid import UUID

from benchmarks.measure import milliseconds
from benchmarks.row import Row
from kiosk.adapters.db.engine import FILE_NAME
from kiosk.bootstrap import OpenKiosk, open_kiosk
from kiosk.domain.renewal.renewal import Renewal
from kiosk.ports.ingester import Page
from kiosk.wizard.acts import Act, Outcome, SubmitRenewal
from tools.visits import Visit
from tools.workplace import Patient, add_patients, make_workplace

ROUNDS: Final = 40
WARM: Final = 5
BILL: Final = ("utility_bill.pdf", "utility_bill.jpg")
"""Three pages together."""

SIZES: Final = """
SELECT length(sealed) FROM renewal WHERE id = :renewal
UNION ALL SELECT length(sealed) FROM outbox WHERE subject_id = :renewal
UNION ALL SELECT length(mac) + length(at) + length(event) + length(role) + 32
            FROM audit_entry WHERE subject_id = :renewal AND event = 'renewal_submitted'
"""
PAGE_SIZES: Final = """
SELECT length(d.sealed), length(b.thumbnail), length(b.content)
  FROM document AS d JOIN document_blob AS b ON b.document_id = d.id WHERE d.id = ?
"""


class TimedVisit(Visit):
    """Gives a bill of three pages; `taken` is what storing them and submitting took, in ms."""

    def __init__(
        self, kiosk: OpenKiosk, patient: Patient, known: dict[str, tuple[Page, ...]]
    ) -> None:
        super().__init__(kiosk, patient)
        self._known = known
        self.taken = self.submitting = 0.0
        self.renewal_id = UUID(int=0)
        self.pages: tuple[UUID, ...] = ()

    def _ingested(self, name: str) -> tuple[Page, ...]:
        """Decoded once: decoding is not part of this row."""
        if name not in self._known:
            self._known[name] = super()._ingested(name)
        return self._known[name]

    def _uploaded(self, renewal: Renewal, field: str, name: str) -> dict[str, object]:
        if name not in BILL:
            return super()._uploaded(renewal, field, name)
        pages = tuple(page for paper in BILL for page in self._ingested(paper))
        began = perf_counter()
        stored = self._stored(renewal, field, pages)
        self.taken += (perf_counter() - began) * 1000
        self.renewal_id, self.pages = renewal.id, stored
        return {"pages": [str(page) for page in stored], "waiting": 0}

    def _do(self, act: Act) -> Outcome:
        began = perf_counter()
        outcome = super()._do(act)
        if isinstance(act, SubmitRenewal):
            self.submitting = (perf_counter() - began) * 1000
            self.taken += self.submitting
        return outcome


def sizes(database: Path, visit: TimedVisit) -> list[int]:
    """How long every value is that the visit's timed part stored."""
    with closing(sqlite3.connect(database)) as connection:
        found = [size for (size,) in connection.execute(SIZES, {"renewal": visit.renewal_id.hex})]
        for page in visit.pages:
            found += connection.execute(PAGE_SIZES, (page.hex,)).fetchone()
    return found


def bare_commit(database: sqlite3.Connection, values: Sequence[bytes]) -> None:
    """One transaction that stores values and is on the disk when it returns."""
    database.execute("BEGIN IMMEDIATE")
    database.executemany("INSERT INTO bare VALUES (?)", [(value,) for value in values])
    database.execute("COMMIT")


def opened(file: Path) -> sqlite3.Connection:
    """A database as durable as ours."""
    database = sqlite3.connect(file, isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL"):
        database.execute(f"PRAGMA {pragma}")
    database.execute("CREATE TABLE bare (value BLOB)")
    return database


def rows() -> Iterator[Row]:
    """Each visit is followed by the bare commit of what it stored."""
    ours, submits, bare, stored = [], [], [], 0
    patients = [Patient(number) for number in range(1, WARM + ROUNDS + 1)]
    with TemporaryDirectory() as folder:
        settings = make_workplace(Path(folder))
        with open_kiosk(settings) as kiosk, closing(opened(Path(folder, "bare.db"))) as database:
            add_patients(kiosk, patients)
            known: dict[str, tuple[Page, ...]] = {}
            for patient in patients:
                visit = TimedVisit(kiosk, patient, known)
                visit.run()
                values = [os.urandom(n) for n in sizes(settings.data.folder / FILE_NAME, visit)]
                ours.append(visit.taken)
                submits.append(visit.submitting)
                bare.append(milliseconds(partial(bare_commit, database, values)))
                stored = sum(map(len, values))
    name = f"three pages stored and a renewal submitted ({stored // 1000} KB)"
    against = "one bare commit of the same bytes"
    limit = median(bare[WARM:])
    yield Row("P14", name, median(ours[WARM:]), limit, against=against, most_ratio=2)
    yield Row("P14", "of it the submission, which binds the pages", median(submits[WARM:]))
