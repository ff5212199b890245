"""Heads of the audit trail in memory; they were started, with none so far."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from kiosk.errors import KioskError
from kiosk.ports.audit_anchors import Anchors

BEGUN = Anchors(datetime(2026, 1, 1, tzinfo=UTC), restored=False)


@dataclass
class FakeAuditAnchors:
    """Keeps what is written, refuses what `refuse` says."""

    kept: Anchors | None = BEGUN
    aside: list[Anchors] = field(default_factory=list)
    refuse: KioskError | None = None

    @contextmanager
    def turn(self) -> Iterator[None]:
        yield

    def read(self) -> Anchors | None:
        self._require()
        return self.kept

    def write(self, anchors: Anchors) -> None:
        self._require()
        self.kept = anchors

    def put_aside(self, at: datetime) -> None:
        if self.kept is not None:
            self.aside.append(self.kept)
        self.kept = None

    def _require(self) -> None:
        if self.refuse is not None:
            raise self.refuse
