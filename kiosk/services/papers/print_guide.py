"""S6: the guide “Assign a Caregiver” on paper."""

from typing import Final

from kiosk.domain.people.roles import Action, Actor
from kiosk.letters.papers.guide import GuideFacts
from kiosk.ports.ports import Ports
from kiosk.services.papers.print_paper import print_paper
from kiosk.services.papers.watch_job import Patience, patiently

JOB_NAME: Final = "guide"


def print_guide(ports: Ports, actor: Actor, language: str, pause: Patience = patiently) -> bool:
    """Print the guide and watch it; see print_watched(). It is open to everyone at the kiosk."""
    actor.require(Action.SEE_HOME)
    with ports.reading() as uow:
        facts = GuideFacts(uow.settings.policy())
    return print_paper(ports, facts, JOB_NAME, pause, language)
