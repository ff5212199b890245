"""S5: looking a person up for a reason; masked until opened, and the trail says who and why."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from uuid import UUID

from kiosk.domain.desk.look_up_reasons import LookUpReason, references_of, require_names
from kiosk.domain.people.person import Name
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.people.similar_names import similar
from kiosk.domain.renewal.registration import Registration
from kiosk.domain.trail.events import Event
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.changing import Moment, changing
from kiosk.services.desk.records.open_record import opened_record
from kiosk.services.desk.records.record_views import Found, FoundKind, OpenedRecord
from kiosk.services.one_person import find_person, names_of
from kiosk.services.renewal.standing import read_standing


def look_up_reference(
    ports: Ports, actor: Actor, text: str, reason: LookUpReason
) -> tuple[Found, ...]:
    """Whose reference this is: a renewal's, a caregiver registration's, or a PIN slip's.

    A slip leads to its patient, an unknown one to no one. LOOK_UP_INCOMPLETE for only part of one.
    """
    actor.require(Action.LOOK_UP)
    meant = references_of(text)

    def look(uow: UnitOfWork, at: Moment) -> tuple[Found, ...]:
        ways = (tuple(_by_reference(uow, reference, at)) for reference in meant)
        found = next(filter(None, ways), ())
        uow.audit.append(Event.LOOKED_UP, actor, _only(found), reason=reason.value)
        return found

    return changing(ports, look)


def look_up_person(
    ports: Ports, actor: Actor, first: str, last: str, date_of_birth: date, reason: LookUpReason
) -> tuple[Found, ...]:
    """Everyone with this name and birth date, compared as in R3; LOOK_UP_INCOMPLETE for less.

    Someone who identified at a kiosk is one result with all their records; others are one result
    per registration. If there is nobody, who has a similar name and this birth date is likely.
    """
    actor.require(Action.LOOK_UP)
    require_names(first, last)
    name = Name(first, last)

    def look(uow: UnitOfWork, at: Moment) -> tuple[Found, ...]:
        found = tuple(_named(uow, name, date_of_birth, at)) or tuple(
            _likely(uow, name, date_of_birth, at)
        )
        uow.audit.append(Event.LOOKED_UP, actor, _only(found), reason=reason.value)
        return found

    return changing(ports, look)


def open_record(ports: Ports, actor: Actor, found: Found, reason: LookUpReason) -> OpenedRecord:
    """Everything staff may see about a person; the trail names the staff member and the reason."""
    actor.require(Action.LOOK_UP)

    def look(uow: UnitOfWork, at: Moment) -> OpenedRecord:
        uow.audit.append(Event.RECORD_OPENED, actor, found.id, reason=reason.value)
        return opened_record(ports, uow, found, reason, at)

    return changing(ports, look)


def found_registration(registration: Registration, at: Moment) -> Found:
    """A registration, masked."""
    return Found(
        kind=FoundKind.REGISTRATION,
        id=registration.id,
        initials=registration.name.initials,
        born=registration.date_of_birth.year,
        state=registration.state(at.day, at.policy),
        reference="",
    )


def _named(uow: UnitOfWork, name: Name, date_of_birth: date, at: Moment) -> Iterator[Found]:
    person = find_person(uow, name, date_of_birth)
    if person is not None:
        yield found_person(uow, person.id, at)
        return
    for each in names_of(uow, name, date_of_birth):
        for registration in uow.registrations.of_person(each, date_of_birth):
            yield found_registration(registration, at)


def _likely(uow: UnitOfWork, name: Name, date_of_birth: date, at: Moment) -> Iterator[Found]:
    born = uow.registrations.born_on(date_of_birth)
    names = {each.name.key: each.name for each in born if similar(each.name, name)}
    for each in names.values():
        for found in _named(uow, each, date_of_birth, at):
            yield replace(found, likely=True)


def _by_reference(uow: UnitOfWork, reference: str, at: Moment) -> Iterator[Found]:
    renewal = uow.renewals.by_reference(reference)
    if renewal is not None:
        yield found_person(uow, renewal.person_id, at)
    pin = uow.pins.by_reference(reference)
    if pin is not None:
        yield found_person(uow, uow.designations.get(pin.designation_id).patient_id, at)
    caregiver = uow.caregivers.by_reference(reference)
    if caregiver is not None and caregiver.person_id is not None:
        yield found_person(uow, caregiver.person_id, at)
    elif caregiver is not None:
        name, born = caregiver.name.initials, caregiver.date_of_birth.year
        yield Found(FoundKind.CAREGIVER, caregiver.id, name, born, None, reference)


def found_person(uow: UnitOfWork, person_id: UUID, at: Moment) -> Found:
    """Someone who identified at a kiosk, masked."""
    person = uow.people.get(person_id)
    registration = read_standing(uow, person.name, person.date_of_birth).registration
    renewal = uow.renewals.latest_of(person_id)
    return Found(
        kind=FoundKind.PERSON,
        id=person_id,
        initials=person.name.initials,
        born=person.date_of_birth.year,
        state=registration.state(at.day, at.policy) if registration else None,
        reference=renewal.reference if renewal else "",
    )


def _only(found: tuple[Found, ...]) -> UUID | None:
    """The one that was found; no one if there are none or several."""
    return found[0].id if len(found) == 1 else None
