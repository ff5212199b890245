"""Deliveries that wait, as records."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from kiosk.domain.store.outbox import (
    Channel,
    Claim,
    Fate,
    HandingOver,
    OutboxItem,
    Payload,
    Topic,
    Undelivered,
)


class Outbox(Protocol):
    """Deliveries that are waiting; payloads are sealed.

    A row is ready when it is waiting, is due, and no courier holds it. A clock set back
    does not delay a row: a lease or wait further ahead than any is ever made counts as over.
    """

    def put(self, topic: Topic, subject_id: UUID, payload: Payload) -> None:
        """Add a delivery that is due immediately."""
        ...

    def fate(self, topic: Topic, subject_id: UUID) -> Fate | None:
        """What became of the last one on this topic about this subject; None without one."""
        ...

    def claim(self, channel: Channel, now: datetime) -> Claim | None:
        """Hold the channel's longest ready row for LEASE; of two couriers one gets it."""
        ...

    def open(self, item_id: UUID) -> OutboxItem:
        """What a row holds; raises NOT_FOUND (delivered or gone) or RECORD_UNREADABLE."""
        ...

    def delivered(self, item_id: UUID, at: datetime, overtaken: bool = False) -> None:
        """Mark as delivered, or as overtaken before that; drop the payload and its key."""
        ...

    def failed(self, item_id: UUID, code: str, at: datetime, due_at: datetime | None) -> None:
        """Count an attempt, unless it was delivered; due again then, or given up with None."""
        ...

    def hold_back(
        self, channel: Channel, code: str, at: datetime, due_at: datetime
    ) -> Sequence[UUID]:
        """Count an attempt for every ready row of the channel, and make each wait until `due_at`.

        Those that have been tried long enough are given up; returns their ids.
        """
        ...

    def call_up(self, channel: Channel, codes: Collection[str], at: datetime) -> None:
        """Make the channel's rows that failed with these codes due now, with a new count."""
        ...

    def retry(self, item_id: UUID, at: datetime) -> None:
        """Make due now, with a new count; NOT_FOUND unless it is waiting or was given up."""
        ...

    def drop(self, item_id: UUID, at: datetime) -> None:
        """Give up for good and destroy the payload; NOT_FOUND unless waiting or given up."""
        ...

    def undelivered(self) -> Sequence[Undelivered]:
        """What is waiting or was given up, oldest first, without what staff dropped."""
        ...

    def handed_over(self, channels: Collection[Channel], most: int) -> Sequence[HandingOver]:
        """The newest rows of these channels, settled or not, without what staff dropped."""
        ...

    def seconds_to_next(self, now: datetime) -> int | None:
        """Seconds until the next row is ready (0 when one is), or None when none is waiting."""
        ...
