"""The answers of a submission beside what the records say of the same person."""

from collections.abc import Iterator
from datetime import date
from typing import Final
from uuid import UUID

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.renewal.application import Application
from kiosk.domain.renewal.registration import Registration
from kiosk.domain.renewal.renewal import Renewal
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.program.program_views import Against, Answer, Asked, Mark, Value
from kiosk.services.renewal.standing import read_standing

PERSON_STEPS: Final = ("identify", "caregiver_person")
CONTACT_STEPS: Final = ("personal_information", "caregiver_contact")
_TYPED_AT: Final[dict[Asked, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    Asked.NAME: (PERSON_STEPS, ("first_name", "last_name")),
    Asked.BORN: (PERSON_STEPS, ("date_of_birth",)),
    Asked.ADDRESS: (CONTACT_STEPS, ("street", "city", "state", "zip")),
    Asked.PHONE: (CONTACT_STEPS, ("phone",)),
    Asked.EMAIL: (CONTACT_STEPS, ("email",)),
    Asked.ID_KIND: (("id_kind",), ("kind",)),
    Asked.ID_NUMBER: (("id_number",), ("number", "state")),
    Asked.ID_EXPIRES: (("id_verification", "out_of_state_id"), ("expires_on",)),
    Asked.RESIDENCY_KIND: (("residency_kind",), ("kind",)),
    Asked.RESIDENCY_DATE: (("residency",), ("dated_on", "valid_until")),
}
"""The steps and fields that an answer was typed at; no other answers are typed."""


def compared_answers(uow: UnitOfWork, shown: Application, day: date) -> Iterator[Answer]:
    """Every answer in the order of the papers; `day` is that of the submission."""
    hands = {mark: uow.staff.get(who).name for mark, who in shown.assisted.items()}
    if isinstance(shown, Renewal):
        answers = _of_renewal(uow, shown, day)
    elif isinstance(shown, CaregiverRegistration):
        answers = _of_caregiver(uow, shown, day)
    else:
        raise AssertionError(f"nobody reviews a {type(shown).__name__}")
    for answer in answers:
        yield Answer(answer.asked, answer.value, answer.marks, _typists(answer.asked, hands))


def _typists(asked: Asked, hands: dict[str, str]) -> tuple[str, ...]:
    steps, fields = _TYPED_AT.get(asked, ((), ()))
    found = (
        who
        for mark, who in hands.items()
        if mark.partition(":")[0].partition(".")[0] in steps and mark.partition(":")[2] in fields
    )
    return tuple(dict.fromkeys(found))


def _of_renewal(uow: UnitOfWork, shown: Renewal, day: date) -> Iterator[Answer]:
    standing = read_standing(uow, shown.name, shown.date_of_birth)
    record = _registration(uow, shown)
    certified = standing.certification
    names = [*_mark(Against.REGISTRATION, shown.name.full, record.name.full if record else None)]
    names += _mark(
        Against.CERTIFICATION, shown.name.full, certified.name.full if certified else None
    )
    born = _mark(
        Against.REGISTRATION, shown.date_of_birth, record.date_of_birth if record else None
    )
    yield Answer(Asked.NAME, shown.name.full, tuple(names))
    yield Answer(Asked.BORN, shown.date_of_birth, tuple(born))
    number = _mark(Against.REGISTRATION, shown.patient_number, record.number if record else None)
    yield Answer(Asked.NUMBER, shown.patient_number, tuple(number))
    yield from _contact(shown, record)
    until = certified.expires_on if certified else shown.certification_expires_on
    if until is not None:
        yield Answer(Asked.CERTIFICATION, until, (Mark(Against.DAY, until >= day),))
    yield from _id(shown, day)
    proof = shown.residency
    if proof is not None:
        yield Answer(Asked.RESIDENCY_KIND, proof.kind)
        if proof.dated_on is not None:
            yield Answer(Asked.RESIDENCY_DATE, proof.dated_on)


def _of_caregiver(uow: UnitOfWork, shown: CaregiverRegistration, day: date) -> Iterator[Answer]:
    known = uow.people.get(shown.person_id) if shown.person_id else None
    name = _mark(Against.EARLIER, shown.name.full, known.name.full if known else None)
    born = _mark(Against.EARLIER, shown.date_of_birth, known.date_of_birth if known else None)
    yield Answer(Asked.NAME, shown.name.full, tuple(name))
    yield Answer(Asked.BORN, shown.date_of_birth, tuple(born))
    yield from _contact(shown, None)
    yield from _patient(uow, shown.designation_id)
    yield from _id(shown, day)


def _registration(uow: UnitOfWork, shown: Renewal) -> Registration | None:
    """The record that it renews."""
    found = uow.registrations.of_person(shown.name, shown.date_of_birth)
    return next((each for each in found if each.number == shown.patient_number), None)


def _patient(uow: UnitOfWork, designation_id: UUID | None) -> Iterator[Answer]:
    if designation_id is None:
        return
    designation = uow.designations.get(designation_id)
    yield Answer(Asked.PATIENT, uow.people.get(designation.patient_id).name.full)
    if designation.declaration is not None:
        yield Answer(Asked.FAMILY, designation.declaration.immediate_family)


def _contact(shown: Application, record: Registration | None) -> Iterator[Answer]:
    if shown.address is not None:
        marks = _mark(Against.REGISTRATION, shown.address, record.address if record else None)
        yield Answer(Asked.ADDRESS, shown.address, tuple(marks))
    known = record.phone if record else ""
    if shown.phone:
        same = _digits(shown.phone) == _digits(known)
        marks = _mark(Against.REGISTRATION, shown.phone, shown.phone if same else known)
        yield Answer(Asked.PHONE, shown.phone, tuple(marks))
    if shown.email:
        marks = _mark(Against.REGISTRATION, shown.email, record.email if record else None)
        yield Answer(Asked.EMAIL, shown.email, tuple(marks))


def _digits(phone: str) -> str:
    """A phone number without the blanks and marks between its digits."""
    return "".join(filter(str.isdigit, phone))


def _id(shown: Application, day: date) -> Iterator[Answer]:
    if shown.id_kind is not None:
        yield Answer(Asked.ID_KIND, shown.id_kind)
    if shown.id_number:
        yield Answer(Asked.ID_NUMBER, " ".join(filter(None, (shown.id_state, shown.id_number))))
    until = shown.identification.expires_on if shown.identification is not None else None
    if until is not None:
        yield Answer(Asked.ID_EXPIRES, until, (Mark(Against.DAY, until >= day),))


def _mark(against: Against, given: Value, known: Value | None) -> Iterator[Mark]:
    """A mark where there is something to compare with."""
    if known:
        yield Mark(against, given == known, None if given == known else known)
