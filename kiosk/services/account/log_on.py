"""Logging on with username and password."""

from dataclasses import dataclass
from typing import Final

from kiosk.domain.people.account import Account, username_key
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.people.try_counters import Counter
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.account.create_account import logged_on
from kiosk.services.account.locks import Guard
from kiosk.services.changing import Moment, changing
from kiosk.services.views import LoggedOn


@dataclass(frozen=True)
class Ladder:
    """Whose wrong secrets are counted by name (T12), and what the trail calls them."""

    counter: Counter
    refused: Event
    locked: Event
    wrong: ErrorCode

    def require_unlocked(self, ports: Ports, uow: UnitOfWork, key: str, at: Moment) -> None:
        """Raise LOG_ON_LOCKED with seconds and code while this name has to wait."""
        self._guard(ports, key).require_unlocked(uow, at)

    def count_wrong(
        self, ports: Ports, uow: UnitOfWork, actor: Actor, key: str, at: Moment
    ) -> KioskError:
        """Count one wrong secret; returns the lock that it set, otherwise that it is wrong."""
        locked = self._guard(ports, key).count(uow, at)
        uow.audit.append(self.locked if locked else self.refused, actor)
        return locked or KioskError(self.wrong)

    def _guard(self, ports: Ports, key: str) -> Guard:
        return Guard(ports, ErrorCode.LOG_ON_LOCKED, ((self.counter, key),))


LADDER: Final = Ladder(
    Counter.LOG_ON, Event.LOG_ON_FAILED, Event.LOG_ON_LOCKED, ErrorCode.LOG_ON_WRONG
)


def log_on(ports: Ports, actor: Actor, username: str, password: str, language: str) -> LoggedOn:
    """Log on; raises LOG_ON_WRONG, or LOG_ON_LOCKED with the seconds to wait (T12).

    Unknown users get the same answers after the same time. Until the account is confirmed, the
    actor stays a visitor who can only enter the code.
    """
    actor.require(Action.LOG_ON)
    key = username_key(username)

    def find(uow: UnitOfWork, at: Moment) -> Account | None:
        LADDER.require_unlocked(ports, uow, key, at)
        return uow.accounts.by_username(username)

    account = changing(ports, find)
    right = ports.vault.verify_password(password, account.password_hash if account else None)

    def enter(uow: UnitOfWork, at: Moment) -> LoggedOn | KioskError:
        LADDER.require_unlocked(ports, uow, key, at)
        if account is None or not right:
            return LADDER.count_wrong(ports, uow, actor, key, at)
        _speak(uow, account, language)
        uow.audit.append(Event.LOG_ON_SUCCEEDED, actor, account.id)
        return logged_on(account)

    return changing(ports, enter)


def _speak(uow: UnitOfWork, account: Account, language: str) -> None:
    """Keep the language of this visit: what waits for the person later will be in it."""
    if account.language != language:
        account = uow.accounts.get(account.id)
        account.language = language
        uow.accounts.save(account)
