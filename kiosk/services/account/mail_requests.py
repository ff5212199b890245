"""How often email to an address may be requested: a count on the log-on's ladder (T12)."""

from datetime import timedelta
from typing import Final

from kiosk.domain.people.tries import Tries, wrong_log_on
from kiosk.errors import ErrorCode
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.account.locks import name_locks, require_unlocked
from kiosk.services.changing import Moment

QUIET: Final = timedelta(days=1)
"""Keeps somebody who often forgets from being locked out for good (ours)."""


def count_request(ports: Ports, uow: UnitOfWork, kind: str, subject: str, at: Moment) -> None:
    """Count one request for mail; raise LOG_ON_LOCKED while the subject has to wait.

    Requests count whether or not an account has the address; QUIET without one clears them.
    """
    now, tries = at.steady, uow.tries.get(kind, subject)
    require_unlocked(uow, ErrorCode.LOG_ON_LOCKED, [tries], now)
    if tries.last_at is not None and now - tries.last_at >= QUIET:
        tries = Tries(tries.subject)
    counted = wrong_log_on(tries, now, at.policy)
    uow.tries.put(counted)
    name_locks(ports, uow, [counted], now)
