"""How records are laid out in a table."""

from collections.abc import Callable
from dataclasses import fields
from typing import Any, Generic, TypeVar, get_type_hints

from sqlalchemy import Select, Table, bindparam, insert, select, update

from kiosk.adapters.db.binding import Values, signed
from kiosk.adapters.db.plain_json import column_of, json_of
from kiosk.adapters.db.sealed import KEY_COLUMNS, Plain
from kiosk.adapters.db.tables import record_key
from kiosk.errors import ErrorCode
from kiosk.ports.vault import Vault

T = TypeVar("T")


def _nothing(_vault: Vault, _record: Any) -> Values:
    return {}


class Layout(Generic[T]):
    """A field with a column of its name is stored there in the clear; every other one is sealed.

    `indexes` gives the blind indexes of a record. A unique index that rejects a row raises
    `taken`, or the code of its column in `taken_by`.
    """

    def __init__(
        self,
        table: Table,
        kind: type[T],
        indexes: Callable[[Vault, T], Values] = _nothing,
        taken: ErrorCode = ErrorCode.CONFLICT,
        **taken_by: ErrorCode,
    ) -> None:
        hints = get_type_hints(kind)
        kinds = {each.name: hints[each.name] for each in fields(kind)}  # type: ignore[arg-type]  # `T` is always a dataclass
        self.table, self.kind, self.indexes = table, kind, indexes
        self.taken, self.taken_by = taken, taken_by
        self.clear = {name: column_of(kinds[name]) for name in kinds if name in table.c}
        self.sealed = {name: json_of(kinds[name]) for name in kinds if name not in table.c}
        self.insert = insert(table)
        self.rows: Select[Any] = select(table)
        if "sealed" in table.c:
            opens = record_key.c.record_id == table.c.id
            self.rows = select(table, *KEY_COLUMNS).join(record_key, opens)
            self.find = self.rows.where(table.c.id == bindparam("id"))
        if "version" in table.c:
            known = table.c.version == bindparam("known")
            self.update = update(table).where(table.c.id == bindparam("this"), known)

    def columns(self, record: T) -> Values:
        """What a record stores in the clear."""
        return {name: codec.write(getattr(record, name)) for name, codec in self.clear.items()}

    def row(self, vault: Vault, record: T, **beside: object) -> Values:
        """The whole row of a record, bound to what it says; `beside` is no field of it."""
        whole = self.columns(record) | self.indexes(vault, record) | beside
        return signed(vault, self.table, whole)

    def plain(self, record: T) -> Plain:
        """What a record seals."""
        return {name: codec.write(getattr(record, name)) for name, codec in self.sealed.items()}

    def record(self, row: Any, plain: Plain | None = None) -> T:
        """The record of a row and what was sealed in it; what is missing gets its default."""
        opened = plain or {}
        clear = {name: codec.read(getattr(row, name)) for name, codec in self.clear.items()}
        known = (name for name in self.sealed if name in opened)
        return self.kind(**clear, **{name: self.sealed[name].read(opened[name]) for name in known})
