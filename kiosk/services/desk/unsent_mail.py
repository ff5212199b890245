"""S5: emails that are waiting or were given up, and records that hold up their own chores."""

from uuid import UUID

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.store.outbox import Undelivered
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import Message
from kiosk.ports.ports import Ports
from kiosk.services.desk.desk_views import Fault, Unsent
from kiosk.staff_words import staff_message


def see_queue(ports: Ports, actor: Actor) -> tuple[Unsent, ...]:
    """Every email that is waiting or was given up, oldest first, without recipients."""
    actor.require(Action.SEE_QUEUE)
    with ports.reading() as uow:
        return tuple(_unsent(ports, each) for each in uow.outbox.undelivered())


def see_faults(ports: Ports, actor: Actor) -> tuple[Fault, ...]:
    """Every record that the last reminders and the last purge could not work on, by its id."""
    actor.require(Action.SEE_QUEUE)
    with ports.reading() as uow:
        return tuple(
            Fault(
                each.record_id,
                each.chore,
                _why(each.code, "record", each.record_id),
                ports.clock.local(each.seen_at),
            )
            for each in uow.faults.all()
        )


def retry_unsent(ports: Ports, actor: Actor, item_id: UUID) -> None:
    """Make an email due now, with a new count; raises NOT_FOUND once it is delivered."""
    actor.require(Action.RETRY_UNSENT)
    with ports.uow() as uow:
        uow.outbox.retry(item_id, ports.clock.now())
        uow.audit.append(Event.DELIVERY_RETRIED, actor, item_id)
        uow.commit()


def drop_unsent(ports: Ports, actor: Actor, item_id: UUID) -> None:
    """Give an email up for good, destroying its words; raises NOT_FOUND once it is delivered."""
    actor.require(Action.DROP_UNSENT)
    with ports.uow() as uow:
        uow.outbox.drop(item_id, ports.clock.now())
        uow.audit.append(Event.DELIVERY_DROPPED, actor, item_id)
        uow.commit()


def _unsent(ports: Ports, row: Undelivered) -> Unsent:
    return Unsent(
        id=row.id,
        topic=row.topic,
        created_at=ports.clock.local(row.created_at),
        attempts=row.attempts,
        why=_why(row.code, "outbox", row.id),
        due_at=row.due_at and ports.clock.local(row.due_at),
    )


def _why(code: str | None, table: str, record_id: UUID) -> Message | None:
    """The words for the last failure; a fault of our own has none."""
    if code is None or code not in {each.value for each in ErrorCode}:
        return None
    return staff_message(KioskError(ErrorCode(code), table=table, id=str(record_id)))
