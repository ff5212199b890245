"""Records that staff joined: two spellings of the name of one person (S5)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from kiosk.domain.people.person import Name


class JoinReason(StrEnum):
    """Where the names differ, as staff saw on the ID; the audit trail keeps it."""

    MIDDLE_NAME = "middle_name"
    SURNAMES = "surnames"
    SPELLING = "spelling"
    NAME_CHANGED = "name_changed"


class PartReason(StrEnum):
    """Why joined records are taken apart again."""

    TWO_PEOPLE = "two_people"
    PERSON_ASKED = "person_asked"
    PROGRAM_ASKED = "program_asked"


@dataclass(frozen=True)
class RecordJoin:
    """The name of a certification and the name of a registration, both of one person.

    It is about names and a birth date, not about rows: a second import leaves it as it is.
    """

    id: UUID
    certified: Name
    registered: Name
    date_of_birth: date
    reason: JoinReason
    joined_at: datetime

    @property
    def names(self) -> tuple[Name, Name]:
        """Both spellings."""
        return self.certified, self.registered
