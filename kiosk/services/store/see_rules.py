"""What applies at a kiosk now: its policy and the store's settings, by its clock."""

from dataclasses import dataclass

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.store.policy import Policy
from kiosk.domain.store.store import Store
from kiosk.ports.clock import Clock
from kiosk.ports.ports import Ports


@dataclass(frozen=True)
class Rules:
    """The numbers and names that pages show; the clock tells which day it is."""

    policy: Policy
    store: Store
    clock: Clock


def see_rules(ports: Ports, actor: Actor) -> Rules:
    """Policy and store settings as of now; everyone may see them."""
    actor.require(Action.SEE_HOME)
    with ports.reading() as uow:
        return Rules(uow.settings.policy(), uow.settings.store(), ports.clock)
