"""Repositories: one Protocol per aggregate, domain objects in and out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from kiosk.domain.desk.kiosk_seen import KioskSeen
from kiosk.domain.people.account import Account
from kiosk.domain.people.person import Name, Person
from kiosk.domain.people.tries import Tries
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.certification import Certification
from kiosk.domain.renewal.documents import Document
from kiosk.domain.renewal.registration import Registration
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.line_board import LineBoard
from kiosk.domain.store.outbox import (
    HelpCall,
)
from kiosk.domain.store.policy import Policy
from kiosk.domain.store.store import Store

Progress = Callable[[int, int], None]
"""Called with (done, of) during long work."""


class Accounts(Protocol):
    """Accounts; one per username (blind index), at most one per person (unique index)."""

    def add(self, account: Account) -> None:
        """Raises USERNAME_TAKEN."""
        ...

    def save(self, account: Account) -> None:
        """Raises CONFLICT when the version is stale or the person has another account."""
        ...

    def get(self, account_id: UUID) -> Account:
        """Raises NOT_FOUND."""
        ...

    def by_username(self, username: str) -> Account | None:
        """The account of this username in any case."""
        ...

    def by_email(self, email: str) -> Sequence[Account]:
        """The accounts with this address in any case, oldest first; none for an empty one."""
        ...

    def by_person(self, person_id: UUID) -> Account | None:
        """The account bound to this person."""
        ...

    def unconfirmed(self) -> Sequence[UUID]:
        """The ids of accounts whose address was never confirmed, oldest first."""
        ...


class People(Protocol):
    """Persons who identified: found by name keys and birth date."""

    def find(self, name: Name, date_of_birth: date) -> Person | None:
        """By the `person` blind index, first name compared after opening."""
        ...

    def add(self, person: Person) -> None:
        """Store a person."""
        ...

    def get(self, person_id: UUID) -> Person:
        """Raises NOT_FOUND."""
        ...

    def has_records(self, person_id: UUID) -> bool:
        """Whether a renewal, a designation or a caregiver's registration names this person."""
        ...

    def remove(self, person_id: UUID) -> None:
        """Delete someone without records or account, with their key and their reminders."""
        ...

    def lock(self, person_id: UUID) -> None:
        """Lock the person's row until the transaction ends; limits are counted after this."""
        ...


@dataclass(frozen=True)
class Written:
    """What an import did."""

    added: int
    changed: int
    kept: int = 0
    """Of the changed ones, those whose later end was kept."""


class Certifications(Protocol):
    """Certifications, matched by the `identity` blind index."""

    def by_identity(
        self, first: str, last: str, date_of_birth: date, pin: str
    ) -> Certification | None:
        """The one certification that all four match, otherwise None."""
        ...

    def of_person(self, name: Name, date_of_birth: date) -> Sequence[Certification]:
        """All certifications of people with these name keys and birth date, newest first."""
        ...

    def born_on(self, date_of_birth: date) -> Sequence[Certification]:
        """All certifications of people with this birth date, whatever their names, newest first."""
        ...

    def put_all(self, sealed: object) -> Written:
        """Write rows that Feeds sealed: a known identity is changed, a new one added."""
        ...


class Registrations(Protocol):
    """Registrations, found by person or by number."""

    def of_person(self, name: Name, date_of_birth: date) -> Sequence[Registration]:
        """All registrations of people with these name keys and birth date, newest first."""
        ...

    def born_on(self, date_of_birth: date) -> Sequence[Registration]:
        """All registrations of people with this birth date, whatever their names, newest first."""
        ...

    def save(self, registration: Registration) -> None:
        """Replace what a registration says about its person; raises NOT_FOUND."""
        ...

    def get(self, registration_id: UUID) -> Registration:
        """Raises NOT_FOUND."""
        ...

    def ending(self, first: date, last: date, most: int) -> Sequence[UUID]:
        """At most `most` ids of what ends from the first to the last day, soonest first."""
        ...

    def ended(self, day: date, most: int) -> Sequence[UUID]:
        """At most `most` ids of what ended before this day, the newest end first."""
        ...

    def count_ending(self, first: date, last: date) -> int:
        """How many registrations end from the first to the last day."""
        ...

    def put_all(self, sealed: object) -> Written:
        """The same by number; one that ends later than the file says keeps its dates."""
        ...


class Feeds(Protocol):
    """Seals imported rows outside of any transaction."""

    def seal_certifications(self, rows: Sequence[Certification], on_progress: Progress) -> object:
        """Opaque rows for Certifications.put_all."""
        ...

    def seal_registrations(self, rows: Sequence[Registration], on_progress: Progress) -> object:
        """Opaque rows for Registrations.put_all."""
        ...


@dataclass(frozen=True)
class RenewalCounts:
    """What `show` and `list` may tell about a renewal: nothing identifying."""

    id: UUID
    reference: str
    status: str
    submission_id: UUID | None
    person_id: UUID
    submitted_on: date | None
    documents: int
    outbox: int
    audit: int
    saved_steps: tuple[str, ...]


class Renewals(Protocol):
    """Renewals; the whole draft is one sealed row."""

    def add(self, renewal: Renewal) -> None:
        """Raises CONFLICT when the reference or an open draft of the person exists."""
        ...

    def save(self, renewal: Renewal) -> None:
        """Raises CONFLICT when the version is stale; counts it up."""
        ...

    def get(self, renewal_id: UUID) -> Renewal:
        """Raises NOT_FOUND."""
        ...

    def by_reference(self, reference: str) -> Renewal | None:
        """The renewal with this reference, written as it was minted."""
        ...

    def of_person(self, person_id: UUID) -> Sequence[Renewal]:
        """All renewals of a person, newest first."""
        ...

    def count(self, status: Status) -> int:
        """How many renewals have this status."""
        ...

    def with_status(self, status: Status, most: int) -> Sequence[UUID]:
        """At most `most` ids of renewals that have this status, the newest first."""
        ...

    def waiting(self, most: int) -> Sequence[UUID]:
        """At most `most` ids of what waits for the Program's decision, the longest first."""
        ...

    def find(self, renewal_id: UUID) -> Renewal | None:
        """The one with this id, if it is a renewal."""
        ...

    def latest_of(self, person_id: UUID) -> Renewal | None:
        """The person's newest renewal, whatever its status."""
        ...

    def counts(self, reference: str | None = None) -> Sequence[RenewalCounts]:
        """All renewals that can be read, or the one with this reference."""
        ...


class Documents(Protocol):
    """Sealed pages."""

    def add(self, document: Document, content: bytes, thumbnail: bytes) -> None:
        """Seal and store one page."""
        ...

    def of_application(self, application_id: UUID) -> Sequence[Document]:
        """All pages of an application, oldest first."""
        ...

    def get(self, document_id: UUID) -> Document:
        """Raises NOT_FOUND."""
        ...

    def content(self, document_id: UUID) -> bytes:
        """The JPEG; raises NOT_FOUND or RECORD_UNREADABLE."""
        ...

    def thumbnail(self, document_id: UUID) -> bytes:
        """The small JPEG."""
        ...

    def remove(self, document_id: UUID) -> None:
        """Delete a page and its key."""
        ...

    def bind(self, application_id: UUID, taken: Sequence[UUID]) -> int:
        """Bind the pages that a submission includes, delete the others; returns how many are bound.

        Raises NOT_FOUND when one of them is not a page of this application.
        """
        ...


class TryCounts(Protocol):
    """Wrong tries, by kind and subject; the subject is stored as a keyed hash."""

    def get(self, kind: str, subject: str) -> Tries:
        """The count so far; a new one if there is none."""
        ...

    def put(self, tries: Tries) -> None:
        """Store a count."""
        ...

    def clear(self, kind: str, subject: str) -> None:
        """Forget a count: for staff, or once another proof ended the lock; not a right try."""
        ...

    def lift(self, subject: bytes) -> None:
        """Forget the count whose keyed hash this is."""
        ...


class Board(Protocol):
    """The line board, the quiet calls for help, and where people are, not who."""

    def line(self) -> LineBoard:
        """The board as last set; UNKNOWN if it never was."""
        ...

    def set_line(self, board: LineBoard) -> None:
        """Replace the board."""
        ...

    def add_call(self, call: HelpCall) -> None:
        """Raise a quiet call."""
        ...

    def calls(self) -> Iterator[HelpCall]:
        """All calls, newest first."""
        ...

    def open_calls(self) -> Sequence[HelpCall]:
        """The calls that are not closed, oldest first."""
        ...

    def answer_call(self, call_id: UUID, staff_id: UUID | None) -> None:
        """Note who is on their way."""
        ...

    def finish_call(self, call_id: UUID, at: datetime) -> None:
        """Close a call."""
        ...

    def kiosk(self, kiosk: str) -> KioskSeen | None:
        """What a kiosk last reported."""
        ...

    def kiosks(self) -> Sequence[KioskSeen]:
        """What every kiosk last reported, by name."""
        ...

    def put_kiosk(self, seen: KioskSeen) -> None:
        """Replace what a kiosk reported."""
        ...


@dataclass(frozen=True)
class SettingRow:
    """One value of a store setting or of the policy, from a moment on."""

    name: str
    value: str
    valid_from: datetime
    who: str
    why: str


class StoreSettings(Protocol):
    """Store settings and policy: rows with valid_from, who and why."""

    def store(self) -> Store:
        """Today's names and addresses."""
        ...

    def policy(self, at: datetime | None = None) -> Policy:
        """The policy now or at a moment; its version names the rows it came from."""
        ...

    def put(self, values: dict[str, str], who: str, why: str, valid_from: datetime) -> None:
        """Add rows; keys are Store's or Policy's field names, values as text."""
        ...

    def rows(self) -> Sequence[SettingRow]:
        """Every row in the order they take effect, including later ones."""
        ...
