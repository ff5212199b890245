"""The draft that a person continues: found, started, saved."""

from datetime import date
from uuid import UUID, uuid4

from kiosk.domain.desk.short_code import new_reference
from kiosk.domain.people.account import Account
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.renewal.application import NOBODY_KNOWN, Status, Typists
from kiosk.domain.renewal.registration import Registration
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.changing import Moment, looking
from kiosk.services.renewal.own_application import saving_draft
from kiosk.services.renewal.standing import can_go_on, outlived, read_standing


def resume_renewal(ports: Ports, actor: Actor) -> Renewal:
    """The person's open draft, with the certification date on record now; raises NOT_FOUND."""
    actor.require(Action.SEE_RENEWAL)
    if actor.person_id is None:
        raise KioskError(ErrorCode.NOT_FOUND)
    with looking(ports) as (uow, at):
        renewal = uow.renewals.latest_of(actor.person_id)
        if renewal is None or not can_go_on(renewal, at.now, at.policy):
            raise KioskError(ErrorCode.NOT_FOUND)
        standing = read_standing(uow, renewal.name, renewal.date_of_birth)
    if standing.certification is not None:
        renewal.certification_expires_on = standing.certification.expires_on
    return renewal


def save_draft(
    ports: Ports,
    actor: Actor,
    renewal: Renewal,
    language: str,
    typists: Typists = NOBODY_KNOWN,
) -> Renewal:
    """Seal the draft again and count its version up; raises CONFLICT or NOT_A_DRAFT."""
    actor.require(Action.SEE_RENEWAL)
    with saving_draft(ports.uow(), actor, renewal, language, typists) as uow:
        uow.renewals.save(renewal)
        uow.audit.append(Event.RENEWAL_SAVED, actor, renewal.id)
    return renewal


def go_on_with(
    uow: UnitOfWork, latest: Renewal | None, certified_until: date, at: Moment
) -> Renewal | None:
    """The open draft inside this transaction; one past its time is ended instead."""
    if latest is None:
        return None
    if can_go_on(latest, at.now, at.policy):
        if latest.certification_expires_on != certified_until:
            latest.certification_expires_on = certified_until
            uow.renewals.save(latest)
        return latest
    if outlived(latest, at.now, at.policy):
        latest.move(Status.EXPIRED)
        uow.renewals.save(latest)
    return None


def blank_renewal(
    ports: Ports,
    person_id: UUID,
    registration: Registration,
    certified_until: date,
    account: Account,
) -> Renewal:
    """A draft pre-filled from the registration, in the record's spelling (R3, R4)."""
    return Renewal(
        id=uuid4(),
        reference=new_reference(ports.kiosk_id, ports.random_code),
        person_id=person_id,
        name=registration.name,
        date_of_birth=registration.date_of_birth,
        started_at=ports.clock.now(),
        language=account.language,
        address=registration.address,
        phone=registration.phone,
        # A person who said they have no email is not given one from a record.
        email=registration.email if account.email else "",
        patient_number=registration.number,
        registered_address=registration.address,
        certification_expires_on=certified_until,
    )
