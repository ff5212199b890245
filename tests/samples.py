"""People and records for tests; every call makes another one with its own id."""

from datetime import UTC, date, datetime
from uuid import UUID, uuid4

from kiosk.domain.account import Account
from kiosk.domain.certification import Certification
from kiosk.domain.documents import Document
from kiosk.domain.person import Address, Name, Person
from kiosk.domain.registration import Registration
from kiosk.domain.renewal import Renewal

NAME = Name("Núria", "O'Brien-Đặng")
BORN = date(1984, 2, 29)
AT = datetime(2026, 11, 20, 15, 36, tzinfo=UTC)


def a_person(name: Name = NAME, born: date = BORN) -> Person:
    return Person(uuid4(), name, born)


def an_account(username: str = "nuria", person_id: UUID | None = None) -> Account:
    return Account(
        id=uuid4(),
        username=username,
        email=f"{username}@example.org",
        password_hash="an encoded hash",
        created_at=AT,
        person_id=person_id,
    )


def a_certification(
    name: Name = NAME, pin: str = "4711", certified_on: date = date(2026, 1, 5)
) -> Certification:
    return Certification(
        id=uuid4(),
        pin=pin,
        name=name,
        date_of_birth=BORN,
        certified_on=certified_on,
        expires_on=date(2027, 1, 5),
        clinician="Dr. Ada Weiß",
    )


def a_registration(
    name: Name = NAME, number: str = "P0012345", submitted_on: date = date(2025, 12, 1)
) -> Registration:
    return Registration(
        id=uuid4(),
        number=number,
        name=name,
        date_of_birth=BORN,
        address=Address("12 Elm Street, Apt. 3", "Amherst", "MA", "01002"),
        phone="+14135550123",
        email="nuria@example.org",
        submitted_on=submitted_on,
        expires_on=date(2026, 12, 1),
    )


def a_renewal(person: Person, reference: str = "K1-7QX2M") -> Renewal:
    return Renewal(
        id=uuid4(),
        reference=reference,
        person_id=person.id,
        name=person.name,
        date_of_birth=person.date_of_birth,
        started_at=AT,
    )


def a_document(renewal: Renewal) -> Document:
    return Document(uuid4(), renewal.id, "residency.pages", size=4, width=640, height=480)
