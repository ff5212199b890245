"""Logging on with username and password."""

from typing import Final

from kiosk.domain.desk.roles import Action, Actor, Role
from kiosk.domain.people.account import Account, username_key
from kiosk.domain.people.tries import Tries, wrong_log_on
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.account.accounts import masked
from kiosk.services.account.locks import name_locks, refusal
from kiosk.services.changing import Moment, changing
from kiosk.services.views import LoggedOn

TRIES: Final = "log_on"


def log_on(ports: Ports, actor: Actor, username: str, password: str) -> LoggedOn:
    """Log on; raises LOG_ON_WRONG, or LOG_ON_LOCKED with the seconds to wait (T12).

    Unknown users get the same answers after the same time. Until the account is confirmed, the
    actor stays a visitor who can only enter the code.
    """
    actor.require(Action.LOG_ON)
    key = username_key(username)

    def find(uow: UnitOfWork, at: Moment) -> Account | None:
        require_unlocked(uow, uow.tries.get(TRIES, key), at)
        return uow.accounts.by_username(username)

    account = changing(ports, find)
    right = ports.vault.verify_password(password, account.password_hash if account else None)

    def enter(uow: UnitOfWork, at: Moment) -> LoggedOn | KioskError:
        tries = require_unlocked(uow, uow.tries.get(TRIES, key), at)
        if account is not None and right:
            uow.tries.clear(TRIES, key)
            uow.audit.append(Event.LOG_ON_SUCCEEDED, actor, account.id)
            return _logged_on(account)
        events = (Event.LOG_ON_FAILED, Event.LOG_ON_LOCKED)
        locked = count_wrong(ports, uow, actor, tries, at, events)
        return locked or KioskError(ErrorCode.LOG_ON_WRONG)

    return changing(ports, enter)


def count_wrong(
    ports: Ports,
    uow: UnitOfWork,
    actor: Actor,
    tries: Tries,
    at: Moment,
    events: tuple[Event, Event],
) -> KioskError | None:
    """Count one wrong secret on T12's ladder; returns the lock that it set, if any.

    `events` are the names of a failure and a lock in the audit trail.
    """
    counted = wrong_log_on(tries, at.steady, at.policy)
    uow.tries.put(counted)
    locked = name_locks(ports, uow, [counted], at.steady)
    uow.audit.append(events[locked], actor)
    return refusal(uow, ErrorCode.LOG_ON_LOCKED, [counted], at.steady)


def require_unlocked(uow: UnitOfWork, tries: Tries, at: Moment) -> Tries:
    """Raise LOG_ON_LOCKED with seconds and code while the subject has to wait, else its tries."""
    refused = refusal(uow, ErrorCode.LOG_ON_LOCKED, [tries], at.steady)
    if refused is not None:
        raise refused
    return tries


def _logged_on(account: Account) -> LoggedOn:
    if account.confirmed_at is None:
        actor = Actor(Role.VISITOR, account.id)
        return LoggedOn(actor, confirmed=False, sent_to=masked(account.email))
    return LoggedOn(Actor(Role.PATIENT, account.id, account.person_id), confirmed=True)
