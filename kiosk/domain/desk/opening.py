"""Who has something open at the Program desk: said to other reviewers, and no lock."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

SHOWN_FOR: Final = timedelta(minutes=30)
"""As long as a desk stays open without a touch; whoever opened it earlier has left."""


@dataclass(frozen=True)
class Opening:
    """The last reviewer who opened an application, and when."""

    application_id: UUID
    reviewer_id: UUID
    opened_at: datetime

    def by_another(self, reviewer_id: UUID, now: datetime) -> bool:
        """Whether somebody else may be looking at it now."""
        return self.reviewer_id != reviewer_id and now < self.opened_at + SHOWN_FOR
