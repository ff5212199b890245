"""Logging on with username and password."""

from typing import Final

from kiosk.domain.account import Account, username_key
from kiosk.domain.events import Event
from kiosk.domain.policy import Policy
from kiosk.domain.roles import Action, Actor, Role
from kiosk.domain.tries import Tries, wrong_log_on
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.unit_of_work import UnitOfWork
from kiosk.services.views import LoggedOn

TRIES: Final = "log_on"


def log_on(ports: Ports, actor: Actor, username: str, password: str) -> LoggedOn:
    """Log on; raises LOG_ON_WRONG, or LOG_ON_LOCKED with the seconds to wait (T12).

    Unknown users get the same answers after the same time. Not confirmed, the actor stays a
    visitor who can only enter the code.
    """
    actor.require(Action.LOG_ON)
    policy = ports.policy()
    key = username_key(username)
    with ports.reading() as uow:
        _require_unlocked(uow.tries.get(TRIES, key), ports)
        account = uow.accounts.by_username(username)
    right = ports.vault.verify_password(password, account.password_hash if account else None)
    with ports.uow() as uow:
        tries = uow.tries.get(TRIES, key)
        _require_unlocked(tries, ports)
        if account is not None and right:
            uow.tries.clear(TRIES, key)
            uow.audit.append(Event.LOG_ON_SUCCEEDED, actor, account.id)
            uow.commit()
            return _logged_on(account)
        counted = _count_wrong(ports, uow, actor, tries, policy)
        uow.commit()
    _require_unlocked(counted, ports)
    raise KioskError(ErrorCode.LOG_ON_WRONG)


def _count_wrong(
    ports: Ports, uow: UnitOfWork, actor: Actor, tries: Tries, policy: Policy
) -> Tries:
    now = ports.clock.now()
    counted = wrong_log_on(tries, now, policy)
    uow.tries.put(counted)
    locked = counted.locked(now)
    uow.audit.append(Event.LOG_ON_LOCKED if locked else Event.LOG_ON_FAILED, actor)
    return counted


def _require_unlocked(tries: Tries, ports: Ports) -> None:
    seconds = tries.seconds_left(ports.clock.now())
    if seconds:
        raise KioskError(ErrorCode.LOG_ON_LOCKED, seconds=seconds)


def _logged_on(account: Account) -> LoggedOn:
    if account.confirmed_at is None:
        return LoggedOn(Actor(Role.VISITOR, account.id), confirmed=False)
    return LoggedOn(Actor(Role.PATIENT, account.id, account.person_id), confirmed=True)
