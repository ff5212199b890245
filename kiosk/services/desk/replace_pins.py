"""Caregivers' PINs at the desk: voided, and replaced on a new slip."""

from uuid import UUID

from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.caregivers.designation import DesignationStatus
from kiosk.domain.desk.look_up_reasons import LookUpReason
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.trail.events import Event
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.caregivers.caregiver_views import IssuedPin
from kiosk.services.caregivers.generate_pin import Wanted, give_pin
from kiosk.services.caregivers.lapse import keep, look_and_keep
from kiosk.services.caregivers.print_pin_slip import print_slip
from kiosk.services.changing import Moment, changing
from kiosk.services.papers.watch_job import Patience, patiently
from kiosk.services.recipient import patient_of


def void_pin(ports: Ports, actor: Actor, designation_id: UUID, reason: LookUpReason) -> None:
    """Void the open PIN of a slot, for example when its slip was lost; the slot is free.

    Raises NOT_POSSIBLE_NOW unless the slot is waiting for its PIN to be typed.
    """
    actor.require(Action.MANAGE_PINS)

    def void(uow: UnitOfWork, at: Moment) -> None:
        designation = uow.designations.get(designation_id)
        look_and_keep(uow, designation, at)
        designation.advance(DesignationStatus.VOIDED, at.now)
        keep(uow, designation, at)
        uow.audit.append(Event.PIN_VOIDED, actor, designation_id, reason=reason.value)

    changing(ports, void)


def renew_pin(
    ports: Ports,
    actor: Actor,
    designation_id: UUID,
    delivery: PinDelivery,
    reason: LookUpReason,
    email: str = "",
) -> IssuedPin:
    """Give another PIN for a patient's slot, in their language; the earlier one stops working (C5).

    Raises the same as generate_pin().
    """
    actor.require(Action.MANAGE_PINS)
    with ports.reading() as uow:
        patient_id = uow.designations.get(designation_id).patient_id
        patient = patient_of(uow, patient_id)
    language = patient.language if patient is not None else ports.languages[0]
    wanted = Wanted(patient_id, designation_id, delivery, email.strip(), language)
    return give_pin(ports, wanted, actor, reason.value)


def print_renewed_pin(
    ports: Ports,
    actor: Actor,
    issued: IssuedPin,
    pause: Patience = patiently,
) -> bool:
    """Print the slip of a PIN that renew_pin() just gave; see print_watched()."""
    actor.require(Action.MANAGE_PINS)
    return print_slip(ports, issued, actor, pause)
