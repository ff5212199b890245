"""Expiry reminders: a person's wish, and the courier's round once a day."""

from datetime import date
from uuid import UUID

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.store.chores import REMIND, due
from kiosk.domain.store.outbox import Payload, Topic
from kiosk.domain.store.reminders import threshold
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.keeping.one_by_one import one_by_one
from kiosk.services.renewal.person_lights import known_dates


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

    Certification and registration are both watched. Each person is taken by themselves, is
    reminded once at each threshold of one expiry day, and of a registration not while a submitted
    renewal is under way.
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
    """One email for both dates, as soon as either has reached a threshold."""
    known, account = known_dates(uow, person_id), uow.accounts.by_person(person_id)
    if account is None or not account.email:
        return False
    watched = [known.certified_until, None if known.submitted else known.registered_until]
    reached = [(ends, threshold(ends, day)) for ends in watched]
    news = [
        uow.reminders.first(person_id, ends, days)
        for ends, days in reached
        if ends is not None and days is not None
    ]
    if not any(news):
        return False
    payload: Payload = {
        "to": account.email,
        "language": language,
        "certified_until": _text(known.certified_until),
        "expires_on": _text(known.registered_until),
    }
    uow.outbox.put(Topic.EXPIRY_REMINDER, person_id, payload)
    return True


def _text(day: date | None) -> str:
    return day.isoformat() if day is not None else ""
