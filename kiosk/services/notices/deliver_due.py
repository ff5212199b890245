"""The courier's one pass: what is due becomes mail."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from kiosk.domain.desk.roles import Action, Actor
from kiosk.domain.store.outbox import HOPELESS, SERVER_TROUBLE, Claim, OutboxItem
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import Translator
from kiosk.letters.letter import Letter
from kiosk.log import logger
from kiosk.ports.mailer import Mail, Mailer
from kiosk.ports.ports import Ports
from kiosk.services.notices.outbox_letters import letter_of

BATCH: Final = 200
"""So many mails a pass, then the courier ends and a fresh one goes on."""
TROUBLE_MOST: Final = 3
"""After so many failures of the server in a row the other rows are not tried in this pass."""
FAULT: Final = "fault"
"""Stands as the code of a row that our own program stumbled over."""
_OURS: Final = frozenset({ErrorCode.DATABASE_BUSY, ErrorCode.DISK_FULL})
_CALLED_UP: Final = tuple(sorted(code.value for code in SERVER_TROUBLE))


@dataclass
class Delivered:
    """What one pass did, and when the next row is due."""

    sent: int = 0
    failed: int = 0
    given_up: int = 0
    seconds_to_next: int | None = None


def deliver_due(ports: Ports, actor: Actor) -> Delivered:
    """Send what is due, at most BATCH mails; each row is claimed, opened and settled by itself.

    The Message-ID is the row's id, so a repeat is the same mail. What cannot be taken now is due
    again later, at most for 48 hours; what is refused or cannot be read is given up. A server in
    trouble is asked three times, and all that is due counts that as its try. Raises what is wrong
    with the mailer's settings, DATABASE_BUSY or DISK_FULL; nothing is lost then.
    """
    actor.require(Action.DELIVER)
    courier = _Courier(ports, actor, ports.mailer)
    for _ in range(BATCH):
        if not courier.one():
            break
    with ports.reading() as uow:
        courier.done.seconds_to_next = uow.outbox.seconds_to_next(ports.clock.now())
    return courier.done


class _Courier:
    """One pass; `trouble` counts the server's failures in a row."""

    def __init__(self, ports: Ports, actor: Actor, mailer: Mailer) -> None:
        self.ports, self.actor, self.mailer = ports, actor, mailer
        self.done = Delivered()
        self.trouble = 0
        self.called_up = False

    def one(self) -> bool:
        """Deliver one row; False when there is none, or no use in going on."""
        with self.ports.uow() as uow:
            claim = uow.outbox.claim(self.ports.clock.now())
            uow.commit()
        if claim is None:
            return False
        try:
            mailed = self._send(claim.id)
        except KioskError as error:
            if error.code in _OURS:
                raise
            self._put_off(claim, error.code.value)
        except Exception as fault:  # noqa: BLE001 - one row must not hold the others up
            logger().error("a mail could not be made", exc_info=fault)
            self._put_off(claim, FAULT)
        else:
            self._sent(claim.id, mailed)
        return self.trouble < TROUBLE_MOST

    def _send(self, item_id: UUID) -> bool:
        """Open the row and hand its mail over; False when nobody is to hear of it."""
        with self.ports.reading() as uow:
            item = uow.outbox.open(item_id)
        letter = letter_of(self.ports, item)
        if letter is not None:
            self.mailer.send(_mail(item, letter))
        return letter is not None

    def _sent(self, item_id: UUID, mailed: bool) -> None:
        now = self.ports.clock.now()
        with self.ports.uow() as uow:
            uow.outbox.delivered(item_id, now)
            if mailed and (self.trouble or not self.called_up):
                uow.outbox.call_up(_CALLED_UP, now)
            if mailed:
                uow.audit.append(Event.MAIL_DELIVERED, self.actor, item_id)
            uow.commit()
        if mailed:
            self.trouble, self.called_up = 0, True
        self.done.sent += 1

    def _put_off(self, claim: Claim, code: str) -> None:
        now = self.ports.clock.now()
        due_at = None if code in HOPELESS else claim.next_try(now)
        self.trouble = self.trouble + 1 if code in SERVER_TROUBLE else 0
        with self.ports.uow() as uow:
            uow.outbox.failed(claim.id, code, now, due_at)
            given_up = [] if due_at else [claim.id]
            if self.trouble == TROUBLE_MOST:
                until = due_at or now + claim.wait
                given_up += uow.outbox.hold_back(code, now, until)
            for item_id in given_up:
                uow.audit.append(_event(code), self.actor, item_id)
            uow.commit()
        self.done.given_up += len(given_up)
        self.done.failed += due_at is not None
        fields = {"outbox_id": claim.id, "code": code, "attempt": claim.attempts + 1}
        logger().warning("a mail was not delivered", extra=fields)


def _event(code: str) -> Event:
    refused = code in (ErrorCode.MAIL_REFUSED, ErrorCode.MAIL_REJECTED)
    return Event.MAIL_REFUSED if refused else Event.MAIL_GIVEN_UP


def _mail(item: OutboxItem, letter: Letter) -> Mail:
    draw = Translator(item.payload.get("language", "en"))
    return Mail(
        message_id=str(item.id),
        to=item.payload.get("to", ""),
        subject=draw.say(letter.subject),
        text=letter.text(draw),
        html=letter.html(draw),
    )
