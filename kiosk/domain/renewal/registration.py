"""Registrations in the Program, and when they may be renewed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from kiosk.domain.people.person import Address, Name, age_on
from kiosk.domain.renewal.certification import Certification
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.domain.store.policy import Policy


class RegistrationState(StrEnum):
    """The state of a registration on a day."""

    ACTIVE = "active"
    EXPIRING = "expiring"
    EXPIRED = "expired"


@dataclass(frozen=True)
class Registration:
    """A patient's registration, as imported; an imported one counts as approved."""

    id: UUID
    number: str
    name: Name
    date_of_birth: date
    address: Address
    phone: str
    email: str
    submitted_on: date
    expires_on: date

    def state(self, day: date, policy: Policy) -> RegistrationState:
        """Active, expiring within the renewal window, or expired."""
        if day > self.expires_on:
            return RegistrationState.EXPIRED
        if day >= self.opens_on(policy):
            return RegistrationState.EXPIRING
        return RegistrationState.ACTIVE

    def opens_on(self, policy: Policy) -> date:
        """The first day on which it can be renewed (R13)."""
        return self.expires_on - timedelta(days=policy.renewal_window_days)

    def renewed(self, submitted_on: date, valid_until: date) -> "Registration":
        """The registration after a renewal was approved; it never ends earlier than before."""
        if valid_until <= self.expires_on:
            return self
        return replace(self, submitted_on=submitted_on, expires_on=valid_until)


def may_renew(
    certification: Certification, registration: Registration | None, day: date, policy: Policy
) -> Iterator[Finding]:
    """R13 and S1: why this person can't renew today, if they can't."""
    if registration is None:
        yield Finding.block(Rule.NO_REGISTRATION)
        return
    if age_on(registration.date_of_birth, day) < policy.least_age:
        # Nothing else this person could do would help.
        yield Finding.block(Rule.TOO_YOUNG, age=policy.least_age)
        return
    if not certification.valid_on(day):
        yield Finding.block(Rule.CERTIFICATION_EXPIRED, day=certification.expires_on)
    if registration.state(day, policy) is RegistrationState.ACTIVE:
        yield Finding.block(Rule.NOT_OPEN_YET, day=registration.opens_on(policy))
