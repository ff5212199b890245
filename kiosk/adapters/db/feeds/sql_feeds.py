"""Both feeds: sealed outside any transaction, replaced by index, found by person."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Any, ClassVar, Final, Generic, TypeVar
from uuid import UUID

from sqlalchemy import Column, Select, bindparam, func, select, update

from kiosk.adapters.db.binding import Values, signed
from kiosk.adapters.db.feeds.feed_rows import SealedFeed, write_feed
from kiosk.adapters.db.holding import hold
from kiosk.adapters.db.layout import Layout
from kiosk.adapters.db.repository import SealedRepository
from kiosk.adapters.db.sealed import new_key_row, to_bytes
from kiosk.adapters.db.tables.feed_tables import certification, registration
from kiosk.domain.people.person import Name
from kiosk.domain.renewal.certification import Certification, identity_text, person_text
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
    """The field by which a person's latest row comes first."""

    @cached_property
    def of_person(self) -> Select[Any]:
        return self.layout.rows.where(self.index.table.c.person_index == bindparam("index"))

    @cached_property
    def born_on(self) -> Select[Any]:
        return self.layout.rows.where(self.index.table.c.born_index == bindparam("index"))

    def seal(self, vault: Vault, rows: Sequence[Row], on_progress: Progress) -> SealedFeed:
        """Of two rows with one index the later one is kept."""
        beside = [(row, self.layout.indexes(vault, row)) for row in rows]
        latest = {found[self.index.name]: (row, found) for row, found in beside}
        sealed, keys = [], []
        for done, (row, found) in enumerate(latest.values(), start=1):
            key = vault.new_record_key(row.id)
            plain = to_bytes(self.layout.plain(row))
            content = vault.seal(key, self.index.table.name, row.id, plain)
            columns = self.layout.columns(row) | found | {"sealed": content}
            sealed.append(signed(vault, self.index.table, columns))
            keys.append(new_key_row(key))
            if done % PROGRESS_EVERY == 0 or done == len(latest):
                on_progress(done, len(latest))
        return SealedFeed(sealed, keys)


def _born_index(vault: Vault, date_of_birth: date) -> bytes:
    return vault.blind_index("born", date_of_birth.isoformat())


class SqlFeed(SealedRepository[Row]):
    """What the repositories of both feeds share."""

    feed: ClassVar[FeedTable[Any]]

    def of_person(self, name: Name, date_of_birth: date) -> Sequence[Row]:
        index = self._vault.blind_index("person", person_text(name, date_of_birth))
        found = self._all(self.feed.of_person, index=index)
        theirs = [each for each in found if each.name.key == name.key]
        return sorted(theirs, key=attrgetter(self.feed.since), reverse=True)

    def born_on(self, date_of_birth: date) -> Sequence[Row]:
        found = self._all(self.feed.born_on, index=_born_index(self._vault, date_of_birth))
        return sorted(found, key=attrgetter(self.feed.since), reverse=True)

    def put_all(self, sealed: object) -> Written:
        return write_feed(self._connection, self.feed.index, sealed)


def _certification_indexes(vault: Vault, row: Certification) -> Values:
    name, born = row.name, row.date_of_birth
    identity = identity_text(name.first, name.last, born, row.pin)
    return {
        "identity_index": vault.blind_index("identity", identity),
        "person_index": vault.blind_index("person", person_text(name, born)),
        "born_index": _born_index(vault, born),
    }


_CERTIFICATIONS: Final = Layout(certification, Certification, _certification_indexes)
CERTIFICATIONS: Final = FeedTable(
    _CERTIFICATIONS, certification.c.identity_index, since="certified_on"
)
_BY_IDENTITY: Final = _CERTIFICATIONS.rows.where(
    certification.c.identity_index == bindparam("index")
)


class SqlCertifications(SqlFeed[Certification]):
    """The Certifications port."""

    feed, layout = CERTIFICATIONS, _CERTIFICATIONS

    def by_identity(
        self, first: str, last: str, date_of_birth: date, pin: str
    ) -> Certification | None:
        identity = identity_text(first, last, date_of_birth, pin)
        return self._one(_BY_IDENTITY, index=self._vault.blind_index("identity", identity))


def _registration_indexes(vault: Vault, row: Registration) -> Values:
    person = person_text(row.name, row.date_of_birth)
    return {
        "number_index": vault.blind_index("number", row.number),
        "person_index": vault.blind_index("person", person),
        "born_index": _born_index(vault, row.date_of_birth),
    }


_REGISTRATIONS: Final = Layout(registration, Registration, _registration_indexes)
REGISTRATIONS: Final = FeedTable(_REGISTRATIONS, registration.c.number_index, since="submitted_on")
_ENDS: Final = registration.c.expires_on.between(bindparam("first"), bindparam("last"))
_ENDING: Final = (
    select(registration.c.id).where(_ENDS).order_by(registration.c.expires_on, registration.c.id)
)
_ENDED: Final = (
    select(registration.c.id)
    .where(registration.c.expires_on < bindparam("day"))
    .order_by(registration.c.expires_on.desc(), registration.c.id)
)
_COUNT_ENDING: Final = select(func.count()).select_from(registration).where(_ENDS)
_ENDS_BY_NUMBER: Final = select(registration.c.number_index, registration.c.expires_on)
_BY_NUMBER: Final = _REGISTRATIONS.rows.where(registration.c.number_index == bindparam("index"))
_SAVE: Final = update(registration).where(registration.c.id == bindparam("this"))


class SqlRegistrations(SqlFeed[Registration]):
    """The Registrations port."""

    feed, layout = REGISTRATIONS, _REGISTRATIONS

    def put_all(self, sealed: object) -> Written:
        hold(self._connection, registration.name)
        later = [each for index in self._ending_later(sealed) for each in self._numbered(index)]
        written = super().put_all(sealed)
        for known in later:
            for made in self._numbered(self._vault.blind_index("number", known.number)):
                self.save(made.renewed(known.submitted_on, known.expires_on))
        return replace(written, kept=len(later))

    def _numbered(self, index: bytes) -> Sequence[Registration]:
        return self._all(_BY_NUMBER, index=index)

    def _ending_later(self, sealed: object) -> Sequence[bytes]:
        """The numbers of those that end later than these rows say."""
        rows = sealed.rows if isinstance(sealed, SealedFeed) else ()
        says = {row["number_index"]: row["expires_on"] for row in rows}
        known = self._connection.execute(_ENDS_BY_NUMBER)
        return [number for number, ends in known if number in says and says[number] < ends]

    def ending(self, first: date, last: date, most: int) -> Sequence[UUID]:
        found = self._connection.execute(_ENDING.limit(most), {"first": first, "last": last})
        return found.scalars().all()

    def ended(self, day: date, most: int) -> Sequence[UUID]:
        return self._connection.execute(_ENDED.limit(most), {"day": day}).scalars().all()

    def count_ending(self, first: date, last: date) -> int:
        return self._connection.execute(_COUNT_ENDING, {"first": first, "last": last}).scalar_one()

    def save(self, made: Registration) -> None:
        sealed = self._rows.seal(registration.name, made.id, _REGISTRATIONS.plain(made))
        row = _REGISTRATIONS.row(self._vault, made, sealed=sealed)
        this = row.pop("id")
        self._connection.execute(_SAVE, row | {"this": this})


class SqlFeeds:
    """The Feeds port; of two rows with one identity or number the later one is kept."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def seal_certifications(
        self, rows: Sequence[Certification], on_progress: Progress
    ) -> SealedFeed:
        return CERTIFICATIONS.seal(self._vault, rows, on_progress)

    def seal_registrations(self, rows: Sequence[Registration], on_progress: Progress) -> SealedFeed:
        return REGISTRATIONS.seal(self._vault, rows, on_progress)
