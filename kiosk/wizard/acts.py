"""Outside work that a step asks for: frozen requests, and the frozen outcomes that come back."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.renewal.findings import Finding
from kiosk.domain.renewal.renewal import Renewal


@dataclass(frozen=True)
class Act:
    """A request that the ui turns into one use case, off its own thread."""


@dataclass(frozen=True)
class Outcome:
    """What came back; blocking findings keep the person on the page."""

    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class MatchCertification(Act):
    """Find the certification that these four match (R3)."""

    first_name: str
    last_name: str
    date_of_birth: date
    pin: str
    for_renewal: bool = True
    """Whether a draft is opened; naming a caregiver needs none."""


@dataclass(frozen=True)
class Matched(Outcome):
    """The draft to continue with."""

    renewal: Renewal | None = None


@dataclass(frozen=True)
class FetchRmvPhoto(Act):
    """Ask the RMV for the photograph (R5)."""

    application_id: UUID
    licence_number: str


@dataclass(frozen=True)
class RmvAnswer(Outcome):
    """The stored picture, or None when the RMV gave none, was slow, or was skipped."""

    photo: UUID | None = None


@dataclass(frozen=True)
class SubmitRenewal(Act):
    """Submit with the attestation agreed to (R10)."""

    renewal_id: UUID
    submission_id: UUID
    attestation_id: str
    attestation_version: int


@dataclass(frozen=True)
class Submitted(Outcome):
    """The submission was committed."""

    reference: str = ""


@dataclass(frozen=True)
class RedeemPin(Act):
    """Take the PIN that a patient gave (C6)."""

    registration_id: UUID
    pin: str = field(repr=False)


@dataclass(frozen=True)
class PinRedeemed(Outcome):
    """The registration to continue with, as it was stored with the PIN."""

    registration: CaregiverRegistration | None = None


@dataclass(frozen=True)
class SubmitCaregiver(Act):
    """Submit a caregiver's registration; what was agreed to is in it."""

    registration_id: UUID
    submission_id: UUID
