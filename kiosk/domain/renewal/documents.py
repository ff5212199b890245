"""IDs and proofs of residency: their kinds, how old they may be, and their pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from kiosk.domain.people.person import months_before
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.domain.store.policy import Policy
from kiosk.domain.store.rule_sets import Oldest


class IdKind(StrEnum):
    """The IDs the Program takes (R5)."""

    MASSACHUSETTS_LICENSE = "massachusetts_license"
    MASSACHUSETTS_ID_CARD = "massachusetts_id_card"
    OUT_OF_STATE = "out_of_state"
    PASSPORT = "passport"
    MILITARY = "military"


MASSACHUSETTS_KINDS: Final = frozenset({IdKind.MASSACHUSETTS_LICENSE, IdKind.MASSACHUSETTS_ID_CARD})
UPLOADED_KINDS: Final = frozenset({IdKind.OUT_OF_STATE, IdKind.PASSPORT, IdKind.MILITARY})
TWO_SIDED_KINDS: Final = frozenset({IdKind.MILITARY}) | MASSACHUSETTS_KINDS


@dataclass(frozen=True)
class Document:
    """One clean page of an application; its bytes are sealed beside it."""

    id: UUID
    application_id: UUID
    field: str
    """The step and field it was given to, such as residency.pages."""
    size: int
    width: int
    height: int
    bound: bool = False
    """True once a submission includes it."""


@dataclass(frozen=True)
class Identification:
    """How an ID was shown: by the RMV's photo, or by pictures of the ID."""

    kind: IdKind
    pictures: tuple[UUID, ...] = ()
    expires_on: date | None = None
    rmv_photo: UUID | None = None


class ResidencyKind(StrEnum):
    """The proofs of residency the Program takes (R8)."""

    UTILITY_BILL = "utility_bill"
    VEHICLE_REGISTRATION = "vehicle_registration"
    TUITION_BILL = "tuition_bill"
    CAR_INSURANCE = "car_insurance"
    HOME_LOAN_OR_LEASE = "home_loan_or_lease"
    MARRIAGE_CERTIFICATE = "marriage_certificate"
    PROPERTY_TAX = "property_tax"
    GOVERNMENT_MAIL = "government_mail"
    PROFESSIONAL_LICENSE = "professional_license"
    MASSACHUSETTS_ID = "massachusetts_id"


BY_EXPIRATION: Final = frozenset(
    {ResidencyKind.VEHICLE_REGISTRATION, ResidencyKind.PROFESSIONAL_LICENSE}
)
"""Papers that show their own end, which must not have passed."""


@dataclass(frozen=True)
class Residency:
    """A proof of residency: its kind, the date on it, and its pages in order."""

    kind: ResidencyKind
    dated_on: date | None = None
    pages: tuple[UUID, ...] = ()


def id_expired(expires_on: date, day: date, policy: Policy) -> Iterator[Finding]:
    """An ID must be valid today; one that expires within days is pointed out."""
    if expires_on < day:
        yield Finding.block(Rule.ID_EXPIRED)
    elif expires_on < day + timedelta(days=policy.advise_days):
        yield Finding.advise(Rule.ID_EXPIRES_SOON, day=expires_on)


def residency_date(
    kind: ResidencyKind, dated_on: date, day: date, policy: Policy
) -> Iterator[Finding]:
    """Whether a proof with this date is still recent enough on this day."""
    oldest = policy.rules.residency.get(kind)
    if kind in BY_EXPIRATION and dated_on < day:
        yield Finding.block(Rule.RESIDENCY_EXPIRED)
    if oldest is None:
        return
    if dated_on > day:
        yield Finding.block(Rule.RESIDENCY_IN_FUTURE)
    elif oldest.this_year:
        if dated_on.year != day.year:
            yield Finding.block(Rule.RESIDENCY_OTHER_YEAR, year=str(day.year))
    else:
        yield from _age(oldest, dated_on, day, policy)


def _age(oldest: Oldest, dated_on: date, day: date, policy: Policy) -> Iterator[Finding]:
    if oldest.days is not None:
        limit = day - timedelta(days=oldest.days)
    else:
        limit = months_before(day, oldest.months or 0)
    if dated_on < limit:
        yield Finding.block(Rule.RESIDENCY_TOO_OLD, day=limit)
    elif dated_on < limit + timedelta(days=policy.advise_days):
        yield Finding.advise(Rule.RESIDENCY_NEARLY_TOO_OLD, days=(day - dated_on).days)
