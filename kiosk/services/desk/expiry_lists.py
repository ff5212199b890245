"""S5: registrations that end soon or have ended, for staff who follow up."""

from dataclasses import replace
from datetime import timedelta
from typing import Final
from uuid import UUID

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.domain.renewal.registration import Registration
from kiosk.domain.store.reminders import THRESHOLDS
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.changing import Moment, looking
from kiosk.services.desk.records.look_up import found_person, found_registration
from kiosk.services.desk.records.record_views import Ended, Expiring, ExpiryView, Waiting
from kiosk.services.keeping.one_by_one import readable
from kiosk.services.one_person import find_person
from kiosk.services.renewal.person_lights import lights_of_patient
from kiosk.services.renewal.standing import read_standing

MOST_ROWS: Final = 500
"""How many rows a list shows; its count is of all."""


def see_expiry(ports: Ports, actor: Actor) -> ExpiryView:
    """How many registrations end soon, and how many renewals wait for their patient."""
    actor.require(Action.SEE_EXPIRY)
    day = ports.clock.today()
    with ports.reading() as uow:
        return ExpiryView(
            within={
                days: uow.registrations.count_ending(day, day + timedelta(days=days))
                for days in THRESHOLDS
            },
            returned=uow.renewals.count(Status.RETURNED),
            drafts=uow.renewals.count(Status.DRAFT),
        )


def list_expiring(ports: Ports, actor: Actor, within: int) -> tuple[Expiring, ...]:
    """Whose registration ends within this many days, masked, soonest first; see open_record().

    One that cannot be read is left out, and is in the log.
    """
    actor.require(Action.SEE_EXPIRY)
    with looking(ports) as (uow, at):
        ending = uow.registrations.ending(at.day, at.day + timedelta(days=within), MOST_ROWS)
        return readable(Action.SEE_EXPIRY.value, ending, lambda each: _row(ports, uow, each, at))


def list_ended(ports: Ports, actor: Actor) -> tuple[Ended, ...]:
    """Whose registration has ended, masked, the newest end first; see open_record().

    One that cannot be read is left out, and is in the log.
    """
    actor.require(Action.SEE_EXPIRY)
    with looking(ports) as (uow, at):
        return readable(
            Action.SEE_EXPIRY.value,
            uow.registrations.ended(at.day, MOST_ROWS),
            lambda each: _ended(uow, uow.registrations.get(each), at),
        )


def list_waiting(ports: Ports, actor: Actor, status: Status) -> tuple[Waiting, ...]:
    """Whose renewal was returned, or saved to finish later: masked, the newest first.

    One that cannot be read is left out, and is in the log.
    """
    actor.require(Action.SEE_EXPIRY)
    with looking(ports) as (uow, at):
        return readable(
            Action.SEE_EXPIRY.value,
            uow.renewals.with_status(status, MOST_ROWS),
            lambda each: _waiting(ports, uow, each, at),
        )


def _waiting(ports: Ports, uow: UnitOfWork, renewal_id: UUID, at: Moment) -> Waiting:
    renewal = uow.renewals.get(renewal_id)
    found = found_person(uow, renewal.person_id, at)
    started = ports.clock.local(renewal.started_at).date()
    return Waiting(replace(found, reference=renewal.reference), started)


def _ended(uow: UnitOfWork, registration: Registration, at: Moment) -> Ended:
    name, born = registration.name, registration.date_of_birth
    person = find_person(uow, name, born)
    made = uow.renewals.latest_of(person.id) if person is not None else None
    findings = read_standing(uow, name, born).findings(at.day, at.policy)
    if made is not None and made.status is Status.SUBMITTED:
        findings = (Finding.block(Rule.ALREADY_SUBMITTED),)
    return Ended(found_registration(registration, at), registration.expires_on, findings)


def _row(ports: Ports, uow: UnitOfWork, registration_id: UUID, at: Moment) -> Expiring:
    registration = uow.registrations.get(registration_id)
    name, born = registration.name, registration.date_of_birth
    person = uow.people.find(name, born)
    person_id = person.id if person is not None else None
    wished = person_id is not None and uow.reminders.wished(person_id) is not None
    standing = read_standing(uow, name, born)
    return Expiring(
        found=found_registration(registration, at),
        expires_on=registration.expires_on,
        days=(registration.expires_on - at.day).days,
        reminded=wished and not standing.two_people,
        lights=lights_of_patient(ports, uow, standing, person_id, at),
    )
