"""S4: the quiet call for staff."""

from uuid import uuid4

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.store.outbox import HelpCall
from kiosk.domain.trail.events import Event
from kiosk.ports.ports import Ports


def call_staff(ports: Ports, actor: Actor, step: str, language: str) -> str:
    """Raise a call with step and time but no name; returns the store's phone number."""
    actor.require(Action.ASK_FOR_HELP)
    call = HelpCall(uuid4(), ports.kiosk_id, step, ports.clock.now(), language)
    with ports.uow() as uow:
        uow.board.add_call(call)
        uow.audit.append(Event.HELP_CALLED, actor)
        phone = uow.settings.store().phone
        uow.commit()
    return phone


def see_calls(ports: Ports, actor: Actor) -> tuple[HelpCall, ...]:
    """All calls, newest first."""
    actor.require(Action.SEE_CALLS)
    with ports.reading() as uow:
        return tuple(uow.board.calls())
