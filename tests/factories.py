"""Builders of the records that tests rely on: one call each, any field can be changed."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from uuid import uuid4

from kiosk.domain.people.person import Address, Name
from kiosk.domain.renewal.application import Attestation, IdPhoto, PortraitSource, Status
from kiosk.domain.renewal.certification import Certification
from kiosk.domain.renewal.documents import (
    MASSACHUSETTS_KINDS,
    TWO_SIDED_KINDS,
    Identification,
    IdKind,
    Residency,
    ResidencyKind,
)
from kiosk.domain.renewal.registration import Registration
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.policy import Policy

TODAY: Final = date(2026, 11, 20)
NOW: Final = datetime(2026, 11, 20, 15, 36, tzinfo=UTC)
POLICY: Final = Policy()
NAME: Final = Name("María", "Delgado-Ruiz")
BORN: Final = date(1984, 3, 14)
PIN: Final = "4821"
HOME: Final = Address("18 Elm Street, Apt 2", "Worcester", "MA", "01608")


def days(count: int) -> date:
    """This many days after today; negative ones are before it."""
    return TODAY + timedelta(days=count)


def certification(**said: Any) -> Certification:
    """A certification that is valid today."""
    usual = Certification(
        id=uuid4(),
        pin=PIN,
        name=NAME,
        date_of_birth=BORN,
        certified_on=days(-30),
        expires_on=days(335),
        clinician="Dr. Ana Silva",
    )
    return replace(usual, **said)


def registration(**said: Any) -> Registration:
    """A registration that expires in 30 days, so that it can be renewed today."""
    usual = Registration(
        id=uuid4(),
        number="P00124471",
        name=NAME,
        date_of_birth=BORN,
        address=HOME,
        phone="(508) 555-0142",
        email="maria@example.org",
        submitted_on=days(-335),
        expires_on=days(30),
    )
    return replace(usual, **said)


def renewal(**said: Any) -> Renewal:
    """A draft just started: identified, pre-filled from the registration, nothing answered yet."""
    record = registration()
    usual = Renewal(
        id=uuid4(),
        reference="K3-7F2QM",
        person_id=uuid4(),
        name=record.name,
        date_of_birth=record.date_of_birth,
        started_at=NOW,
        language="en",
        address=record.address,
        phone=record.phone,
        email=record.email,
        patient_number=record.number,
        registered_address=record.address,
        certification_expires_on=days(335),
    )
    return replace(usual, **said)


def identification(kind: IdKind = IdKind.MASSACHUSETTS_LICENSE, **said: Any) -> Identification:
    """An ID shown by pictures of as many sides as it has, valid for years."""
    sides = 2 if kind in TWO_SIDED_KINDS else 1
    usual = Identification(kind, tuple(uuid4() for _ in range(sides)), days(1000))
    return replace(usual, **said)


def complete_renewal(kind: IdKind = IdKind.MASSACHUSETTS_LICENSE, **said: Any) -> Renewal:
    """A draft that can be submitted today: ID by pictures, a fresh bill, the person's own photo."""
    given: dict[str, Any] = {
        "instructions_read": True,
        "id_kind": kind,
        "id_number": "S12345678",
        "id_state": "NH" if kind is IdKind.OUT_OF_STATE else "",
        "identification": identification(kind),
        "residency_kind": ResidencyKind.UTILITY_BILL,
        "residency": Residency(ResidencyKind.UTILITY_BILL, days(-20), (uuid4(), uuid4())),
        "photo": IdPhoto(uuid4(), PortraitSource.CAMERA),
    }
    return renewal(**given | said)


def renewal_with_rmv_photo(**said: Any) -> Renewal:
    """A draft that can be submitted today on an RMV photo that the patient accepted."""
    kind = said.get("id_kind", IdKind.MASSACHUSETTS_LICENSE)
    assert kind in MASSACHUSETTS_KINDS
    picture = uuid4()
    given: dict[str, Any] = {
        "rmv_photo": picture,
        "rmv_accepted": True,
        "identification": Identification(kind, rmv_photo=picture),
        "photo": IdPhoto(picture, PortraitSource.RMV),
    }
    return complete_renewal(kind, **given | said)


def submitted_renewal(**said: Any) -> Renewal:
    """A renewal that was submitted today, under its own first submission id."""
    made = complete_renewal(**said)
    agreed = Attestation("renewal", 1, "en", NOW)
    made.submit(made.next_submission_id, NOW, TODAY, POLICY, agreed, "en")
    return made


def renewal_in(status: Status, **said: Any) -> Renewal:
    """A renewal in any of the states of the table; the decided ones were submitted before."""
    if status is Status.DRAFT:
        return complete_renewal(**said)
    if status in (Status.EXPIRED, Status.WITHDRAWN):
        return complete_renewal(**said | {"status": status})
    made = submitted_renewal(**said)
    made.status = status
    return made
