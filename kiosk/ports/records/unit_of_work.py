"""One transaction over all repositories."""

from contextlib import AbstractContextManager
from typing import Protocol

from kiosk.ports.records.audit_records import Audit
from kiosk.ports.records.caregiver_records import Caregivers, Designations, Pins
from kiosk.ports.records.decision_records import Decisions, Openings
from kiosk.ports.records.desk_records import (
    Chores,
    DeskCodes,
    Faults,
    Marks,
    Reminders,
    ResetCodes,
    StaffMembers,
)
from kiosk.ports.records.expired_records import Retention
from kiosk.ports.records.join_records import Joins
from kiosk.ports.records.outbox_records import Outbox
from kiosk.ports.records.records import (
    Accounts,
    Board,
    Certifications,
    Documents,
    People,
    Registrations,
    Renewals,
    StoreSettings,
    TryCounts,
)
from kiosk.ports.records.tally_records import Tallies


class UnitOfWork(Protocol):
    """The repositories inside one transaction; what is not committed is rolled back."""

    @property
    def accounts(self) -> Accounts: ...
    @property
    def people(self) -> People: ...
    @property
    def joins(self) -> Joins: ...
    @property
    def certifications(self) -> Certifications: ...
    @property
    def registrations(self) -> Registrations: ...
    @property
    def renewals(self) -> Renewals: ...
    @property
    def designations(self) -> Designations: ...
    @property
    def pins(self) -> Pins: ...
    @property
    def caregivers(self) -> Caregivers: ...
    @property
    def documents(self) -> Documents: ...
    @property
    def decisions(self) -> Decisions: ...
    @property
    def openings(self) -> Openings: ...
    @property
    def tries(self) -> TryCounts: ...
    @property
    def staff(self) -> StaffMembers: ...
    @property
    def desk_codes(self) -> DeskCodes: ...
    @property
    def reset_codes(self) -> ResetCodes: ...
    @property
    def marks(self) -> Marks: ...
    @property
    def retention(self) -> Retention: ...
    @property
    def audit(self) -> Audit: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def chores(self) -> Chores: ...
    @property
    def faults(self) -> Faults: ...
    @property
    def reminders(self) -> Reminders: ...
    @property
    def board(self) -> Board: ...
    @property
    def tallies(self) -> Tallies: ...
    @property
    def settings(self) -> StoreSettings: ...

    def commit(self) -> None:
        """Make it durable; raises DISK_FULL or DATABASE_BUSY, and then stores nothing."""
        ...


class Database(Protocol):
    """Opens transactions; safe to use from several threads, a transaction from one."""

    def writing(self) -> AbstractContextManager[UnitOfWork]:
        """A writing transaction (BEGIN IMMEDIATE on SQLite)."""
        ...

    def reading(self) -> AbstractContextManager[UnitOfWork]:
        """A reading transaction; it never waits for a writer."""
        ...

    def forget_deleted(self) -> bool:
        """Overwrite what deleted rows left in the files; False when a reader is in the way."""
        ...

    def close(self) -> None:
        """Close all connections."""
        ...
