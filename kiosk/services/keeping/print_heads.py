"""The heads of the audit trail on paper, for a safe place away from the machine."""

from typing import Final

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.trail.events import Event
from kiosk.letters.papers.staff import heads_paper
from kiosk.ports.ports import Ports
from kiosk.services.changing import note
from kiosk.services.papers.print_paper import print_paper
from kiosk.services.papers.watch_job import Patience, patiently

JOB: Final = "audit-heads"


def print_heads(ports: Ports, actor: Actor, language: str, pause: Patience = patiently) -> bool:
    """Print each chain's head as `audit verify --head` takes it; True once the paper is out.

    Raises the same as print_watched().
    """
    actor.require(Action.PRINT_HEADS)
    with ports.reading() as uow:
        heads = tuple(head.short for head in uow.audit.heads())
    if not print_paper(ports, heads_paper(heads), JOB, pause, language):
        return False
    note(ports, Event.AUDIT_HEADS_PRINTED, actor)
    return True
