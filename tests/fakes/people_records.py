"""In-memory accounts, people and imported records."""

from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from kiosk.domain.people.account import Account, email_key, username_key
from kiosk.domain.people.person import Name, Person
from kiosk.domain.renewal.certification import Certification, identity_text
from kiosk.domain.renewal.registration import Registration
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.records.records import Progress, Written
from tests.fakes.rows import Rows


class FakeAccounts:
    """Refuses what the unique indexes refuse."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def add(self, account: Account) -> None:
        self._require_unique(account)
        self._rows.accounts[account.id] = deepcopy(account)

    def save(self, account: Account) -> None:
        stored = self.get(account.id)
        self._require_unique(account)
        if stored.version != account.version:
            raise KioskError(ErrorCode.CONFLICT)
        account.version += 1
        self._rows.accounts[account.id] = deepcopy(account)

    def get(self, account_id: UUID) -> Account:
        if account_id not in self._rows.accounts:
            raise KioskError(ErrorCode.NOT_FOUND)
        return deepcopy(self._rows.accounts[account_id])

    def by_username(self, username: str) -> Account | None:
        key = username_key(username)
        return self._first(lambda each: username_key(each.username) == key)

    def by_email(self, email: str) -> Sequence[Account]:
        key = email_key(email)
        theirs = [each for each in self._rows.accounts.values() if email_key(each.email) == key]
        return [deepcopy(each) for each in sorted(theirs, key=_age)] if key else ()

    def by_person(self, person_id: UUID) -> Account | None:
        return self._first(lambda each: each.person_id == person_id)

    def unconfirmed(self) -> Sequence[Account]:
        waiting = [each for each in self._rows.accounts.values() if each.confirmed_at is None]
        return [deepcopy(each) for each in sorted(waiting, key=_age)]

    def _first(self, fits: Callable[[Account], bool]) -> Account | None:
        return deepcopy(next(filter(fits, self._rows.accounts.values()), None))

    def _require_unique(self, account: Account) -> None:
        if account.person_id is not None and account.person_id not in self._rows.people:
            raise LookupError("an account of no known person")
        for other in self._rows.accounts.values():
            if other.id == account.id:
                continue
            if username_key(other.username) == username_key(account.username):
                raise KioskError(ErrorCode.USERNAME_TAKEN)
            if account.person_id is not None and other.person_id == account.person_id:
                raise KioskError(ErrorCode.CONFLICT)


def _age(account: Account) -> tuple[datetime, UUID]:
    return account.created_at, account.id


class FakePeople:
    """People by name keys and birth date."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def find(self, name: Name, date_of_birth: date) -> Person | None:
        for person in self._rows.people.values():
            if person.name.key == name.key and person.date_of_birth == date_of_birth:
                return person
        return None

    def add(self, person: Person) -> None:
        self._rows.people[person.id] = person

    def get(self, person_id: UUID) -> Person:
        if person_id not in self._rows.people:
            raise KioskError(ErrorCode.NOT_FOUND)
        return self._rows.people[person_id]

    def lock(self, person_id: UUID) -> None:
        self.get(person_id)


@dataclass(frozen=True)
class FakeFeed:
    """Rows as they are, by the key that a second import finds them with."""

    rows: dict[str, Certification] | dict[str, Registration]


class FakeFeeds:
    """Seals nothing."""

    def seal_certifications(self, rows: Sequence[Certification], on_progress: Progress) -> FakeFeed:
        on_progress(len(rows), len(rows))
        return FakeFeed({_identity(row): row for row in rows})

    def seal_registrations(self, rows: Sequence[Registration], on_progress: Progress) -> FakeFeed:
        on_progress(len(rows), len(rows))
        return FakeFeed({row.number: row for row in rows})


class FakeCertifications:
    """Certifications by identity."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows.certifications

    def by_identity(
        self, first: str, last: str, date_of_birth: date, pin: str
    ) -> Certification | None:
        return self._rows.get(identity_text(first, last, date_of_birth, pin))

    def of_person(self, name: Name, date_of_birth: date) -> Sequence[Certification]:
        theirs = [
            each
            for each in self._rows.values()
            if each.name.key == name.key and each.date_of_birth == date_of_birth
        ]
        return sorted(theirs, key=lambda each: each.certified_on, reverse=True)

    def put_all(self, sealed: object) -> Written:
        return _put_all(self._rows, sealed)


class FakeRegistrations:
    """Registrations by number."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows.registrations

    def of_person(self, name: Name, date_of_birth: date) -> Sequence[Registration]:
        theirs = [
            each
            for each in self._rows.values()
            if each.name.key == name.key and each.date_of_birth == date_of_birth
        ]
        return sorted(theirs, key=lambda each: each.submitted_on, reverse=True)

    def get(self, registration_id: UUID) -> Registration:
        for each in self._rows.values():
            if each.id == registration_id:
                return each
        raise KioskError(ErrorCode.NOT_FOUND)

    def ending(self, first: date, last: date, most: int) -> Sequence[Registration]:
        theirs = [each for each in self._rows.values() if first <= each.expires_on <= last]
        return sorted(theirs, key=lambda each: (each.expires_on, each.id))[:most]

    def count_ending(self, first: date, last: date) -> int:
        return len(self.ending(first, last, len(self._rows)))

    def save(self, registration: Registration) -> None:
        stored = self._rows.get(registration.number)
        if stored is None or stored.id != registration.id:
            raise KioskError(ErrorCode.NOT_FOUND)
        self._rows[registration.number] = registration

    def put_all(self, sealed: object) -> Written:
        return _put_all(self._rows, sealed)


def _identity(row: Certification) -> str:
    return identity_text(row.name.first, row.name.last, row.date_of_birth, row.pin)


def _put_all(known: dict[str, Any], sealed: object) -> Written:
    if not isinstance(sealed, FakeFeed):
        raise TypeError("only what FakeFeeds sealed can be written")
    changed = len(known.keys() & sealed.rows.keys())
    known.update(sealed.rows)
    return Written(added=len(sealed.rows) - changed, changed=changed)
