"""One pass of the courier: what is due is sent as email."""

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
"""How many emails per pass; then the courier ends and a new one continues."""
TROUBLE_MOST: Final = 3
"""After this many server failures in a row, the other rows are not tried in this pass."""
FAULT: Final = "fault"
"""The code of a row that our own program failed on."""
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
    """Send what is due, at most BATCH emails; each row is claimed, opened and settled by itself.

    The Message-ID is the row's id, so a repeat is the same email. What is not accepted now is due
    again later, for at most 48 hours; what is refused or cannot be read is given up. A server in
    trouble is asked three times, which counts as a try for everything due. Raises what is wrong
    with the mailer's settings, DATABASE_BUSY or DISK_FULL; then nothing is lost.
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
        """Deliver one row; False if there is none, or no use in continuing."""
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
        except Exception as fault:  # noqa: BLE001 - one row must not hold up the others
            logger().error("a mail could not be made", exc_info=fault)
            self._put_off(claim, FAULT)
        else:
            self._sent(claim.id, mailed)
        return self.trouble < TROUBLE_MOST

    def _send(self, item_id: UUID) -> bool:
        """Open the row and hand over its email; False if nobody is to get one."""
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
