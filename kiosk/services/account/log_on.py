"""Logging on with username and password."""

from dataclasses import dataclass
from typing import Final

from kiosk.domain.desk.roles import Action, Actor
from kiosk.domain.people.account import Account, username_key
from kiosk.domain.people.tries import wrong_log_on
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.account.create_account import logged_on
from kiosk.services.account.locks import name_locks, refusal, require_unlocked
from kiosk.services.changing import Moment, changing
from kiosk.services.views import LoggedOn


@dataclass(frozen=True)
class Ladder:
    """Whose wrong secrets are counted under which name (T12), and how the trail calls them."""

    tries: str
    refused: Event
    locked: Event
    wrong: ErrorCode

    def require_unlocked(self, uow: UnitOfWork, key: str, at: Moment) -> None:
        """Raise LOG_ON_LOCKED with seconds and code while this name has to wait."""
        tries = uow.tries.get(self.tries, key)
        require_unlocked(uow, ErrorCode.LOG_ON_LOCKED, [tries], at.steady)

    def count_wrong(
        self, ports: Ports, uow: UnitOfWork, actor: Actor, key: str, at: Moment
    ) -> KioskError:
        """Count one wrong secret; returns the lock that it set, otherwise that it is wrong."""
        counted = wrong_log_on(uow.tries.get(self.tries, key), at.steady, at.policy)
        uow.tries.put(counted)
        locked = name_locks(ports, uow, [counted], at.steady)
        uow.audit.append(self.locked if locked else self.refused, actor)
        refused = refusal(uow, ErrorCode.LOG_ON_LOCKED, [counted], at.steady)
        return refused or KioskError(self.wrong)


LADDER: Final = Ladder("log_on", Event.LOG_ON_FAILED, Event.LOG_ON_LOCKED, ErrorCode.LOG_ON_WRONG)


def log_on(ports: Ports, actor: Actor, username: str, password: str, language: str) -> LoggedOn:
    """Log on; raises LOG_ON_WRONG, or LOG_ON_LOCKED with the seconds to wait (T12).

    Unknown users get the same answers after the same time. Until the account is confirmed, the
    actor stays a visitor who can only enter the code.
    """
    actor.require(Action.LOG_ON)
    key = username_key(username)

    def find(uow: UnitOfWork, at: Moment) -> Account | None:
        LADDER.require_unlocked(uow, key, at)
        return uow.accounts.by_username(username)

    account = changing(ports, find)
    right = ports.vault.verify_password(password, account.password_hash if account else None)

    def enter(uow: UnitOfWork, at: Moment) -> LoggedOn | KioskError:
        LADDER.require_unlocked(uow, key, at)
        if account is None or not right:
            return LADDER.count_wrong(ports, uow, actor, key, at)
        uow.tries.clear(LADDER.tries, key)
        _speak(uow, account, language)
        uow.audit.append(Event.LOG_ON_SUCCEEDED, actor, account.id)
        return logged_on(account)

    return changing(ports, enter)


def _speak(uow: UnitOfWork, account: Account, language: str) -> None:
    """Keep the language of this visit: what waits for the person later is said in it."""
    if account.language != language:
        account = uow.accounts.get(account.id)
        account.language = language
        uow.accounts.save(account)
