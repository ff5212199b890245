"""Certifications: matched by name keys, birth date and PIN in one blind index."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection, bindparam, select

from kiosk.adapters.db.feeds.feed_rows import write_feed
from kiosk.adapters.db.sealed import KEY_COLUMNS, Plain, SealedRows
from kiosk.adapters.db.tables import record_key
from kiosk.adapters.db.tables.feed_tables import certification
from kiosk.domain.people.person import Name
from kiosk.domain.renewal.certification import Certification, identity_text, person_text
from kiosk.ports.records.records import Written
from kiosk.ports.vault import Vault

TABLE: Final = "certification"
_SELECT: Final = select(certification, *KEY_COLUMNS).join(
    record_key, record_key.c.record_id == certification.c.id
)
_BY_IDENTITY: Final = _SELECT.where(certification.c.identity_index == bindparam("identity_index"))
_OF_PERSON: Final = _SELECT.where(certification.c.person_index == bindparam("person_index"))


class SqlCertifications:
    """The Certifications port."""

    def __init__(self, connection: Connection, vault: Vault, rows: SealedRows) -> None:
        self._connection = connection
        self._vault = vault
        self._rows = rows

    def by_identity(
        self, first: str, last: str, date_of_birth: date, pin: str
    ) -> Certification | None:
        text = identity_text(first, last, date_of_birth, pin)
        index = self._vault.blind_index("identity", text)
        row = self._connection.execute(_BY_IDENTITY, {"identity_index": index}).one_or_none()
        return None if row is None else _certification(row, self._rows.open(TABLE, row))

    def of_person(self, name: Name, date_of_birth: date) -> Sequence[Certification]:
        index = self._vault.blind_index("person", person_text(name.last, date_of_birth))
        found = self._connection.execute(_OF_PERSON, {"person_index": index})
        opened = [_certification(row, self._rows.open(TABLE, row)) for row in found]
        theirs = [each for each in opened if each.name.key == name.key]
        return sorted(theirs, key=lambda each: each.certified_on, reverse=True)

    def put_all(self, sealed: object) -> Written:
        return write_feed(self._connection, certification.c.identity_index, sealed)


def indexes(vault: Vault, row: Certification) -> dict[str, object]:
    """The blind indexes of a row, by column."""
    name, born = row.name, row.date_of_birth
    identity = identity_text(name.first, name.last, born, row.pin)
    return {
        "identity_index": vault.blind_index("identity", identity),
        "person_index": vault.blind_index("person", person_text(name.last, born)),
    }


def plain(row: Certification) -> Plain:
    """What of a row is sealed."""
    return {
        "pin": row.pin,
        "first": row.name.first,
        "last": row.name.last,
        "date_of_birth": row.date_of_birth.isoformat(),
        "certified_on": row.certified_on.isoformat(),
        "expires_on": row.expires_on.isoformat(),
        "clinician": row.clinician,
    }


def _certification(row: Any, plain: Plain) -> Certification:
    return Certification(
        id=row.id,
        pin=plain["pin"],
        name=Name(plain["first"], plain["last"]),
        date_of_birth=date.fromisoformat(plain["date_of_birth"]),
        certified_on=date.fromisoformat(plain["certified_on"]),
        expires_on=date.fromisoformat(plain["expires_on"]),
        clinician=plain["clinician"],
    )
