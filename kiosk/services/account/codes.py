"""One-time codes of six digits: drawn, kept as a keyed hash, compared, counted."""

from dataclasses import replace
from hmac import compare_digest
from typing import Final

from kiosk.domain.people.account import OneTimeCode
from kiosk.errors import ErrorCode
from kiosk.ports.ports import Ports
from kiosk.services.changing import Moment

DIGITS: Final = "0123456789"
CODE_LENGTH: Final = 6


def make_code(ports: Ports, subject: str, at: Moment) -> tuple[str, OneTimeCode]:
    """A fresh code for a subject: as it is mailed, and as it is kept."""
    plain = ports.random_code(DIGITS, CODE_LENGTH)
    return plain, OneTimeCode(_hash(ports, subject, plain), at.steady + at.policy.code_life)


def check_code(
    ports: Ports, subject: str, given: OneTimeCode | None, typed: str, at: Moment
) -> tuple[OneTimeCode | None, ErrorCode | None]:
    """The code with this try counted, and None or why it does not fit: CODE_WRONG, CODE_EXPIRED."""
    if given is None or given.ended(at.steady, at.policy):
        return given, ErrorCode.CODE_EXPIRED
    if compare_digest(given.hash, _hash(ports, subject, typed.strip())):
        return given, None
    return replace(given, wrong=given.wrong + 1), ErrorCode.CODE_WRONG


def _hash(ports: Ports, subject: str, plain: str) -> bytes:
    return ports.vault.blind_index("code", f"{subject}|{plain}")
