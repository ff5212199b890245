"""One-time codes of six digits: drawn, kept as a keyed hash, compared, counted."""

from hmac import compare_digest
from typing import Final

from kiosk.domain.people.account import OneTimeCode
from kiosk.domain.people.try_counters import Counter
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.account.locks import Guard
from kiosk.services.changing import Moment

DIGITS: Final = "0123456789"
CODE_LENGTH: Final = 6


def make_code(ports: Ports, subject: str, at: Moment) -> tuple[str, OneTimeCode]:
    """A fresh code for a subject: as it is emailed, and as it is kept."""
    plain = ports.random_code(DIGITS, CODE_LENGTH)
    return plain, OneTimeCode(_hash(ports, subject, plain), at.steady + at.policy.code_life)


def is_kept(ports: Ports, subject: str, kept: OneTimeCode | None, plain: str) -> bool:
    """True for the digits of the code that is kept: it has not been replaced or used up."""
    return kept is not None and compare_digest(kept.hash, _hash(ports, subject, plain))


def refused_code(
    ports: Ports, uow: UnitOfWork, subject: str, kept: OneTimeCode | None, typed: str, at: Moment
) -> KioskError | None:
    """None when the code fits; otherwise CODE_WRONG, which is counted, or CODE_EXPIRED.

    The tries are the subject's: CODE_LOCKED after too many, also for a code that is new or right.
    """
    guard = Guard(ports, ErrorCode.CODE_LOCKED, ((Counter.CODE, subject),))
    guard.require_unlocked(uow, at)
    if kept is None or kept.ended(at.steady):
        return KioskError(ErrorCode.CODE_EXPIRED)
    if is_kept(ports, subject, kept, typed.strip()):
        return None
    return guard.count(uow, at) or KioskError(ErrorCode.CODE_WRONG)


def _hash(ports: Ports, subject: str, plain: str) -> bytes:
    return ports.vault.blind_index("code", f"{subject}|{plain}")
