"""What the feeds share, each told by one table of what differs: sealing, replacing, finding."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Any, ClassVar, Final, Generic, TypeVar

from sqlalchemy import Column, Select, bindparam

from kiosk.adapters.db.feeds.feed_rows import SealedFeed, write_feed
from kiosk.adapters.db.layout import Layout
from kiosk.adapters.db.repository import SealedRepository
from kiosk.adapters.db.sealed import new_key_row, to_bytes
from kiosk.domain.people.person import Name
from kiosk.domain.renewal.certification import Certification, person_text
from kiosk.domain.renewal.registration import Registration
from kiosk.ports.records.records import Progress, Written
from kiosk.ports.vault import Vault

PROGRESS_EVERY: Final = 1000
Row = TypeVar("Row", Certification, Registration)


@dataclass(frozen=True)
class FeedTable(Generic[Row]):
    """A feed's table, and how its rows are told apart."""

    layout: Layout[Row]
    index: Column[bytes]
    """The blind index by which a second import finds a row."""
    since: str
    """The field by which the latest of a person's rows comes first."""

    @cached_property
    def of_person(self) -> Select[Any]:
        return self.layout.rows.where(self.index.table.c.person_index == bindparam("index"))

    def seal(self, vault: Vault, rows: Sequence[Row], on_progress: Progress) -> SealedFeed:
        """Of two rows with one index the later one is kept."""
        beside = [(row, self.layout.indexes(vault, row)) for row in rows]
        latest = {found[self.index.name]: (row, found) for row, found in beside}
        sealed, keys = [], []
        for done, (row, found) in enumerate(latest.values(), start=1):
            key = vault.new_record_key(row.id)
            plain = to_bytes(self.layout.plain(row))
            content = vault.seal(key, self.index.table.name, row.id, plain)
            sealed.append(self.layout.columns(row) | found | {"sealed": content})
            keys.append(new_key_row(key))
            if done % PROGRESS_EVERY == 0 or done == len(latest):
                on_progress(done, len(latest))
        return SealedFeed(sealed, keys)


class SqlFeed(SealedRepository[Row]):
    """What the repositories of both feeds do alike."""

    feed: ClassVar[FeedTable[Any]]

    def of_person(self, name: Name, date_of_birth: date) -> Sequence[Row]:
        index = self._vault.blind_index("person", person_text(name.last, date_of_birth))
        found = self._all(self.feed.of_person, index=index)
        theirs = [each for each in found if each.name.key == name.key]
        return sorted(theirs, key=attrgetter(self.feed.since), reverse=True)

    def put_all(self, sealed: object) -> Written:
        return write_feed(self._connection, self.feed.index, sealed)
