"""A store with two staff members: Ana, the manager, and Bo, an assistant."""

import pytest

from kiosk.domain.people.roles import OPERATOR, Actor, Role
from kiosk.services.desk.named_staff import add_staff
from tests.fakes.ports import FakePorts

ANA_PIN = "846213"
BO_PIN = "739152"


@pytest.fixture
def ana(ports: FakePorts) -> Actor:
    """The first manager."""
    return Actor(Role.MANAGER, add_staff(ports, OPERATOR, "Ana Silva", Role.MANAGER, ANA_PIN).id)


@pytest.fixture
def bo(ports: FakePorts, ana: Actor) -> Actor:
    """An assistant."""
    return Actor(Role.ASSISTANT, add_staff(ports, ana, "Bo", Role.ASSISTANT, BO_PIN).id)
