"""The repository of records that staff joined."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol
from uuid import UUID

from kiosk.domain.people.person import Name
from kiosk.domain.people.record_join import RecordJoin


class Joins(Protocol):
    """Joined records, found by either of their names with the birth date."""

    def add(self, join: RecordJoin) -> None:
        """Store a join."""
        ...

    def get(self, join_id: UUID) -> RecordJoin:
        """Raises NOT_FOUND."""
        ...

    def of(self, name: Name, date_of_birth: date) -> Sequence[RecordJoin]:
        """Every join in which someone with these name keys and birth date is, oldest first."""
        ...

    def remove(self, join_id: UUID) -> None:
        """Delete a join and its key."""
        ...
