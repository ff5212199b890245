"""The key on paper, for a safe place: losing the key means losing every record."""

from typing import Final

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.letters.papers.staff import key_paper
from kiosk.ports.ports import Ports
from kiosk.services.changing import note
from kiosk.services.papers.print_paper import print_paper
from kiosk.services.papers.watch_job import Patience, patiently

JOB: Final = "key"


def print_key_escrow(
    ports: Ports, actor: Actor, language: str, pause: Patience = patiently
) -> bool:
    """Print the key in groups that `keys restore` reads; True once the paper is out.

    The page is made in memory. Raises KEY_NEEDS_PAPER if the printer or its queue would keep the
    page as a file, and the same as print_watched().
    """
    actor.require(Action.PRINT_KEY)
    if not ports.printer.on_paper() or ports.printer.keeps_documents():
        raise KioskError(ErrorCode.KEY_NEEDS_PAPER)
    if not print_paper(ports, key_paper(ports.vault.escrow()), JOB, pause, language):
        return False
    note(ports, Event.KEY_PRINTED, actor)
    return True
