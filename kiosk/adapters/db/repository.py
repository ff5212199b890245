"""What repositories have in common: their transaction, and how records are added, saved, found."""

from dataclasses import dataclass
from typing import Any, ClassVar, Generic, Protocol, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Select

from kiosk.adapters.db.failures import unique
from kiosk.adapters.db.holding import held
from kiosk.adapters.db.layout import Layout
from kiosk.adapters.db.sealed import SealedRows
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.clock import Clock
from kiosk.ports.vault import Vault


@dataclass(frozen=True)
class Transaction:
    """What the repositories of one transaction share."""

    connection: Connection
    vault: Vault
    clock: Clock
    rows: SealedRows
    kiosk_id: str


class Repository:
    """One aggregate's rows inside a transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._connection = transaction.connection
        self._vault = transaction.vault
        self._clock = transaction.clock
        self._rows = transaction.rows
        self._kiosk_id = transaction.kiosk_id


class Record(Protocol):
    """Anything that is sealed under a key of its own."""

    @property
    def id(self) -> UUID: ...


class Versioned(Record, Protocol):
    """A record that is saved only by whoever knows its last version."""

    version: int


R = TypeVar("R", bound=Record)
V = TypeVar("V", bound=Versioned)


class SealedRepository(Repository, Generic[R]):
    """Records of one layout; with `holds`, what a writing transaction reads nobody else changes."""

    layout: ClassVar[Layout[Any]]
    holds = False

    def get(self, record_id: UUID) -> R:
        found = self._find(record_id)
        if found is None:
            raise KioskError(ErrorCode.NOT_FOUND)
        return found

    def _add(self, record: R) -> None:
        layout = self.layout
        columns = layout.columns(record) | layout.indexes(self._vault, record)
        with unique(layout.taken, **layout.taken_by):
            sealed = self._rows.seal_new(layout.table.name, record.id, layout.plain(record))
            self._connection.execute(layout.insert, columns | {"sealed": sealed})

    def _find(self, record_id: UUID) -> R | None:
        return self._one(self._held(self.layout.find), id=record_id)

    def _held(self, statement: Select[Any]) -> Select[Any]:
        return held(self._connection, statement, self.layout.table) if self.holds else statement

    def _all(self, statement: Select[Any], **values: object) -> list[R]:
        return [self._open(row) for row in self._connection.execute(statement, values)]

    def _one(self, statement: Select[Any], **values: object) -> R | None:
        row = self._connection.execute(statement, values).one_or_none()
        return None if row is None else self._open(row)

    def _open(self, row: Any) -> R:
        made: R = self.layout.record(row, self._rows.open(self.layout.table.name, row))
        return made


class AddingRepository(SealedRepository[R]):
    """Records that are whole when they are added."""

    def add(self, record: R) -> None:
        self._add(record)


class VersionedRepository(AddingRepository[V]):
    """Records that are sealed again at every save, each time under the next version."""

    def save(self, record: V) -> None:
        layout = self.layout
        columns = layout.columns(record) | layout.indexes(self._vault, record)
        del columns["id"]
        known = {"this": record.id, "known": record.version, "version": record.version + 1}
        with unique(layout.taken, **layout.taken_by):
            sealed = self._rows.seal(layout.table.name, record.id, layout.plain(record))
            saved = self._connection.execute(layout.update, columns | known | {"sealed": sealed})
        if saved.rowcount != 1:
            raise KioskError(ErrorCode.CONFLICT)
        record.version += 1
