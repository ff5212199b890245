"""Designations, PINs and caregivers' registrations, against every database."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.caregiver_pin import CaregiverPin, PinDelivery
from kiosk.domain.caregivers.designation import Declaration, Designation, DesignationStatus, Ending
from kiosk.domain.people.person import Address, Name, Person
from kiosk.domain.renewal.application import Attestation, IdPhoto, PortraitSource, Status
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.records.unit_of_work import Database
from tests.factories import TODAY, days
from tests.refusals import refusal_of
from tests.samples import AT, BORN, a_person, an_account
from tests.storing import add, save

S = DesignationStatus
DIGITS = "482190357716"
OTHER_DIGITS = "903577164821"


@pytest.fixture
def people(database: Database) -> tuple[Person, Person, Person]:
    """Two patients and a caregiver."""
    made = (a_person(), a_person(Name("Tom", "Adams")), a_person(Name("Rosa", "Lima")))
    add(database, *made)
    return made


@pytest.fixture
def designation(database: Database, people: tuple[Person, ...]) -> Designation:
    return add(database, Designation(uuid4(), people[0].id, AT, AT))


def a_pin(designation_id: UUID) -> CaregiverPin:
    later = AT + timedelta(hours=72)
    return CaregiverPin(uuid4(), designation_id, PinDelivery.HAND, AT, later, "S-7Q2MX")


def test_designation_comes_back_as_it_was_saved(
    database: Database, designation: Designation, people: tuple[Person, ...]
) -> None:
    designation.status, designation.renewal = S.APPROVED, S.SUBMITTED
    designation.caregiver_id = people[2].id
    designation.declaration = Declaration(True, Attestation("family", 1, "en", AT))
    designation.ending, designation.approved_on = Ending.BY_PATIENT, days(-1)
    designation.valid_until = days(364)
    save(database, designation)
    assert designation.version == 1
    with database.reading() as uow:
        assert uow.designations.get(designation.id) == designation
        assert uow.designations.of_patient(people[0].id) == [designation]
        assert uow.designations.of_patient(people[1].id) == []
        refused = refusal_of(uow.designations.get, uuid4())
    assert refused.code is ErrorCode.NOT_FOUND


def test_stale_designation_or_registration_is_a_conflict(
    database: Database, designation: Designation, account_id: UUID
) -> None:
    for current in (designation, add(database, a_registration(account_id))):
        stale = replace(current)
        save(database, current)
        assert refusal_of(save, database, stale).code is ErrorCode.CONFLICT


@pytest.mark.req("C2")
def test_one_live_designation_of_a_patient_and_a_caregiver(
    database: Database, people: tuple[Person, ...]
) -> None:
    patient, other, caregiver = people

    def another(of: Person, status: S) -> Designation:
        return Designation(uuid4(), of.id, AT, AT, caregiver.id, status)

    add(database, another(patient, S.ENDED))
    live = add(database, another(patient, S.REDEEMED))
    add(database, another(other, S.REDEEMED))
    assert refusal_of(add, database, another(patient, S.SUBMITTED)).code is ErrorCode.CONFLICT
    live.status = S.ENDED
    save(database, live)
    add(database, another(patient, S.SUBMITTED))


@pytest.mark.req("C3")
@pytest.mark.parametrize(
    ("status", "renewal", "until", "held"),
    [
        (S.SUBMITTED, None, None, 0),
        (S.VALIDATED, None, None, 1),
        (S.RETURNED, None, None, 1),
        (S.DENIED, None, None, 0),
        (S.APPROVED, None, days(0), 1),
        (S.APPROVED, None, days(-1), 0),
        (S.APPROVED, S.PIN_ISSUED, days(-1), 0),
        (S.APPROVED, S.SUBMITTED, days(-1), 0),
        (S.APPROVED, S.SUBMITTED, days(0), 1),
        (S.APPROVED, S.VALIDATED, days(-1), 1),
        (S.APPROVED, S.RETURNED, days(-1), 1),
    ],
)
def test_other_patients_who_hold_a_caregiver_are_counted(
    database: Database,
    people: tuple[Person, ...],
    status: S,
    renewal: S | None,
    until: date | None,
    held: int,
) -> None:
    patient, other, caregiver = people
    given = Designation(uuid4(), other.id, AT, AT, caregiver.id, status, renewal)
    add(database, replace(given, valid_until=until))
    with database.reading() as uow:
        assert uow.designations.held_by_others(caregiver.id, patient.id, TODAY) == held
        assert uow.designations.get(given.id).holds_caregiver(TODAY) is bool(held)
        assert uow.designations.held_by_others(caregiver.id, other.id, TODAY) == 0
        assert uow.designations.held_by_others(patient.id, other.id, TODAY) == 0


@pytest.mark.req("C7")
def test_pin_is_found_by_digits_until_used(database: Database, designation: Designation) -> None:
    pin = a_pin(designation.id)
    with database.writing() as uow:
        uow.pins.add(pin, DIGITS)
        uow.commit()
    with database.writing() as uow:
        assert uow.pins.find(DIGITS) == pin == uow.pins.open_of(designation.id)
        assert uow.pins.find(OTHER_DIGITS) is None
        assert uow.pins.use(pin.id, AT)
        assert not uow.pins.use(pin.id, AT)
        assert uow.pins.find(DIGITS) is None is uow.pins.open_of(designation.id)
        assert uow.pins.latest_of(designation.id) == replace(pin, used_at=AT)
        uow.pins.void(designation.id, AT)
        assert uow.pins.latest_of(designation.id) == replace(pin, used_at=AT)
        assert uow.pins.latest_of(uuid4()) is None
        assert uow.pins.by_reference(pin.reference) == replace(pin, used_at=AT)
        assert uow.pins.by_reference("K9-00000") is None


def test_voided_pin_makes_room_for_another(database: Database, designation: Designation) -> None:
    pin, again = a_pin(designation.id), a_pin(designation.id)
    with database.writing() as uow:
        uow.pins.add(pin, DIGITS)
        uow.pins.void(designation.id, AT)
        assert uow.pins.latest_of(designation.id) == replace(pin, voided_at=AT)
        assert not uow.pins.use(pin.id, AT)
        uow.pins.add(again, DIGITS)
        uow.commit()
    with database.reading() as uow:
        assert uow.pins.find(DIGITS) == again == uow.pins.latest_of(designation.id)


def test_digits_and_designation_have_one_open_pin(
    database: Database, designation: Designation, people: tuple[Person, ...]
) -> None:
    other = add(database, Designation(uuid4(), people[1].id, AT, AT))
    with database.writing() as uow:
        uow.pins.add(a_pin(designation.id), DIGITS)
        uow.commit()
    for wanted, digits in ((designation.id, OTHER_DIGITS), (other.id, DIGITS)):
        with pytest.raises(KioskError) as refused, database.writing() as uow:
            uow.pins.add(a_pin(wanted), digits)
        assert refused.value.code is ErrorCode.CONFLICT


def a_registration(account_id: UUID, reference: str = "K1-7QX2M") -> CaregiverRegistration:
    return CaregiverRegistration.blank(uuid4(), reference, account_id, AT, "en")


@pytest.fixture
def account_id(database: Database) -> UUID:
    account = an_account()
    add(database, account)
    return account.id


def test_registration_comes_back_as_it_was_saved(
    database: Database, account_id: UUID, designation: Designation, people: tuple[Person, ...]
) -> None:
    registration = add(database, a_registration(account_id))
    registration.name, registration.date_of_birth = Name("Rosa", "Lima"), BORN
    registration.address = Address("1 Elm Street", "Worcester", "MA", "01608")
    registration.redeemed(designation.id, people[2].id, "Núria O.", renews=True)
    registration.agreed_id, registration.agreed_version = "caregiver", 1
    registration.note_agreement(AT, "en")
    registration.photo = IdPhoto(uuid4(), PortraitSource.CAMERA)
    registration.answers["caregiver_person"] = {"first_name": "Rosa"}
    save(database, registration)
    assert registration.version == 1
    with database.reading() as uow:
        found = uow.caregivers
        assert found.get(registration.id) == registration == found.find(registration.id)
        assert found.by_reference(registration.reference) == registration
        assert found.of_account(account_id) == [registration]
        assert found.of_designation(designation.id) == [registration]
        assert found.find(uuid4()) is None is found.by_reference("K1-00000")
        refused = refusal_of(found.get, uuid4())
    assert refused.code is ErrorCode.NOT_FOUND


def test_account_has_one_draft_and_many_others(database: Database, account_id: UUID) -> None:
    first = add(database, a_registration(account_id))
    refused = refusal_of(add, database, a_registration(account_id, "K1-00002"))
    assert refused.code is ErrorCode.CONFLICT
    first.status = Status.RETURNED
    save(database, first)
    add(database, a_registration(account_id, "K1-00002"))


def test_designation_has_one_running_registration(
    database: Database, account_id: UUID, designation: Designation, people: tuple[Person, ...]
) -> None:
    first = a_registration(account_id)
    first.status = Status.SUBMITTED
    first.redeemed(designation.id, people[2].id, "Núria O.", renews=False)
    add(database, first)
    second = a_registration(account_id, "K1-00002")
    second.redeemed(designation.id, people[2].id, "Núria O.", renews=False)
    assert refusal_of(add, database, second).code is ErrorCode.CONFLICT


def test_counts_name_no_one(
    database: Database, account_id: UUID, designation: Designation, people: tuple[Person, ...]
) -> None:
    other = add(database, Designation(uuid4(), people[1].id, AT, AT, people[2].id, S.ENDED))
    registration = a_registration(account_id)
    registration.redeemed(other.id, people[2].id, "Tom A.", renews=False)
    with database.writing() as uow:
        uow.pins.add(a_pin(designation.id), DIGITS)
        uow.pins.add(a_pin(other.id), OTHER_DIGITS)
        uow.caregivers.add(registration)
        uow.commit()
    with database.reading() as uow:
        first, second = uow.designations.counts()
    assert (first.id, first.reference, first.status) == (designation.id, "S-7Q2MX", "pin_issued")
    assert (first.patient_id, first.caregiver_id, first.slots) == (people[0].id, None, 1)
    assert (second.reference, second.status, second.slots) == ("K1-7QX2M", "ended", 0)
    assert second.caregiver_id == people[2].id
