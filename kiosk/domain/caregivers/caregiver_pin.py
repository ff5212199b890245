"""The PIN that a patient gives to a caregiver: its digits, how it is written, how long it works."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from kiosk.domain.store.policy import Policy

PIN_LENGTH: Final = 12
GROUP: Final = 4
DIGITS: Final = "0123456789"
LEAST_VARIETY: Final = 5
"""A PIN with fewer different digits is easy to guess; 0.4 % of all PINs have fewer (ours)."""
PAYLOAD: Final = "KIOSKPIN:"
"""The prefix of the code inside a slip's fold, so that no other code is taken for a PIN."""
_SEPARATORS: Final = " \u00a0\u202f\t-\u2010\u2011\u2012\u2013\u2014"
_DROP: Final = str.maketrans(dict.fromkeys(_SEPARATORS))
_RUNS: Final = (DIGITS * 3, DIGITS[::-1] * 3)


class PinDelivery(StrEnum):
    """How a PIN reaches the caregiver (C4)."""

    HAND = "hand"
    MAIL = "mail"


@dataclass(frozen=True)
class CaregiverPin:
    """What is stored about a PIN; its digits are not."""

    id: UUID
    designation_id: UUID
    delivery: PinDelivery
    issued_at: datetime
    """Wall time."""
    expires_at: datetime
    """Steady time (domain/store/steady_clock.py)."""
    reference: str
    """Printed on the slip for staff; it is not a secret and opens nothing."""
    used_at: datetime | None = None
    voided_at: datetime | None = None

    @property
    def open(self) -> bool:
        """True until it is used or voided, whether or not it has expired."""
        return self.used_at is None and self.voided_at is None

    def works(self, now: datetime) -> bool:
        """True when it may be redeemed at this steady time (C7)."""
        return self.open and now < self.expires_at


def pin_life(delivery: PinDelivery, policy: Policy) -> timedelta:
    """How long a new PIN works; an emailed one, which others may read too, has less time."""
    by_mail = delivery is PinDelivery.MAIL
    return timedelta(
        hours=policy.caregiver_pin_mail_hours if by_mail else policy.caregiver_pin_hours
    )


def draw_pin(random_code: Callable[[str, int], str]) -> str:
    """Twelve random digits; weak ones are drawn again."""
    pin = random_code(DIGITS, PIN_LENGTH)
    while weak(pin):
        pin = random_code(DIGITS, PIN_LENGTH)
    return pin


def parse_pin(text: str) -> str | None:
    """The twelve digits typed, with or without spaces and dashes; otherwise None."""
    pin = text.translate(_DROP)
    return pin if len(pin) == PIN_LENGTH and pin.isascii() and pin.isdigit() else None


def groups(pin: str) -> tuple[str, ...]:
    """The PIN as people read it: three groups of four."""
    return tuple(pin[at : at + GROUP] for at in range(0, len(pin), GROUP))


def grouped(pin: str) -> str:
    """The groups on one line, such as 4821 9035 7716."""
    return " ".join(groups(pin))


def payload(pin: str) -> str:
    """What the code for our camera contains: the PIN, without patient or store."""
    return PAYLOAD + pin


def from_payload(text: str) -> str | None:
    """The PIN in such a code; None for anything else that a camera may see."""
    digits = text.removeprefix(PAYLOAD)
    return digits if digits != text and digits == parse_pin(digits) else None


def weak(pin: str) -> bool:
    """True for a PIN with a pattern that guessers try first (rules of ours).

    Few different digits, a repeated block, a run, a palindrome, two groups that are equal or mirror
    each other, or three groups that are each a pattern.
    """
    parts = groups(pin)
    return (
        len(set(pin)) < LEAST_VARIETY
        or _repeats(pin)
        or _runs(pin)
        or pin == pin[::-1]
        or len({min(part, part[::-1]) for part in parts}) < len(parts)
        or all(_repeats(part) or _runs(part) or part == part[::-1] for part in parts)
    )


def _repeats(text: str) -> bool:
    return any(
        text == (text[:unit] * len(text))[: len(text)] for unit in range(1, len(text) // 2 + 1)
    )


def _runs(text: str) -> bool:
    return any(text in run for run in _RUNS)
