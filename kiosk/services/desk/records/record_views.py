"""Frozen read models of people and settings at the staff desk: masked, opened, expiring."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.caregivers.designation import DesignationStatus
from kiosk.domain.desk.look_up_reasons import LookUpReason
from kiosk.domain.people.person import Address, Name
from kiosk.domain.people.record_join import RecordJoin
from kiosk.domain.readiness.lights import Lights
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.findings import Finding
from kiosk.domain.renewal.registration import RegistrationState
from kiosk.i18n import Message


class FoundKind(StrEnum):
    """What was found."""

    PERSON = "person"
    """Someone who identified at a kiosk."""
    REGISTRATION = "registration"
    """An imported registration of someone who has not used a kiosk yet."""
    CAREGIVER = "caregiver"
    """A caregiver's registration whose PIN was not redeemed yet."""


@dataclass(frozen=True)
class Found:
    """One result of a look-up, masked; open_record() takes it with a reason."""

    kind: FoundKind
    id: UUID
    initials: str
    """Such as M. D."""
    born: int
    """The year of birth."""
    state: RegistrationState | None
    """None without a registration."""
    reference: str
    """Of the newest renewal, or empty."""
    likely: bool = False
    """Found by a similar name only."""


class PartnerKind(StrEnum):
    """Which of a person's two records is missing."""

    CERTIFICATION = "certification"
    REGISTRATION = "registration"


@dataclass(frozen=True)
class Partner:
    """A record under a similar name that may be this person's; staff decide by the ID."""

    kind: PartnerKind
    id: UUID
    name: Name
    until: date


@dataclass(frozen=True)
class RenewalLine:
    """One renewal of an opened record."""

    id: UUID
    reference: str
    status: Status
    started_at: datetime
    """Local time."""
    submitted_on: date | None
    valid_until: date | None
    steps: tuple[str, ...]
    """The steps that were saved, in order."""
    assisted: int
    """How many fields staff filled in."""
    can_print: bool
    """True when print_again() has a paper for it."""
    kept: tuple[str, ...] = ()
    """What came back and is kept, as texts of the catalogue."""
    kept_because: str = ""


class PaperKind(StrEnum):
    """What a paper is about, and so what prints it again."""

    RENEWAL = "renewal"
    CAREGIVER = "caregiver"
    PIN_SLIP = "pin_slip"
    """Printed as a new PIN: the old one stops working."""


@dataclass(frozen=True)
class PaperLine:
    """What has a paper to print again, without a name."""

    kind: PaperKind
    id: UUID
    """Of the renewal, the caregiver's registration, or the slot of the PIN."""
    reference: str
    state: Status | DesignationStatus
    begun: datetime
    """Local time."""


@dataclass(frozen=True)
class PinGiven:
    """What tells one PIN from another; its digits are not kept."""

    delivery: PinDelivery
    at: datetime
    """Local time."""


@dataclass(frozen=True)
class DesignationLine:
    """One designation of an opened record, from the patient's or the caregiver's side."""

    id: UUID
    status: str
    other: str
    """The other side: first name and initial; empty until someone redeems the PIN."""
    reference: str
    """For the patient, the newest PIN slip's; for the caregiver, their registration's."""
    pin: PinGiven | None = None
    """While the slot waits for its PIN to be typed."""
    lights: Lights | None = None
    """The caregiver's own, while they are approved."""


@dataclass(frozen=True)
class OpenedRecord:
    """Everything staff may see about a person, once opened."""

    found: Found
    reason: LookUpReason
    name: Name
    date_of_birth: date
    address: Address | None
    phone: str
    email: str
    number: str
    """The registration number's last four characters."""
    expires_on: date | None
    certified_until: date | None
    lights: Lights
    card_id: UUID | None
    """The renewal whose card can be said to have come; None before an approval."""
    two_people: bool
    """More than one registration has this name and birth date."""
    username: str
    """Of the bound account; empty when there is none."""
    locked_minutes: int
    """How long this person still has to wait after wrong tries; 0 when not locked."""
    waits_for_staff: bool
    """Only staff can end this person's lock."""
    renewals: tuple[RenewalLine, ...]
    designations: tuple[DesignationLine, ...] = ()
    joins: tuple[RecordJoin, ...] = ()
    """What staff joined under this name."""
    partners: tuple[Partner, ...] = ()
    """What staff may join, while one of the two records is missing."""


@dataclass(frozen=True)
class ExpiryView:
    """How many registrations end within 7, 30 and 60 days (each counts the ones before)."""

    within: dict[int, int]
    returned: int
    """Renewals that are waiting for the patient."""
    drafts: int
    """Renewals saved to finish later."""


@dataclass(frozen=True)
class Expiring:
    """A row of an expiry list, masked."""

    found: Found
    expires_on: date
    days: int
    reminded: bool
    """True when this person asked to be reminded."""
    lights: Lights
    """All three: who is not turned away needs more than the date of this list."""


@dataclass(frozen=True)
class Ended:
    """A registration that has ended, masked, and what is in the way of renewing it."""

    found: Found
    ended_on: date
    findings: tuple[Finding, ...]
    """Empty when this person can renew today, and has not done so yet."""


@dataclass(frozen=True)
class Waiting:
    """A renewal that waits for its person, masked."""

    found: Found
    """With the reference of the renewal."""
    started_on: date


@dataclass(frozen=True)
class SettingView:
    """A store setting or policy value with its meaning."""

    name: str
    title: Message
    explanation: Message
    kind: str
    """text, truth, number, choice, or duration (seconds)."""
    value: str
    default: str
    changed_at: datetime | None
    """Local time; None while it is the default."""
    choices: tuple[tuple[str, Message], ...] = ()
    """The values there are, with their words."""
    rule: str = ""
    """What the rules in force say instead, where the store has changed it."""


@dataclass(frozen=True)
class RuleSetView:
    """The rules in force, by name and source."""

    title: Message
    as_of: date
    source: str
    changed: tuple[Message, ...]
    """What the store has changed in them."""
