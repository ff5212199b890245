"""Frozen read models: what use cases answer with."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from kiosk.domain.people.roles import Actor, Role
from kiosk.domain.readiness.lights import Lights
from kiosk.domain.renewal.findings import Finding
from kiosk.domain.renewal.portrait import Judgement
from kiosk.domain.renewal.reasons import Reason
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.line_board import Line
from kiosk.domain.store.outbox import Fate
from kiosk.domain.store.store import Store
from kiosk.letters.papers.confirmation import ConfirmationFacts
from kiosk.ports.portraits import Crop


@dataclass(frozen=True)
class HomeView:
    """What the home screen shows; nothing personal."""

    store: Store
    line: Line
    minutes: int | None
    patients: str
    adult_use: str
    updated_at: datetime | None
    """Local time of the last staff update."""
    stale_at: datetime | None
    """When the state becomes unknown (UTC)."""
    strict_21: bool


@dataclass(frozen=True)
class LoggedOn:
    """Who continues: logged on, or still to be confirmed; the actor carries account and person."""

    actor: Actor
    confirmed: bool
    """False while the account is waiting for its code, or for staff."""
    sent_to: str = ""
    """Where its code goes, masked, while it is waiting; empty without an address."""


@dataclass(frozen=True)
class CodeSent:
    """Whether a code is on its way, and in how many seconds the next can be asked for."""

    sent: bool
    seconds: int


@dataclass(frozen=True)
class StaffAdded:
    """A staff member as the record has them now."""

    id: UUID
    name: str
    role: Role


class RenewalState(StrEnum):
    """What the menu offers."""

    START = "start"
    RESUME = "resume"
    BLOCKED = "blocked"
    NOT_DUE = "not_due"
    """Only time is in the way."""
    SUBMITTED = "submitted"
    RETURNED = "returned"
    APPROVED = "approved"
    DENIED = "denied"


@dataclass(frozen=True)
class MenuView:
    """What a person sees after logging on."""

    state: RenewalState
    findings: tuple[Finding, ...]
    """Why a renewal cannot start, when blocked (R13)."""
    expires_on: date | None
    """When the registration expires, once the account is bound."""
    reference: str | None
    submitted_on: date | None
    first_name: str | None
    renewal_id: UUID | None = None
    """The renewal that the reference names."""
    reasons: tuple[Reason, ...] = ()
    """Why it came back or was denied, as a reviewer recorded it."""
    valid_until: date | None = None
    """The last day of what was approved."""
    reminded: bool | None = None
    """Whether they asked to be reminded by email before it ends; None where they cannot be."""
    advice: tuple[Finding, ...] = ()
    """What will be due, and stops no one today."""
    lights: Lights | None = None
    """Certification, registration and card, once the account is bound."""
    card_id: UUID | None = None
    """The renewal whose card they can say has come; None before an approval."""
    has_help: bool = True
    """Whether there is a page on anything that this kiosk cannot do."""


@dataclass(frozen=True)
class Identified:
    """The answer to R3: the draft to continue, or the reasons why there is none (R13)."""

    actor: Actor
    renewal: Renewal | None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class StoredPage:
    """One uploaded page as the files table shows it."""

    id: UUID
    size: int
    thumbnail: bytes


@dataclass(frozen=True)
class PhotoCheck:
    """What was seen in a photo: the judgment, and the crop if there is a face."""

    judgement: Judgement
    crop: Crop | None


@dataclass(frozen=True)
class Confirmation:
    """A submission as it was committed."""

    renewal_id: UUID
    submission_id: UUID
    facts: ConfirmationFacts
    mail: Fate | None
    """What happened to the email with it; None if none was queued."""
    first_name: str = ""
    """Of the patient, for their own screen."""
