"""S6: the guide “Assign a Caregiver” on paper."""

from typing import Final

from kiosk.domain.desk.roles import Action, Actor
from kiosk.ports.ports import Ports
from kiosk.services.papers.print_paper import local_now
from kiosk.services.papers.watch_job import Patience, patiently, print_watched

JOB_NAME: Final = "guide"


def print_guide(
    ports: Ports, actor: Actor, pause: Patience = patiently, language: str = "en"
) -> bool:
    """Print the guide and watch it; see print_watched(). It is open to everyone at the kiosk."""
    actor.require(Action.SEE_HOME)
    with ports.reading() as uow:
        policy, store = uow.settings.policy(), uow.settings.store()
    pdf = ports.papers.guide(policy, store, local_now(ports), language)
    return print_watched(ports, pdf, JOB_NAME, pause)
