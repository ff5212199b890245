"""C4: giving a PIN, for a free slot or again for a slot that is taken."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from kiosk.domain.caregivers.caregiver_pin import CaregiverPin, PinDelivery, draw_pin, pin_life
from kiosk.domain.caregivers.designation import OVER, Designation, DesignationStatus
from kiosk.domain.desk.short_code import new_reference
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.store.outbox import Payload, Topic
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.account.create_account import masked
from kiosk.services.account.mail_requests import count_mail
from kiosk.services.caregivers.caregiver_views import IssuedPin
from kiosk.services.caregivers.lapse import look_and_keep
from kiosk.services.caregivers.may_designate import may_name
from kiosk.services.changing import Moment, changing


@dataclass(frozen=True)
class Wanted:
    """Whose PIN, for which slot, and how it is delivered."""

    patient_id: UUID
    designation_id: UUID | None
    delivery: PinDelivery
    email: str
    language: str


def generate_pin(
    ports: Ports,
    actor: Actor,
    designation_id: UUID | None,
    delivery: PinDelivery,
    language: str,
    email: str = "",
) -> IssuedPin:
    """Give a PIN: None takes a free slot; an id gives another for that slot, or renews (C10).

    The slot's earlier PIN stops working. The digits are in this answer and, if it is sent, in the
    email, and nowhere else. Raises CAREGIVER_NOT_OPEN (C2), CAREGIVER_SLOTS_TAKEN,
    NOT_POSSIBLE_NOW while a registration is under way in the slot, MAIL_REFUSED without an address,
    MAIL_LIMIT after many emails.
    """
    actor.require(Action.NAME_CAREGIVER)
    if actor.person_id is None:
        raise KioskError(ErrorCode.CAREGIVER_NOT_OPEN)
    wanted = Wanted(actor.person_id, designation_id, delivery, email.strip(), language)
    return give_pin(ports, wanted, actor)


def give_pin(ports: Ports, wanted: Wanted, actor: Actor, reason: str = "") -> IssuedPin:
    """Give the PIN, for someone who may have it given."""
    if wanted.delivery is PinDelivery.MAIL and not wanted.email:
        raise KioskError(ErrorCode.MAIL_REFUSED)

    def give(uow: UnitOfWork, at: Moment) -> IssuedPin:
        uow.people.lock(wanted.patient_id)
        if may_name(uow, wanted.patient_id, at.day, at.policy):
            raise KioskError(ErrorCode.CAREGIVER_NOT_OPEN)
        designation = _slot(uow, wanted, at)
        if wanted.delivery is PinDelivery.MAIL and actor.person_id == wanted.patient_id:
            count_mail(ports, uow, wanted.email, at, str(wanted.patient_id))
        issued = _issue(ports, uow, designation, wanted, at)
        uow.audit.append(Event.CAREGIVER_PIN_GIVEN, actor, designation.id, reason=reason)
        return issued

    return changing(ports, give)


def _slot(uow: UnitOfWork, wanted: Wanted, at: Moment) -> Designation:
    """The designation that the PIN is for, as it is with it."""
    if wanted.designation_id is not None:
        owner = uow.designations.get(wanted.designation_id).patient_id
        if owner != wanted.patient_id:
            raise KioskError(ErrorCode.NOT_ALLOWED, action=Action.NAME_CAREGIVER.value)
    theirs = uow.designations.of_patient(wanted.patient_id)
    for designation in theirs:
        look_and_keep(uow, designation, at)
    taken = sum(designation.holds_slot(at.day) for designation in theirs)
    found = next((each for each in theirs if each.id == wanted.designation_id), None)
    if (found is None or not found.holds_slot(at.day)) and taken >= at.policy.caregiver_slots:
        raise KioskError(ErrorCode.CAREGIVER_SLOTS_TAKEN, count=taken)
    if found is None or found.status in OVER:
        made = Designation(uuid4(), wanted.patient_id, at.now, at.now)
        uow.designations.add(made)
        return made
    if found.stage is DesignationStatus.APPROVED:
        found.begin_renewal(at.now)
    elif found.stage is not DesignationStatus.PIN_ISSUED:
        found.advance(DesignationStatus.PIN_ISSUED, at.now)
    uow.pins.void(found.id, at.now)
    # Even if nothing in it changed: a redeem of the old PIN under way must see that it is void.
    uow.designations.save(found)
    return found


def _issue(
    ports: Ports, uow: UnitOfWork, designation: Designation, wanted: Wanted, at: Moment
) -> IssuedPin:
    digits, life = draw_pin(ports.random_code), pin_life(wanted.delivery, at.policy)
    pin = CaregiverPin(
        id=uuid4(),
        designation_id=designation.id,
        delivery=wanted.delivery,
        issued_at=at.now,
        expires_at=at.steady + life,
        reference=new_reference(ports.kiosk_id, ports.random_code),
    )
    uow.pins.add(pin, digits)
    mailed = wanted.delivery is PinDelivery.MAIL
    ends_at = ports.clock.local(at.now + life)
    if mailed:
        payload: Payload = {
            "to": wanted.email,
            "pin": digits,
            "reference": pin.reference,
            "patient": uow.people.get(wanted.patient_id).name.short,
            "ends_at": ends_at.isoformat(),
            "language": wanted.language,
        }
        uow.outbox.put(Topic.CAREGIVER_PIN, pin.id, payload)
    return IssuedPin(
        designation_id=designation.id,
        reference=pin.reference,
        digits="" if mailed else digits,
        ends_at=ends_at,
        language=wanted.language,
        hours=int(life.total_seconds() // 3600),
        sent_to=masked(wanted.email) if mailed else "",
    )
