"""Frozen read models of the Program desk: what waits, one application in full, what was decided."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from kiosk.domain.people.person import Address, Name
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.decision import Decided, KnownBy
from kiosk.domain.renewal.documents import IdKind, ResidencyKind
from kiosk.domain.renewal.findings import Finding
from kiosk.domain.renewal.reasons import Reason, ReasonList


@dataclass(frozen=True)
class QueueLine:
    """Something that waits for the Program's decision, without a name."""

    id: UUID
    reference: str
    kind: ReasonList
    submitted_at: datetime
    """Local time."""
    waits_s: int
    again: bool
    """True when it came back before."""
    opened_s: int | None
    """Since how many seconds another reviewer has it open; None when nobody has."""


@dataclass(frozen=True)
class QueueView:
    """Everything that waits, the longest first."""

    lines: tuple[QueueLine, ...]
    all: int
    """How many wait, also when not all are listed."""


class Asked(StrEnum):
    """An answer that a reviewer compares with something."""

    NAME = "name"
    BORN = "born"
    NUMBER = "number"
    ADDRESS = "address"
    PHONE = "phone"
    EMAIL = "email"
    PATIENT = "patient"
    FAMILY = "family"
    ID_KIND = "id_kind"
    ID_NUMBER = "id_number"
    ID_EXPIRES = "id_expires"
    CERTIFICATION = "certification"
    RESIDENCY_KIND = "residency_kind"
    RESIDENCY_DATE = "residency_date"


class Against(StrEnum):
    """What an answer was compared with; a card that is read is one more."""

    REGISTRATION = "registration"
    CERTIFICATION = "certification"
    EARLIER = "earlier"
    """What a caregiver said when the PIN was redeemed, or for the year before."""
    DAY = "day"
    """The day of the submission."""


Value = str | date | bool | Address | IdKind | ResidencyKind


@dataclass(frozen=True)
class Mark:
    """How an answer compares: the same, or what the other one says."""

    against: Against
    same: bool
    other: Value | None = None
    """What differs; None where the answer itself says everything."""


@dataclass(frozen=True)
class Answer:
    """One answer with its marks, and the staff members who typed it last, by name."""

    asked: Asked
    value: Value
    marks: tuple[Mark, ...] = ()
    typed_by: tuple[str, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether any mark says so."""
        return any(not mark.same for mark in self.marks)


class PageKind(StrEnum):
    """What a stored page shows."""

    ID_FRONT = "id_front"
    ID_BACK = "id_back"
    PROOF = "proof"
    PHOTO = "photo"
    RMV_PHOTO = "rmv_photo"


@dataclass(frozen=True)
class ReviewPage:
    """A stored page; see_review_page() has its JPEG."""

    id: UUID
    kind: PageKind
    number: int = 1
    """Among the pages of this kind."""


@dataclass(frozen=True)
class PastDecision:
    """A decision as it is on record, with who recorded it and what only reviewers see."""

    id: UUID
    application_id: UUID
    reference: str
    kind: ReasonList
    decided: Decided
    known_by: KnownBy
    by: str
    at: datetime
    """Local time."""
    reasons: tuple[Reason, ...] = ()
    note: str = ""
    because: str = ""
    """Why it corrected the one before; empty for a first record."""
    kept: tuple[Reason, ...] = ()
    """Earlier reasons for which the person kept what they had given."""
    kept_because: str = ""


@dataclass(frozen=True)
class ReviewItem:
    """One application in full, as its reviewer sees it."""

    id: UUID
    reference: str
    kind: ReasonList
    status: Status
    version: int
    """decide() takes it: what was changed since is not decided by mistake."""
    name: Name
    language: str
    """The person's; what they are told is in it."""
    submitted_at: datetime
    """Local time."""
    waits_s: int
    valid_until: date | None
    """The last day of what an approval gives."""
    answers: tuple[Answer, ...]
    pages: tuple[ReviewPage, ...]
    findings: tuple[Finding, ...]
    """What the rules said of it on the day of the submission, by the policy of that day."""
    helped: bool
    """Whether staff typed any answer."""
    kept: tuple[Reason, ...] = ()
    """What came back and is kept in this round."""
    kept_because: str = ""
    history: tuple[PastDecision, ...] = ()
    """Every decision on it, the newest first."""
    decided: PastDecision | None = None
    """The decision on this round that counts; None while it waits."""
    earlier: tuple[PastDecision, ...] = ()
    """The decision that counts on each earlier application of this person."""

    @property
    def waits(self) -> bool:
        """Whether the Program's decision is still to be recorded."""
        return self.status is Status.SUBMITTED


@dataclass(frozen=True)
class Opened:
    """That a submission came into sight."""

    version: int
    """Its version now; what was read ahead may be older."""
    another_s: int | None
    """Since how many seconds another reviewer has it open; None when nobody has."""


@dataclass(frozen=True)
class Preview:
    """The very words that the person would get, in their language."""

    subject: str
    text: str
    language: str
    emailed: bool
    """False for a person without email: they get it on paper."""
