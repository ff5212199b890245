"""Frozen read models of caregivers, for both sides of a designation."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.caregivers.designation import DesignationStatus
from kiosk.domain.people.roles import Actor
from kiosk.domain.readiness.lights import Lights
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.findings import Finding
from kiosk.domain.store.policy import Policy


@dataclass(frozen=True)
class GivenPin:
    """How to tell one PIN that was given from another; never its digits."""

    reference: str
    """On its slip."""
    delivery: PinDelivery
    given_at: datetime
    """Local time."""
    ends_at: datetime
    """Local time until which it works."""


@dataclass(frozen=True)
class Slot:
    """One of a patient's slots; the person who registered shows with town and photo."""

    number: int
    """Counted from 1."""
    state: DesignationStatus | None = None
    """What may be said about who is in it; None while it is free."""
    designation_id: UUID | None = None
    name: str = ""
    town: str = ""
    photo: bytes | None = None
    """A small JPEG."""
    registered_on: date | None = None
    pin: GivenPin | None = None
    """The PIN that was given and not used yet."""
    reasons: tuple[str, ...] = ()
    """What the patient may know of why the Program denied it."""
    valid_until: date | None = None
    renewal: DesignationStatus | None = None
    """The state of the next year while an approved caregiver renews (C10)."""


@dataclass(frozen=True)
class CaregiversView:
    """The tab “My Caregivers”."""

    slots: tuple[Slot, ...]
    findings: tuple[Finding, ...] = ()
    """Why no PIN can be generated now (C2)."""
    note: str = ""
    """That a call may speed up approval (C11), while one is awaited."""
    note_on: date | None = None
    most: int = Policy.caregiver_slots
    """How many caregivers the policy allows."""


@dataclass(frozen=True)
class IssuedPin:
    """A new PIN: the only time anyone sees its digits."""

    designation_id: UUID
    reference: str
    """The slip's short reference for staff; it opens nothing."""
    digits: str = field(repr=False)
    """Twelve digits; empty when they went by email."""
    ends_at: datetime
    """Local time."""
    language: str
    """That of the slip."""
    hours: int
    sent_to: str = ""
    """The caregiver's address, masked, when the PIN went by email."""


@dataclass(frozen=True)
class Applicant:
    """The person whom a patient is asked to validate (C9)."""

    designation_id: UUID
    name: str
    town: str
    photo: bytes
    """A JPEG at full size."""
    registered_on: date


@dataclass(frozen=True)
class Approval:
    """What the patient's answer led to: pending approval by the Program, or ended."""

    pending: bool
    name: str
    told_by_mail: bool
    """Whether the caregiver gets the decision by email."""
    note: str = ""
    note_on: date | None = None


@dataclass(frozen=True)
class Held:
    """A designation as its caregiver sees it: the patient by first name and initial only."""

    designation_id: UUID
    patient: str
    state: DesignationStatus
    reference: str
    told_by_mail: bool
    """Whether they get the decision by email."""
    submitted_on: date | None = None
    valid_until: date | None = None
    reasons: tuple[str, ...] = ()
    """The Program's reasons, when returned or denied."""
    registration_id: UUID | None = None
    """The registration whose notice can be printed; None while there is none."""
    lights: Lights | None = None
    """What a visit for this patient needs, while approved."""
    card_id: UUID | None = None
    """The registration whose card they can say has come."""


@dataclass(frozen=True)
class CaregiverMenuView:
    """The tab “Register as a Caregiver”."""

    unfinished: Status | None
    """DRAFT or RETURNED: the registration that can still be changed; None without one."""
    held: tuple[Held, ...] = ()
    note: str = ""
    note_on: date | None = None


@dataclass(frozen=True)
class Redeemed:
    """A PIN that was redeemed: the actor from now on, and advice such as C3's."""

    actor: Actor
    registration: CaregiverRegistration
    """As it was stored; its `patient` is first name and initial."""
    findings: tuple[Finding, ...] = ()
