"""Transactions over all repositories, on SQLite or PostgreSQL."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property, partial
from typing import TypeVar

from sqlalchemy import Connection, Engine

from kiosk.adapters.db.applications.caregiver_pins import SqlPins
from kiosk.adapters.db.applications.decisions import SqlDecisions, SqlOpenings
from kiosk.adapters.db.applications.designations import SqlDesignations
from kiosk.adapters.db.applications.pages import SqlDocuments
from kiosk.adapters.db.applications.registrations_of_caregivers import SqlCaregivers
from kiosk.adapters.db.applications.renewals import SqlRenewals
from kiosk.adapters.db.engine import empty_log, for_reading, open_engine
from kiosk.adapters.db.failures import told_by_code
from kiosk.adapters.db.feeds.sql_feeds import SqlCertifications, SqlRegistrations
from kiosk.adapters.db.in_use import share
from kiosk.adapters.db.opening import require_file, require_fit
from kiosk.adapters.db.people.accounts import SqlAccounts
from kiosk.adapters.db.people.desk_codes import SqlDeskCodes, SqlResetCodes
from kiosk.adapters.db.people.people import SqlPeople
from kiosk.adapters.db.people.record_joins import SqlJoins
from kiosk.adapters.db.people.reminder_wishes import SqlReminders
from kiosk.adapters.db.people.staff_members import SqlStaffMembers
from kiosk.adapters.db.people.try_counts import SqlTryCounts
from kiosk.adapters.db.refused_rows import RefusedRows
from kiosk.adapters.db.repository import Transaction
from kiosk.adapters.db.sealed import SealedRows
from kiosk.adapters.db.store.audit_trail import SqlAudit
from kiosk.adapters.db.store.board_rows import SqlBoard
from kiosk.adapters.db.store.chore_days import SqlChores, SqlFaults
from kiosk.adapters.db.store.clock_marks import SqlMarks
from kiosk.adapters.db.store.destroying import SqlRetention
from kiosk.adapters.db.store.outbox_rows import SqlOutbox
from kiosk.adapters.db.store.store_settings import SqlStoreSettings
from kiosk.adapters.db.store.tallies import SqlTallies
from kiosk.ports.clock import Clock
from kiosk.ports.vault import Vault
from kiosk.settings import Settings

R = TypeVar("R")


def _made(make: Callable[[Transaction], R]) -> cached_property[R]:
    """A repository of a unit of work, made when first asked for."""
    return cached_property(lambda uow: make(uow.transaction))


class SqlUnitOfWork:
    """The UnitOfWork port."""

    def __init__(
        self, connection: Connection, vault: Vault, clock: Clock, kiosk_id: str, writes: bool
    ) -> None:
        rows = SealedRows(connection, vault)
        self.transaction = Transaction(connection, vault, clock, rows, kiosk_id)
        self._writes = writes

    accounts = _made(SqlAccounts)
    people = _made(SqlPeople)
    joins = _made(SqlJoins)
    certifications = _made(SqlCertifications)
    registrations = _made(SqlRegistrations)
    renewals = _made(SqlRenewals)
    designations = _made(SqlDesignations)
    pins = _made(SqlPins)
    caregivers = _made(SqlCaregivers)
    documents = _made(SqlDocuments)
    decisions = _made(SqlDecisions)
    openings = _made(SqlOpenings)
    tries = _made(SqlTryCounts)
    staff = _made(SqlStaffMembers)
    desk_codes = _made(SqlDeskCodes)
    reset_codes = _made(SqlResetCodes)
    marks = _made(SqlMarks)
    retention = _made(SqlRetention)
    audit = _made(SqlAudit)
    outbox = _made(SqlOutbox)
    chores = _made(SqlChores)
    faults = _made(SqlFaults)
    reminders = _made(SqlReminders)
    board = _made(SqlBoard)
    tallies = _made(SqlTallies)
    settings = _made(SqlStoreSettings)

    def commit(self) -> None:
        if not self._writes:
            raise RuntimeError("a reading transaction has nothing to commit")
        self.transaction.connection.commit()


class SqlDatabase:
    """The Database port.

    Opening it raises DATA_FOLDER_MISSING, DATABASE_MISSING, DATABASE_NEWER, DATABASE_OLDER,
    KEY_WRONG, DATA_REAL, DATA_DEMONSTRATION, or DATABASE_BUSY during a restore; it never
    makes or changes a table.
    """

    def __init__(self, settings: Settings, vault: Vault, clock: Clock, kiosk_id: str) -> None:
        require_file(settings.data)
        self._shared = None if settings.data.url else share(settings.data.folder)
        self._engine = open_engine(settings.data)
        self._reading = for_reading(self._engine)
        self._vault = vault
        self._clock = clock
        self._kiosk_id = kiosk_id
        self._refused = RefusedRows(partial(self._transaction, self._engine, writes=True))
        try:
            require_fit(self._engine, settings, vault)
        except BaseException:
            self._let_go()
            raise

    @contextmanager
    def writing(self) -> Iterator[SqlUnitOfWork]:
        with self._refused.told(), self._transaction(self._engine, writes=True) as uow:
            yield uow

    @contextmanager
    def reading(self) -> Iterator[SqlUnitOfWork]:
        with self._refused.told(), self._transaction(self._reading, writes=False) as uow:
            yield uow

    def forget_deleted(self) -> bool:
        with told_by_code():
            return empty_log(self._engine)

    def close(self) -> None:
        try:
            with told_by_code():
                empty_log(self._engine, waits=False)
        finally:
            self._let_go()

    def _let_go(self) -> None:
        self._engine.dispose()
        if self._shared is not None:
            os.close(self._shared)
            self._shared = None

    @contextmanager
    def _transaction(self, engine: Engine, *, writes: bool) -> Iterator[SqlUnitOfWork]:
        with told_by_code(), engine.connect() as connection:
            connection.begin()
            yield SqlUnitOfWork(connection, self._vault, self._clock, self._kiosk_id, writes)
