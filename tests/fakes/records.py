"""An in-memory database that behaves as the real one: one writer, copies, roll-back."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from kiosk.ports.clock import Clock
from tests.fakes.caregiver_records import FakeCaregivers, FakeDesignations, FakePins
from tests.fakes.decisions import FakeDecisions
from tests.fakes.desk_records import (
    FakeChores,
    FakeDeskCodes,
    FakeMarks,
    FakeReminders,
    FakeResetCodes,
    FakeStaffMembers,
)
from tests.fakes.outbox import FakeOutbox
from tests.fakes.people_records import (
    FakeAccounts,
    FakeCertifications,
    FakePeople,
    FakeRegistrations,
)
from tests.fakes.renewal_records import FakeDocuments, FakeRenewals
from tests.fakes.retention import FakeRetention
from tests.fakes.rows import Rows
from tests.fakes.store_records import (
    FakeAudit,
    FakeBoard,
    FakeStoreSettings,
    FakeTryCounts,
)


class FakeUnitOfWork:
    """Repositories over a copy of the rows; commit hands the copy over."""

    def __init__(self, database: "FakeDatabase", writes: bool) -> None:
        self._database = database
        self._writes = writes
        self._begin(database.rows.copied() if writes else database.rows)

    def commit(self) -> None:
        if not self._writes:
            raise RuntimeError("a reading transaction has nothing to commit")
        if self._database.refuse_commit is not None:
            raise self._database.refuse_commit
        self._database.rows = self.rows
        self._begin(self.rows.copied())

    def _begin(self, rows: Rows) -> None:
        clock = self._database.clock
        self.rows = rows
        self.accounts = FakeAccounts(rows)
        self.people = FakePeople(rows)
        self.certifications = FakeCertifications(rows)
        self.registrations = FakeRegistrations(rows)
        self.renewals = FakeRenewals(rows)
        self.designations = FakeDesignations(rows)
        self.pins = FakePins(rows)
        self.caregivers = FakeCaregivers(rows)
        self.documents = FakeDocuments(rows)
        self.decisions = FakeDecisions(rows)
        self.tries = FakeTryCounts(rows)
        self.staff = FakeStaffMembers(rows)
        self.desk_codes = FakeDeskCodes(rows)
        self.reset_codes = FakeResetCodes(rows)
        self.marks = FakeMarks(rows)
        self.retention = FakeRetention(rows)
        self.audit = FakeAudit(rows, clock)
        self.outbox = FakeOutbox(rows, clock)
        self.board = FakeBoard(rows)
        self.reminders = FakeReminders(rows)
        self.chores = FakeChores(rows)
        self.settings = FakeStoreSettings(rows, clock)


class FakeDatabase:
    """Holds what was committed in `rows`; `refuse_commit` makes the next commits fail."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.rows = Rows()
        self.refuse_commit: Exception | None = None
        self.forgotten = 0
        self._writer = Lock()

    @contextmanager
    def writing(self) -> Iterator[FakeUnitOfWork]:
        with self._writer:
            yield FakeUnitOfWork(self, writes=True)

    @contextmanager
    def reading(self) -> Iterator[FakeUnitOfWork]:
        yield FakeUnitOfWork(self, writes=False)

    def forget_deleted(self) -> bool:
        self.forgotten += 1
        return True

    def close(self) -> None:
        """Nothing to let go."""
