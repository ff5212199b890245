"""The courier's one pass: what is due becomes mail."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from kiosk.domain.events import Event
from kiosk.domain.outbox import OutboxItem, Topic
from kiosk.domain.roles import Action, Actor
from kiosk.errors import KioskError
from kiosk.i18n import Translator
from kiosk.letters import confirm_email, confirmation
from kiosk.letters.letter import Letter
from kiosk.log import logger
from kiosk.ports.mailer import Mail
from kiosk.ports.ports import Ports
from kiosk.services.confirmation import confirmation_of

FIRST_WAIT: Final = timedelta(seconds=2)
LONGEST_WAIT: Final = timedelta(hours=1)
"""trust.md, Reliability: back off from 2 s to 1 h."""


@dataclass(frozen=True)
class Delivered:
    """What one pass did, and when the next row is due."""

    sent: int
    failed: int
    given_up: int
    seconds_to_next: int | None


def deliver_due(ports: Ports, actor: Actor) -> Delivered:
    """Send every row that is due; the Message-ID is the row's id, so a repeat is the same mail.

    What the mail server cannot take now is due again later; what it refuses is given up.
    """
    actor.require(Action.DELIVER)
    with ports.reading() as uow:
        due = uow.outbox.due(ports.clock.now())
    outcomes = [_deliver(ports, actor, item) for item in due]
    with ports.reading() as uow:
        seconds = uow.outbox.seconds_to_next(ports.clock.now())
    return Delivered(
        sent=outcomes.count("sent"),
        failed=outcomes.count("failed"),
        given_up=outcomes.count("given_up"),
        seconds_to_next=seconds,
    )


def _deliver(ports: Ports, actor: Actor, item: OutboxItem) -> str:
    try:
        ports.mailer.send(_mail(ports, item))
    except KioskError as error:
        return _put_off(ports, actor, item, error)
    with ports.uow() as uow:
        uow.outbox.delivered(item.id, ports.clock.now())
        uow.audit.append(Event.MAIL_DELIVERED, actor, item.id)
        uow.commit()
    return "sent"


def _put_off(ports: Ports, actor: Actor, item: OutboxItem, error: KioskError) -> str:
    due_at = _next_try(ports.clock.now(), item.attempts) if error.retryable else None
    with ports.uow() as uow:
        uow.outbox.failed(item.id, error.code.value, due_at)
        if due_at is None:
            uow.audit.append(Event.MAIL_REFUSED, actor, item.id)
        uow.commit()
    fields = {"outbox_id": item.id, "code": error.code.value, "attempt": item.attempts + 1}
    logger().warning("a mail was not delivered", extra=fields)
    return "given_up" if due_at is None else "failed"


def _next_try(now: datetime, attempts: int) -> datetime:
    wait: timedelta = FIRST_WAIT * 2 ** min(attempts, 16)
    return now + min(wait, LONGEST_WAIT)


def _mail(ports: Ports, item: OutboxItem) -> Mail:
    letter = _letter(ports, item)
    draw = Translator(item.payload.get("language", "en"))
    return Mail(
        message_id=str(item.id),
        to=item.payload["to"],
        subject=draw.say(letter.subject),
        text=letter.text(draw),
        html=letter.html(draw),
    )


def _letter(ports: Ports, item: OutboxItem) -> Letter:
    match item.topic:
        case Topic.CONFIRM_EMAIL:
            minutes = int(ports.policy().code_life.total_seconds() // 60)
            return confirm_email.letter(item.payload["code"], minutes, ports.store())
        case Topic.RENEWAL_SUBMITTED:
            with ports.reading() as uow:
                renewal = uow.renewals.get(item.subject_id)
            return confirmation.letter(confirmation_of(ports, renewal).facts, ports.store())
