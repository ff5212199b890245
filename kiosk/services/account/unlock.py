"""Ending a lock by the code that the locked page shows."""

from kiosk.domain.desk.desk_code import Purpose
from kiosk.domain.desk.roles import Action, Actor
from kiosk.domain.desk.short_code import as_typed
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.services.steady import keep_steady


def unlock(ports: Ports, actor: Actor, code: str) -> int:
    """Forget every count that locked under this code; returns how many there were (R3).

    Raises DESK_CODE_UNKNOWN, also for a lock that has ended on its own.
    """
    actor.require(Action.UNLOCK)
    with ports.uow() as uow:
        now = keep_steady(ports, uow)
        found = uow.desk_codes.find(as_typed(code))
        if found is None or found.purpose is not Purpose.UNLOCK or now >= found.expires_at:
            raise KioskError(ErrorCode.DESK_CODE_UNKNOWN)
        for subject in found.subjects:
            uow.tries.lift(subject)
        uow.desk_codes.drop(found.code)
        uow.audit.append(Event.UNLOCKED, actor)
        uow.commit()
    return len(found.subjects)
