"""What repositories have in common: their transaction, and how records are added, saved, found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, Protocol, TypeVar
from uuid import UUID

from sqlalchemy import (
    Column,
    Connection,
    Select,
    Table,
    Text,
    Update,
    insert,
    select,
    type_coerce,
)

from kiosk.adapters.db.binding import (
    Values,
    bound_columns,
    name_column,
    require_bound,
    signed,
    unreadable,
)
from kiosk.adapters.db.failures import unique
from kiosk.adapters.db.holding import held, insert_or_replace
from kiosk.adapters.db.layout import Layout
from kiosk.adapters.db.sealed import SealedRows
from kiosk.adapters.db.tables.columns import MAC
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

    def _read(self, table: Table, wanted: Select[Any], **values: object) -> Sequence[Any]:
        """Whole rows of a table; raises RECORD_UNREADABLE for one that is not as it was written."""
        try:
            rows = self._connection.execute(wanted, values).all()
        except (ValueError, TypeError):  # a value this kind of column can't have
            raise self._strange(table, wanted, values) from None
        for row in rows:
            require_bound(self._vault, table, row)
        return rows

    def _read_one(self, table: Table, wanted: Select[Any], **values: object) -> Any | None:
        """The one row asked for, as _read() reads it, if there is one."""
        return next(iter(self._read(table, wanted, **values)), None)

    def _put(self, table: Table, *rows: Mapping[str, object]) -> None:
        """Add rows; a column that isn't named is empty."""
        bound = [signed(self._vault, table, row) for row in rows]
        self._connection.execute(insert(table), bound)

    def _replace(self, key: Column[Any], row: Mapping[str, object]) -> None:
        """Add a row, or replace the one with the same key."""
        put = insert_or_replace(self._connection, key)
        self._connection.execute(put, signed(self._vault, key.table, row))

    def _alter(self, change: Update, row: Any, **changed: object) -> bool:
        """Change columns of `this` row, which was read; False when the statement finds none."""
        table: Any = change.table
        said = {name: getattr(row, name) for name in bound_columns(table)}
        mac = signed(self._vault, table, said | changed)[MAC]
        values = changed | {"this": row.id, MAC: mac}
        return self._connection.execute(change, values).rowcount == 1

    def _strange(self, table: Table, wanted: Select[Any], values: Values) -> KioskError:
        """The refusal of the first row that cannot even be read."""
        name = type_coerce(table.c[name_column(table)], Text)
        names = wanted.with_only_columns(name, maintain_column_froms=True)
        for each in self._connection.execute(names, values).scalars():
            try:
                self._connection.execute(select(table).where(name == each)).all()
            except (ValueError, TypeError):
                return unreadable(table, each)
        return unreadable(table, "")


class Record(Protocol):
    """Anything that is sealed under its own key."""

    @property
    def id(self) -> UUID: ...


class Versioned(Record, Protocol):
    """A record that only a caller who knows its last version can save."""

    version: int


R = TypeVar("R", bound=Record)
V = TypeVar("V", bound=Versioned)


class SealedRepository(Repository, Generic[R]):
    """Records of one layout; with `holds`, no one else changes what a writing transaction reads."""

    layout: ClassVar[Layout[Any]]
    holds = False

    def get(self, record_id: UUID) -> R:
        found = self._find(record_id)
        if found is None:
            raise KioskError(ErrorCode.NOT_FOUND)
        return found

    def _add(self, record: R) -> None:
        layout = self.layout
        sealed = self._rows.seal_new(layout.table.name, record.id, layout.plain(record))
        with unique(layout.taken, **layout.taken_by):
            row = layout.row(self._vault, record, sealed=sealed)
            self._connection.execute(layout.insert, row)

    def _find(self, record_id: UUID) -> R | None:
        return self._one(self._held(self.layout.find), id=record_id)

    def _held(self, statement: Select[Any]) -> Select[Any]:
        return held(self._connection, statement, self.layout.table) if self.holds else statement

    def _all(self, statement: Select[Any], **values: object) -> list[R]:
        return [self._open(row) for row in self._read(self.layout.table, statement, **values)]

    def _one(self, statement: Select[Any], **values: object) -> R | None:
        row = self._read_one(self.layout.table, statement, **values)
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
        sealed = self._rows.seal(layout.table.name, record.id, layout.plain(record))
        row = layout.row(self._vault, record, sealed=sealed, version=record.version + 1)
        known = {"this": row.pop("id"), "known": record.version}
        with unique(layout.taken, **layout.taken_by):
            saved = self._connection.execute(layout.update, row | known)
        if saved.rowcount != 1:
            raise KioskError(ErrorCode.CONFLICT)
        record.version += 1
