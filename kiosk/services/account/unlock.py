"""Ending a lock by the code that the locked page shows."""

from kiosk.domain.desk.desk_code import Purpose
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.trail.events import Event
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.account.confirm_by_staff import find_desk_code
from kiosk.services.changing import Moment, changing


def unlock(ports: Ports, actor: Actor, code: str) -> int:
    """Forget every count that locked under this code; returns how many there were (R3).

    Raises DESK_CODE_UNKNOWN, also for a lock that has ended on its own.
    """
    actor.require(Action.UNLOCK)

    def lift(uow: UnitOfWork, at: Moment) -> int:
        found = find_desk_code(uow, code, Purpose.UNLOCK, at)
        for subject in found.subjects:
            uow.tries.lift(subject)
        uow.desk_codes.drop(found.code)
        uow.audit.append(Event.UNLOCKED, actor)
        return len(found.subjects)

    return changing(ports, lift)
