"""The stand of a caregiver as a fixture, its lanes ended before the window goes."""

from collections.abc import Iterator
from typing import cast
from uuid import uuid4

import pytest

from kiosk.bootstrap import Kiosk
from kiosk.bootstrap.adapter_ports import AdapterPorts
from kiosk.domain.people.roles import Actor, Role
from kiosk.wizard.caregiver_sequence import SEQUENCE
from kiosk.wizard.session import WizardSession
from kiosk.wizard.step import Today
from tests.factories import POLICY, TODAY
from tests.fakes.ports import FakePorts
from tests.ui.caregivers.stand import Stand, rosa
from ui.core.core import Core
from ui.core.tasks import TaskRunner


@pytest.fixture
def stand() -> Iterator[Stand]:
    ports = FakePorts()
    core = Core(TaskRunner(), lambda: Kiosk(cast("AdapterPorts", ports)))
    core.become(Actor(Role.CAREGIVER, uuid4()))
    session = WizardSession(SEQUENCE, rosa(), lambda: Today(TODAY, POLICY))
    yield Stand(ports, core, session)
    core.tasks.close()
