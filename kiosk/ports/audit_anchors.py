"""Heads of the audit trail that are kept outside the database."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kiosk.domain.trail.heads import Head


@dataclass(frozen=True)
class Anchor:
    """A head, and when it was written down."""

    head: Head
    at: datetime


@dataclass(frozen=True)
class Anchors:
    """The last head of each chain that was written down here."""

    begun_at: datetime
    restored: bool
    """Whether a restored backup made them start over."""
    anchors: tuple[Anchor, ...] = ()


class AuditAnchors(Protocol):
    """Keeps heads where no one who writes the database writes, bound to the key."""

    def turn(self) -> AbstractContextManager[None]:
        """No one else reads or writes them in between; waits for anyone who does."""
        ...

    def read(self) -> Anchors | None:
        """What was written down last; None when nothing was.

        Raises AUDIT_HEADS_FORGED for what was not written with this key.
        """
        ...

    def write(self, anchors: Anchors) -> None:
        """Replace what was written down, durably; raises OUT_NOT_WRITTEN or DISK_FULL."""
        ...

    def put_aside(self, at: datetime) -> None:
        """Keep what was written down, if anything, under a name with this time, and start empty."""
        ...
