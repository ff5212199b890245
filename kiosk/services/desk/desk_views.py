"""Frozen read models of the staff desk: people, calls, the board, devices, the queue."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from kiosk.domain.people.roles import Role
from kiosk.domain.store.line_board import Line
from kiosk.i18n import Message


@dataclass(frozen=True)
class StaffMember:
    """A staff member as a manager sees them."""

    id: UUID
    name: str
    role: Role
    active: bool
    created_at: datetime
    """Local time."""
    only_manager: bool
    """True for the last active manager, who must stay one."""


@dataclass(frozen=True)
class OpenCall:
    """Someone at a kiosk who asked for help, without a name."""

    id: UUID
    kiosk: str
    step: str
    """The page's or step's stable name."""
    language: str
    waiting_s: int
    answered_by: str
    """Who is on their way; empty while no one is."""


class KioskState(StrEnum):
    """What a kiosk is doing now."""

    FREE = "free"
    IN_USE = "in_use"
    ASKS_FOR_HELP = "asks_for_help"
    SILENT = "silent"
    """It has not reported for a long time: switched off, or out of order."""


@dataclass(frozen=True)
class KioskNow:
    """Where the person at a kiosk is, not who."""

    kiosk: str
    state: KioskState
    step: str
    language: str
    visit_s: int
    """Seconds since the visit began; 0 when free."""


@dataclass(frozen=True)
class BoardView:
    """The line board, and whether it is time to check the line again."""

    line: Line
    """As staff set it; UNKNOWN before the first time."""
    shown: Line
    """What the home screen shows now: UNKNOWN once it is stale (S2)."""
    minutes: int | None
    patients: str
    adult_use: str
    updated_at: datetime | None
    """Local time."""
    age_minutes: int | None
    remind: bool
    """True from ten minutes before it goes stale until staff set it again."""


class DeviceState(StrEnum):
    """The state of a part of the machine."""

    GOOD = "good"
    OFF = "off"
    """Not set up, and the kiosk can do without it."""
    BAD = "bad"


@dataclass(frozen=True)
class Device:
    """One part of the machine: its state in a word, and how to fix it."""

    name: str
    """Stable: key, database, data, disk, clock, camera, printer, mailer, rmv, folders, backup."""
    title: Message
    state: DeviceState
    word: Message
    advice: Message
    """Empty when nothing needs to be done."""
    can_try: bool
    """True where there is a try_… use case or a preview."""


@dataclass(frozen=True)
class Light:
    """One of the two readiness lights; a red one names the one thing that blocks."""

    ready: bool
    blocks: Device | None


@dataclass(frozen=True)
class Readiness:
    """Whether a patient, and a caregiver, can be served to the end now."""

    patient: Light
    caregiver: Light


@dataclass(frozen=True)
class Fault:
    """A record that the courier or the purge could not work on; the others continued."""

    record_id: UUID
    chore: str
    """See kiosk/domain/store/chores.py."""
    why: Message | None
    """None for a fault of our own."""
    seen_at: datetime
    """Local time."""


@dataclass(frozen=True)
class Unsent:
    """An email that is waiting or was given up, without its recipient."""

    id: UUID
    topic: str
    created_at: datetime
    """Local time."""
    attempts: int
    why: Message | None
    """How the last try failed; None before the first."""
    due_at: datetime | None
    """Local time of the next try; None once it was given up."""
