"""Expiry reminders: a person's wish, and the courier's round once a day."""

from datetime import date
from uuid import UUID

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.renewal.application import Status
from kiosk.domain.store.chores import REMIND, due
from kiosk.domain.store.outbox import Payload, Topic
from kiosk.domain.store.reminders import threshold
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.keeping.one_by_one import one_by_one
from kiosk.services.renewal.standing import read_standing


def set_reminders(ports: Ports, actor: Actor, wanted: bool, language: str) -> None:
    """Note that a patient wants to be reminded before their registration ends, or no longer does.

    Raises NOT_FOUND before the account is bound to a person.
    """
    actor.require(Action.CHOOSE_REMINDERS)
    if actor.person_id is None:
        raise KioskError(ErrorCode.NOT_FOUND)
    with ports.uow() as uow:
        uow.reminders.wish(actor.person_id, language if wanted else None)
        uow.audit.append(Event.REMINDERS_CHOSEN, actor, actor.person_id)
        uow.commit()


def see_reminders(ports: Ports, actor: Actor) -> bool:
    """Whether this patient wants to be reminded."""
    actor.require(Action.CHOOSE_REMINDERS)
    with ports.reading() as uow:
        return actor.person_id is not None and uow.reminders.wished(actor.person_id) is not None


def remind_due(ports: Ports, actor: Actor) -> int:
    """Once a day, queue reminders for all who asked and reached a threshold; returns how many.

    Each person is handled on their own, is reminded once at each threshold of one expiry day, and
    not while a submitted renewal is under way.
    """
    actor.require(Action.DELIVER)
    now, day = ports.clock.now(), ports.clock.today()
    with ports.reading() as uow:
        wishes = uow.reminders.wishes() if due(uow.chores.done_at(REMIND), now) else None
    if wishes is None:
        return 0
    languages = dict(wishes)
    put = one_by_one(
        ports, REMIND, languages, lambda uow, each: _remind(uow, each, languages[each], day)
    )
    with ports.uow() as uow:
        uow.chores.done(REMIND, now)
        uow.commit()
    return put


def _remind(uow: UnitOfWork, person_id: UUID, language: str, day: date) -> bool:
    person = uow.people.get(person_id)
    registration = read_standing(uow, person.name, person.date_of_birth).registration
    account = uow.accounts.by_person(person_id)
    days = threshold(registration.expires_on, day) if registration else None
    if registration is None or account is None or days is None or not account.email:
        return False
    renewal = uow.renewals.latest_of(person_id)
    if renewal is not None and renewal.status is Status.SUBMITTED:
        return False
    if not uow.reminders.first(person_id, registration.expires_on, days):
        return False
    ends = registration.expires_on.isoformat()
    payload: Payload = {"to": account.email, "language": language, "expires_on": ends}
    uow.outbox.put(Topic.EXPIRY_REMINDER, person_id, payload)
    return True
