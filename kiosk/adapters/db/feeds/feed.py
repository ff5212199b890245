"""What the feeds share, each told by one table of what differs: sealing, replacing, finding."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Any, ClassVar, Final, Generic, TypeVar, get_type_hints
from uuid import UUID

from sqlalchemy import Column, Connection, Select, bindparam, select

from kiosk.adapters.db.feeds.feed_rows import SealedFeed, Values, write_feed
from kiosk.adapters.db.sealed import KEY_COLUMNS, Plain, SealedRows, new_key_row, to_bytes
from kiosk.adapters.db.tables import record_key
from kiosk.domain.people.person import Address, Name
from kiosk.domain.renewal.certification import Certification, person_text
from kiosk.domain.renewal.registration import Registration
from kiosk.ports.records.records import Progress, Written
from kiosk.ports.vault import Vault

PROGRESS_EVERY: Final = 1000
Row = TypeVar("Row", Certification, Registration)
_READ: Final[dict[object, Callable[[Any], Any]]] = {
    str: str,
    date: date.fromisoformat,
    Name: lambda parts: Name(*parts),
    Address: lambda parts: Address(*parts),
}


@dataclass(frozen=True)
class Feed(Generic[Row]):
    """A feed's table; all of a row is sealed, and some of it lies beside."""

    kind: type[Row]
    index: Column[bytes]
    """The blind index by which a second import finds a row."""
    beside: Callable[[Vault, Row], Values]
    """What lies beside the sealed part, by column."""
    since: str
    """The field by which the latest of a person's rows comes first."""

    @cached_property
    def rows(self) -> Select[Any]:
        """Rows with what opens them."""
        table = self.index.table
        return select(table, *KEY_COLUMNS).join(record_key, record_key.c.record_id == table.c.id)

    @cached_property
    def of_person(self) -> Select[Any]:
        return self.rows.where(self.index.table.c.person_index == bindparam("index"))

    @cached_property
    def _readers(self) -> dict[str, Callable[[Any], Any]]:
        kinds = get_type_hints(self.kind)
        return {each.name: _READ[kinds[each.name]] for each in fields(self.kind)[1:]}

    def plain(self, row: Row) -> Plain:
        """What of a row is sealed."""
        return {name: _plain(getattr(row, name)) for name in self._readers}

    def opened(self, row_id: UUID, plain: Plain) -> Row:
        """What plain() was given."""
        return self.kind(
            row_id, **{name: read(plain[name]) for name, read in self._readers.items()}
        )

    def seal(self, vault: Vault, rows: Sequence[Row], on_progress: Progress) -> SealedFeed:
        """Of two rows with one index the later one is kept."""
        beside = [(row, self.beside(vault, row)) for row in rows]
        latest = {found[self.index.name]: (row, found) for row, found in beside}
        sealed, keys = [], []
        for done, (row, found) in enumerate(latest.values(), start=1):
            key = vault.new_record_key(row.id)
            content = vault.seal(key, self.index.table.name, row.id, to_bytes(self.plain(row)))
            sealed.append({"id": row.id, "sealed": content, **found})
            keys.append(new_key_row(key))
            if done % PROGRESS_EVERY == 0 or done == len(latest):
                on_progress(done, len(latest))
        return SealedFeed(sealed, keys)


class SqlFeed(Generic[Row]):
    """What the repositories of both feeds do alike."""

    feed: ClassVar[Feed[Any]]

    def __init__(self, connection: Connection, vault: Vault, rows: SealedRows) -> None:
        self._connection = connection
        self._vault = vault
        self._rows = rows

    def of_person(self, name: Name, date_of_birth: date) -> Sequence[Row]:
        index = self._vault.blind_index("person", person_text(name.last, date_of_birth))
        found = self._find(self.feed.of_person, index=index)
        theirs = [each for each in found if each.name.key == name.key]
        return sorted(theirs, key=attrgetter(self.feed.since), reverse=True)

    def put_all(self, sealed: object) -> Written:
        return write_feed(self._connection, self.feed.index, sealed)

    def _find(self, statement: Select[Any], **values: object) -> Sequence[Row]:
        table = self.feed.index.table.name
        found = self._connection.execute(statement, values)
        return [self.feed.opened(row.id, self._rows.open(table, row)) for row in found]


def _plain(value: Any) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return [getattr(value, each.name) for each in fields(value)] if is_dataclass(value) else value
