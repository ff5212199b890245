"""What a renewal and a caregiver's registration have in common."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID, uuid5

from kiosk.domain.findings import Finding
from kiosk.domain.person import Address, Name
from kiosk.domain.portrait import Verdict
from kiosk.errors import ErrorCode, KioskError


class Status(StrEnum):
    """The durable state of an application (product.md, States)."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    APPROVED = "approved"
    DENIED = "denied"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


class PortraitSource(StrEnum):
    """Where an identification photo came from."""

    CAMERA = "camera"
    FILE = "file"
    RMV = "rmv"


@dataclass(frozen=True)
class IdPhoto:
    """The identification photo given: a stored document and what the check said of it."""

    document: UUID
    source: PortraitSource
    verdict: Verdict = Verdict.OK


@dataclass(frozen=True)
class Attestation:
    """What a person agreed to: which text, in which version, and when."""

    id: str
    version: int
    agreed_at: datetime


@dataclass
class Application:
    """An application that a person fills in step by step and submits once a round.

    `answers` holds what was typed, as plain JSON values: the draft that is resumed. Its keys are
    the slots of the steps (see wizard/step.py): a step's name, or name.what-it-is-about.
    """

    id: UUID
    reference: str
    person_id: UUID
    name: Name
    date_of_birth: date
    started_at: datetime
    address: Address | None = None
    phone: str = ""
    email: str = ""
    photo: IdPhoto | None = None
    attestation: Attestation | None = None
    answers: dict[str, dict[str, object]] = field(default_factory=dict)
    status: Status = Status.DRAFT
    submission_id: UUID | None = None
    submitted_at: datetime | None = None
    submitted_on: date | None = None
    valid_until: date | None = None
    policy_version: str = ""
    version: int = 0

    @property
    def next_submission_id(self) -> UUID:
        """The id under which this application is submitted next; the same however often asked."""
        return uuid5(self.id, str(self.submission_id or "first"))

    def require_open(self) -> None:
        """Raise NOT_A_DRAFT unless answers may still change."""
        if self.status not in (Status.DRAFT, Status.RETURNED):
            raise KioskError(ErrorCode.NOT_A_DRAFT)

    def require_no_blocks(self, findings: Iterable[Finding]) -> None:
        """Raise BLOCKED_BY_FINDINGS while a blocking finding is left."""
        blocking = [finding.rule.value for finding in findings if finding.blocks]
        if blocking:
            raise KioskError(ErrorCode.BLOCKED_BY_FINDINGS, rules=", ".join(blocking))
