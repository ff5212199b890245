"""The Program's side, as far as this store can reach it: what takes a submission."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Final, Protocol
from uuid import UUID

MEDIA_TYPES: Final[Mapping[str, str]] = {"jpg": "image/jpeg", "pdf": "application/pdf"}


@dataclass(frozen=True)
class HandedFile:
    """One file of a submission; its name says what it is and never whose."""

    name: str
    content: bytes = field(repr=False)

    @property
    def media_type(self) -> str:
        """By the ending of its name."""
        return MEDIA_TYPES[self.name.rpartition(".")[2]]

    @property
    def sha256(self) -> str:
        """What whoever gets it can check it by, in hexadecimal digits."""
        return sha256(self.content).hexdigest()


@dataclass(frozen=True)
class Submission:
    """One round of an application, as it is handed over."""

    id: UUID
    """Of the round: handing it over again is the same hand-over."""
    reference: str
    """The same in each round; a later one takes the place of an earlier one."""
    kind: str
    """renewal or caregiver_registration."""
    submitted_at: datetime
    answers: Mapping[str, str] = field(repr=False)
    """What was answered, by the keys of docs/registry-api.json; dates as YYYY-MM-DD."""
    files: tuple[HandedFile, ...]
    """In the order in which the portal asks."""


class Registry(Protocol):
    """Takes submissions. That it took one never means that the Program received or approved it.

    About the way: PACKET_FOLDER, PACKET_FULL, HANDOVER_DOWN (not reached, broke off, is in
    trouble), HANDOVER_TLS, HANDOVER_LOG_ON and HANDOVER_ANSWER (not understood) may succeed later.
    About one submission: HANDOVER_REFUSED will not. HANDOVER_OFF: the settings name no such way.
    """

    def hand_over(self, submission: Submission) -> None:
        """Hand over or raise, within the lease of a row; the same one may come again."""
        ...

    def check(self) -> None:
        """Raise whatever stops every submission; hands none over."""
        ...
