"""The real repositories over a SQLite in memory that is this database's own."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from threading import RLock
from typing import Any, cast
from uuid import UUID
from weakref import finalize

from sqlalchemy import Connection, Engine, create_engine, delete, event, func, select, update
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import StaticPool

from kiosk.adapters.db.binding import signed
from kiosk.adapters.db.failures import told_by_code
from kiosk.adapters.db.refused_rows import RefusedRows
from kiosk.adapters.db.tables import METADATA
from kiosk.adapters.db.unit_of_work import SqlUnitOfWork
from kiosk.ports.clock import Clock
from kiosk.ports.vault import Vault
from tests.fakes.rows import Rows
from tests.storing import KINDS


class FragileUnitOfWork(SqlUnitOfWork):
    """The real one, whose commits can be made to fail."""

    refusal: Exception | None = None

    def commit(self) -> None:
        if self.refusal is not None:
            raise self.refusal
        super().commit()


class MemoryDatabase:
    """One connection, one transaction at a time; `refuse_commit` makes the next commits fail."""

    def __init__(self, clock: Clock, vault: Vault, kiosk_id: str = "K3") -> None:
        self.refuse_commit: Exception | None = None
        self.forgotten = 0
        self._rows: tuple[int, Rows] | None = None
        self._given = (vault, clock, kiosk_id)
        self._refused = RefusedRows(self._transaction)
        self._turn = RLock()
        self._sqlite = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        finalize(self, self._sqlite.close)
        self.load(_empty())
        self._pool = StaticPool(lambda: cast(DBAPIConnection, self._sqlite))

    @property
    def rows(self) -> Rows:
        """What is stored now; the same object as long as nothing is written."""
        changes = self._sqlite.total_changes
        if self._rows is None or self._rows[0] != changes:
            self._rows = (changes, Rows(self))
        return self._rows[1]

    @contextmanager
    def writing(self) -> Iterator[SqlUnitOfWork]:
        with self._refused.told(), self._transaction() as uow:
            yield uow

    @contextmanager
    def _transaction(self) -> Iterator[SqlUnitOfWork]:
        with self.connected() as connection:
            uow = FragileUnitOfWork(connection, *self._given, writes=True)
            uow.refusal = self.refuse_commit
            yield uow

    @contextmanager
    def reading(self) -> Iterator[SqlUnitOfWork]:
        with self._refused.told(), self.connected() as connection:
            yield SqlUnitOfWork(connection, *self._given, writes=False)

    @contextmanager
    def connected(self) -> Iterator[Connection]:
        """A transaction of this thread's own."""
        with self._turn, told_by_code(), Connection(_engine(), self._pool.connect()) as connection:
            connection.begin()
            yield connection

    def put(self, *records: Any) -> None:
        """Store records, new or known, whatever their version."""
        for record in records:
            kind = KINDS[type(record)]
            known = getattr(self.rows, kind).get(record.id)
            with self.writing() as uow:
                repository = getattr(uow, kind)
                if known is None:
                    repository.add(record)
                else:
                    repository.save(replace(record, version=known.version))
                uow.commit()

    def change(self, table: str, record_id: UUID, **columns: object) -> None:
        """Change columns of a row as no use case would, and sign it again."""
        changed, vault = METADATA.tables[table], self._given[0]
        this = changed.c.id == record_id
        with self.connected() as connection:
            row = connection.execute(select(changed).where(this)).one()
            whole = signed(vault, changed, dict(row._mapping) | columns)
            connection.execute(update(changed).where(this).values(**whole))
            connection.commit()

    def sealed(self, table: str, record_id: UUID) -> bytes:
        """What is in a row, as it is stored."""
        stored = METADATA.tables[table]
        with self.connected() as connection:
            found: bytes = connection.execute(
                select(stored.c.sealed).where(stored.c.id == record_id)
            ).scalar_one()
            return found

    def clear(self, table: str) -> None:
        """Delete every row of a table."""
        with self.connected() as connection:
            connection.execute(delete(METADATA.tables[table]))
            connection.commit()

    def count(self, table: str) -> int:
        """How many rows a table has."""
        with self.connected() as connection:
            rows = select(func.count()).select_from(METADATA.tables[table])
            return connection.execute(rows).scalar_one()

    def image(self) -> bytes:
        """All that is stored: the same as before when nothing was written."""
        with self._turn:
            return self._sqlite.serialize()

    def load(self, image: bytes) -> None:
        """Take everything back to what it was."""
        with self._turn:
            self._rows = None
            self._sqlite.deserialize(image)
            self._sqlite.execute("PRAGMA foreign_keys = ON")

    def forget_deleted(self) -> bool:
        self.forgotten += 1
        return True

    def close(self) -> None:
        """Nothing to release: it ends with this object."""


@cache
def _engine() -> Engine:
    """What all of them share, so that a statement is compiled once."""
    engine = create_engine("sqlite://", hide_parameters=True)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return engine


@cache
def _empty() -> bytes:
    """Every table, without rows."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    METADATA.create_all(engine)
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        image = driver.serialize()
    engine.dispose()
    return image
