"""Clinicians' certifications, as imported."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from kiosk.domain.people.person import Name
from kiosk.domain.renewal.findings import Finding, Rule

SOON: Final = timedelta(days=30)
"""A certification that ends within this time needs a new one soon."""


def identity_text(first: str, last: str, date_of_birth: date, pin: str) -> str:
    """What the `identity` blind index is made of: first|last|birth date|PIN."""
    return f"{Name(first, last).key}|{date_of_birth.isoformat()}|{pin}"


def guessed_text(name: Name, date_of_birth: date) -> str:
    """What wrong tries at one person are counted under: all that their PIN is guessed with."""
    return identity_text(name.first, name.last, date_of_birth, "")


def person_text(name: Name, date_of_birth: date) -> str:
    """What the `person` blind index is made of: last|birth date."""
    return f"{name.keys[1]}|{date_of_birth.isoformat()}"


def ends_soon(last_day: date | None, day: date) -> Iterator[Finding]:
    """Advice while a certification that is still valid ends within 30 days."""
    if last_day is not None and day <= last_day <= day + SOON:
        yield Finding.advise(Rule.CERTIFICATION_ENDS_SOON, day=last_day)


@dataclass(frozen=True)
class Certification:
    """A clinician's statement that a person qualifies; the PIN is on the patient's paper."""

    id: UUID
    pin: str
    name: Name
    date_of_birth: date
    certified_on: date
    expires_on: date
    clinician: str

    def valid_on(self, day: date) -> bool:
        """Valid to the end of its last day."""
        return day <= self.expires_on
