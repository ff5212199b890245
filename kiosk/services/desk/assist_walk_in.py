"""S5: a staff member helps at a kiosk, once the person has agreed."""

from dataclasses import replace
from typing import Final

from kiosk.domain.people.roles import Action, Actor, Role
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.services.changing import note

HELPED: Final = (Role.VISITOR, Role.PATIENT, Role.CAREGIVER)


def begin_assist(ports: Ports, actor: Actor, helped: Actor) -> Actor:
    """The person's consent: returns them as an actor assisted by this staff member.

    From here on, what is saved is marked, the trail names both, and passwords and attestations
    are refused (ASSISTED) until end_assist().
    """
    actor.require(Action.ASSIST)
    if helped.role not in HELPED:
        raise KioskError(ErrorCode.NOT_ALLOWED, action=Action.ASSIST.value)
    note(ports, Event.ASSIST_BEGAN, actor, helped.account_id)
    return replace(helped, assisted_by=actor.account_id)


def end_assist(ports: Ports, actor: Actor) -> Actor:
    """The assisted person as an actor on their own again; without a helper, nothing changes."""
    actor.require(Action.END_ASSIST)
    if actor.assisted_by is None:
        return actor
    note(ports, Event.ASSIST_ENDED, actor, actor.account_id)
    return replace(actor, assisted_by=None)
