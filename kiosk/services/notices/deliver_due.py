"""One pass of the courier: what is due is delivered, each channel on its own."""

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.store.chores import FAULT
from kiosk.domain.store.outbox import HOPELESS, Channel, Claim, OutboxItem
from kiosk.domain.trail.events import Event
from kiosk.errors import MACHINE, KioskError
from kiosk.log import logger
from kiosk.ports.ports import Ports
from kiosk.services.notices.channels import SENDERS, Senders
from kiosk.services.notices.sender import Sender

BATCH: Final = 200
"""How many rows of a channel per pass; then the courier ends and a new one continues."""
TROUBLE_MOST: Final = 3
"""After this many failures of a channel in a row, its other rows are not tried in this pass."""
PASS_S: Final = 300.0
"""No row is started after this: a slow mail server is not mistaken for a hung courier."""


@dataclass
class Delivered:
    """What one pass did, and when the next row is due."""

    sent: int = 0
    failed: int = 0
    given_up: int = 0
    seconds_to_next: int | None = None


def deliver_due(ports: Ports, actor: Actor, senders: Senders = SENDERS) -> Delivered:
    """Deliver what is due, at most BATCH rows a channel and until PASS_S is over.

    Each row is claimed, opened and settled alone.

    What is not accepted now is due again later, for at most 48 hours; what is refused or cannot be
    read is given up. A channel in trouble is tried three times, which counts for everything
    due on it. Once every channel has had its turn, raises what is wrong with a sender's
    settings, DATABASE_BUSY or DISK_FULL; then nothing is lost.
    """
    actor.require(Action.DELIVER)
    done, faults = Delivered(), list[Exception]()
    ends_at = ports.clock.monotonic() + PASS_S
    for channel, sender in senders.items():
        try:
            _Pass(ports, actor, channel, sender(ports), done, ends_at).run()
        except Exception as fault:  # noqa: BLE001 - one channel must not hold up the others
            faults.append(fault)
    if faults:
        raise faults[0]
    with ports.reading() as uow:
        done.seconds_to_next = uow.outbox.seconds_to_next(ports.clock.now())
    return done


@dataclass
class _Pass:
    """One channel's turn; `trouble` counts its failures in a row."""

    ports: Ports
    actor: Actor
    channel: Channel
    sender: Sender[Any]
    done: Delivered
    ends_at: float
    trouble: int = 0
    called_up: bool = False

    def run(self) -> None:
        for _ in range(BATCH):
            over = self.ports.clock.monotonic() >= self.ends_at
            if over or self.trouble == TROUBLE_MOST or not self._one():
                break

    def _one(self) -> bool:
        """Deliver one row; False if there is none."""
        with self.ports.uow() as uow:
            claim = uow.outbox.claim(self.channel, self.ports.clock.now())
            uow.commit()
        if claim is None:
            return False
        try:
            item = self._send(claim.id)
        except KioskError as error:
            if error.code in MACHINE:
                raise
            self._put_off(claim, error.code.value)
        except Exception as fault:  # noqa: BLE001 - one row must not hold up the others
            logger().error("a delivery could not be made", exc_info=fault)
            self._put_off(claim, FAULT)
        else:
            self._settle(claim.id, item)
        return True

    def _send(self, item_id: UUID) -> OutboxItem | None:
        """Open the row and hand over what it asks for; None if no one is to get anything."""
        with self.ports.reading() as uow:
            item = uow.outbox.open(item_id)
        made = self.sender.handlers[item.topic](self.ports, item)
        if made is None:
            return None
        self.sender.send(item, made)
        return item

    def _settle(self, item_id: UUID, sent: OutboxItem | None) -> None:
        now = self.ports.clock.now()
        with self.ports.uow() as uow:
            uow.outbox.delivered(item_id, now, overtaken=sent is None)
            if sent and (self.trouble or not self.called_up):
                uow.outbox.call_up(self.channel, [code.value for code in self.sender.trouble], now)
            if sent:
                event, subject_id = self.sender.note(sent)
                uow.audit.append(event, self.actor, subject_id)
            uow.commit()
        if sent:
            self.trouble, self.called_up = 0, True
        self.done.sent += 1

    def _put_off(self, claim: Claim, code: str) -> None:
        now, refused = self.ports.clock.now(), code in self.sender.refused
        due_at = None if refused or code in HOPELESS else claim.next_try(now)
        self.trouble = self.trouble + 1 if code in self.sender.trouble else 0
        with self.ports.uow() as uow:
            uow.outbox.failed(claim.id, code, now, due_at)
            given_up = [] if due_at else [claim.id]
            if self.trouble == TROUBLE_MOST:
                until = due_at or now + claim.wait
                given_up += uow.outbox.hold_back(self.channel, code, now, until)
            event = Event.DELIVERY_REFUSED if refused else Event.DELIVERY_GIVEN_UP
            for item_id in given_up:
                uow.audit.append(event, self.actor, item_id)
            uow.commit()
        self.done.given_up += len(given_up)
        self.done.failed += due_at is not None
        fields = {"outbox_id": claim.id, "code": code, "attempt": claim.attempts + 1}
        logger().warning("a delivery was not made", extra=fields)
