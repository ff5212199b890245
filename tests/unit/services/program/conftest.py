"""A submitted renewal and a reviewer at the Program desk."""

from uuid import uuid4

import pytest

from kiosk.domain.desk.staff import Staff
from kiosk.domain.people.roles import Actor, Role
from kiosk.domain.renewal.renewal import Renewal
from kiosk.services.renewal.submit_renewal import submit_renewal
from tests.factories import NOW
from tests.fakes.ports import FakePorts
from tests.unit.services.people import complete, stored


@pytest.fixture
def reviewer(ports: FakePorts) -> Actor:
    """Rosa, proved by her PIN."""
    rosa = Staff(uuid4(), "Rosa", Role.REVIEWER, "an encoded hash", NOW)
    ports.database.put(rosa)
    return Actor(Role.REVIEWER, rosa.id)


@pytest.fixture
def submitted(records: FakePorts, patient: Actor, draft: Renewal) -> Renewal:
    """María's renewal, submitted today."""
    complete(records, patient, draft)
    submit_renewal(records, patient, draft.id, draft.next_submission_id, "renewal", 1, "en")
    return stored(records, draft)
