"""Records of one person whose name has accents, apostrophe and hyphen, as databases store them."""

from datetime import UTC, date, datetime
from typing import Any, Final
from uuid import UUID, uuid4

from kiosk.domain.people.account import Account
from kiosk.domain.people.person import Name, Person
from kiosk.domain.people.record_join import JoinReason, RecordJoin
from kiosk.domain.renewal.certification import Certification
from kiosk.domain.renewal.documents import Document
from kiosk.domain.renewal.registration import Registration
from kiosk.domain.renewal.renewal import Renewal
from tests.factories import certification, registration, renewal

NAME: Final = Name("Núria", "O'Brien-Đặng")
OTHER: Final = Name("Tom", "Adams")
BORN: Final = date(1984, 2, 29)
AT: Final = datetime(2026, 11, 20, 15, 36, tzinfo=UTC)


def a_person(name: Name = NAME, born: date = BORN) -> Person:
    """A person who identified."""
    return Person(uuid4(), name, born)


def a_join(certified: Name = NAME, registered: Name = OTHER) -> RecordJoin:
    """Two names that staff joined."""
    return RecordJoin(uuid4(), certified, registered, BORN, JoinReason.SPELLING, AT)


def an_account(username: str = "nuria", person_id: UUID | None = None) -> Account:
    """A fresh account."""
    return Account(
        id=uuid4(),
        username=username,
        email=f"{username}@example.org",
        password_hash="an encoded hash",
        created_at=AT,
        language="en",
        person_id=person_id,
    )


def a_certification(name: Name = NAME, pin: str = "4711", **said: Any) -> Certification:
    """A certification of this person."""
    return certification(name=name, date_of_birth=BORN, pin=pin, **said)


def a_registration(name: Name = NAME, **said: Any) -> Registration:
    """A registration of this person."""
    return registration(name=name, date_of_birth=BORN, **said)


def a_renewal(person: Person, reference: str = "K1-7QX2M") -> Renewal:
    """A draft of this person."""
    return renewal(
        person_id=person.id,
        reference=reference,
        name=person.name,
        date_of_birth=person.date_of_birth,
    )


def a_document(renewal: Renewal) -> Document:
    """A page given to this renewal."""
    return Document(uuid4(), renewal.id, "residency.pages", size=4, width=640, height=480)
