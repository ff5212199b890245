"""What was handed over, when, and what waits (the honesty rule: nobody has received it by that)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.store.outbox import OVERTAKEN, Channel, HandingOver
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import Message
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.handing_over import RENEWALS
from kiosk.staff_words import staff_message

MOST: Final = 100
OUT: Final = tuple(RENEWALS)
"""Every way out, on or off: a row of a way that was switched off is shown too."""


class HandOverState(StrEnum):
    """How far one hand-over got."""

    WAITING = "waiting"
    HANDED_OVER = "handed_over"
    OVERTAKEN = "overtaken"
    """It was decided, or came back, before it went out."""
    GIVEN_UP = "given_up"


@dataclass(frozen=True)
class HandedOver:
    """One submission on one way, without a name."""

    reference: str
    """Empty once its application is deleted."""
    is_renewal: bool
    way: Channel
    put_at: datetime
    """Local time, as the next two."""
    state: HandOverState
    settled_at: datetime | None
    due_at: datetime | None
    why: Message | None
    """How the last try failed, of one that waits or was given up."""


@dataclass(frozen=True)
class HandOvers:
    """The ways that are on, and the newest hand-overs."""

    ways: tuple[Channel, ...]
    newest: tuple[HandedOver, ...]


def see_handed_over(ports: Ports, actor: Actor) -> HandOvers:
    """The newest hand-overs of every way, newest first."""
    actor.require(Action.SEE_HANDED_OVER)
    with ports.reading() as uow:
        rows = tuple(_seen(ports, uow, row) for row in uow.outbox.handed_over(OUT, MOST))
    return HandOvers(ports.hand_over_ways, rows)


def _seen(ports: Ports, uow: UnitOfWork, row: HandingOver) -> HandedOver:
    is_renewal, state = row.topic in RENEWALS.values(), _state(row)
    failed = state in (HandOverState.WAITING, HandOverState.GIVEN_UP)
    return HandedOver(
        reference=_reference(uow, row, is_renewal),
        is_renewal=is_renewal,
        way=Channel(row.channel),
        put_at=ports.clock.local(row.created_at),
        state=state,
        settled_at=row.delivered_at and ports.clock.local(row.delivered_at),
        due_at=row.due_at and ports.clock.local(row.due_at),
        why=_why(row.code) if failed else None,
    )


def _state(row: HandingOver) -> HandOverState:
    if row.delivered_at is not None:
        overtaken = row.code == OVERTAKEN
        return HandOverState.OVERTAKEN if overtaken else HandOverState.HANDED_OVER
    return HandOverState.GIVEN_UP if row.due_at is None else HandOverState.WAITING


def _reference(uow: UnitOfWork, row: HandingOver, is_renewal: bool) -> str:
    try:
        get = uow.renewals.get if is_renewal else uow.caregivers.get
        return get(row.subject_id).reference
    except KioskError:
        return ""


def _why(code: str | None) -> Message | None:
    """The words for the last failure; a fault of our own has none."""
    if code is None or code not in {each.value for each in ErrorCode}:
        return None
    return staff_message(KioskError(ErrorCode(code)))
