"""One look at the audit trail: which entries are asked for, and what each says."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from kiosk.domain.desk.staff import STAFF_ROLES
from kiosk.domain.trail.events import Event


@dataclass(frozen=True)
class Wanted:
    """Which entries; what is None asks for no certain one."""

    since: datetime | None = None
    before: datetime | None = None
    events: tuple[Event, ...] | None = None
    staff: UUID | None = None
    """Who acted, or helped somebody who did."""
    subjects: tuple[UUID, ...] | None = None


@dataclass(frozen=True)
class Noted:
    """An entry of the trail."""

    chain: str
    seq: int
    at: str
    """In UTC, as the entry states it."""
    event: str
    role: str
    account_id: UUID | None
    subject_id: UUID | None
    assisted_by: UUID | None
    reason: str | None

    @property
    def moment(self) -> datetime:
        return datetime.fromisoformat(self.at)

    @property
    def staff_id(self) -> UUID | None:
        """The staff member who acted or helped; the account of anybody else stays unnamed."""
        if self.assisted_by is not None:
            return self.assisted_by
        return self.account_id if self.role in STAFF_ROLES else None
