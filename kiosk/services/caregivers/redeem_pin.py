"""C6, C7: redeeming a caregiver's PIN, once."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.caregiver_pin import CaregiverPin, parse_pin
from kiosk.domain.caregivers.designation import Designation, DesignationStatus
from kiosk.domain.people.person import Person
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.caregivers.caregiver_views import Redeemed
from kiosk.services.caregivers.pin_tries import PinTries
from kiosk.services.changing import Moment, changing
from kiosk.services.one_person import find_person


@dataclass(frozen=True)
class _Fit:
    """A PIN that works, and the designation that is waiting for it."""

    pin: CaregiverPin
    designation: Designation
    patient: Person


def redeem_pin(ports: Ports, actor: Actor, registration_id: UUID, pin: str) -> Redeemed:
    """Redeem the PIN, with or without spaces and dashes, for this registration; repeats do nothing.

    Raises CAREGIVER_PIN_WRONG, the same whatever is wrong with it (T8), or CAREGIVER_PIN_LOCKED;
    CAREGIVER_PIN_OWN for the patient who gave it, CAREGIVER_ALREADY for that patient's caregiver,
    and neither uses the PIN up; BLOCKED_BY_FINDINGS before the person is known.
    """
    tries = PinTries(ports, actor.account_for(Action.REGISTER_AS_CAREGIVER))
    digits = parse_pin(pin)

    def redeem(uow: UnitOfWork, at: Moment) -> Redeemed | KioskError:
        registration = uow.caregivers.get(registration_id)
        actor.require(Action.REGISTER_AS_CAREGIVER, owner=registration.owner_id)
        registration.require_open()
        if registration.designation_id is not None:
            return Redeemed(actor, registration)
        tries.require_unlocked(uow, at)
        registration.require_no_blocks(registration.person_findings(at.day, at.policy))
        fit = _fit(uow, registration, digits, at)
        if fit is None or not uow.pins.use(fit.pin.id, at.now):
            return tries.count_wrong(uow, actor, at)
        findings = _take(uow, registration, fit, at)
        uow.audit.append(Event.CAREGIVER_PIN_REDEEMED, actor, fit.designation.id)
        return Redeemed(actor, registration, findings)

    return changing(ports, redeem)


def _fit(
    uow: UnitOfWork, registration: CaregiverRegistration, digits: str | None, at: Moment
) -> _Fit | None:
    """What the PIN opens for this person; None for everything that must look alike."""
    pin = uow.pins.find(digits) if digits is not None else None
    if pin is None or not pin.works(at.steady):
        return None
    designation = uow.designations.get(pin.designation_id)
    patient = uow.people.get(designation.patient_id)
    if uow.accounts.get(registration.account_id).person_id == patient.id:
        raise KioskError(ErrorCode.CAREGIVER_PIN_OWN)
    known = find_person(uow, registration.name, registration.date_of_birth)
    if known == patient:
        return None
    if designation.caregiver_id is not None and designation.caregiver_id != (known and known.id):
        return None
    return _Fit(pin, designation, patient)


def _take(
    uow: UnitOfWork, registration: CaregiverRegistration, fit: _Fit, at: Moment
) -> tuple[Finding, ...]:
    """Bind person, designation and registration; gives C3's advice if another patient has them."""
    designation = fit.designation
    person = person_of(uow, registration)
    require_one_of_a_pair(uow, designation, person.id, at.day)
    renews = designation.renewal is not None
    designation.caregiver_id = person.id
    designation.advance(DesignationStatus.REDEEMED, at.now)
    uow.designations.save(designation)
    registration.redeemed(designation.id, person.id, fit.patient.name.short, renews)
    uow.caregivers.save(registration)
    others = uow.designations.held_by_others(person.id, designation.patient_id, at.day)
    if others >= at.policy.caregiver_patients_max:
        return (Finding.advise(Rule.CAREGIVER_HELD),)
    return ()


def person_of(uow: UnitOfWork, registration: CaregiverRegistration) -> Person:
    """The person with these name keys and birth date, added if there is none."""
    person = find_person(uow, registration.name, registration.date_of_birth)
    if person is None:
        person = Person(uuid4(), registration.name, registration.date_of_birth)
        uow.people.add(person)
    return person


def require_one_of_a_pair(
    uow: UnitOfWork, designation: Designation, caregiver_id: UUID, day: date
) -> None:
    """Raise CAREGIVER_ALREADY when another slot of the patient has this caregiver."""
    for other in uow.designations.of_patient(designation.patient_id):
        same = other.caregiver_id == caregiver_id and other.id != designation.id
        if same and other.holds_slot(day):
            raise KioskError(ErrorCode.CAREGIVER_ALREADY)
