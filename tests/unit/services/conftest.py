"""A kiosk over fakes, and a patient at it."""

from pathlib import Path

import pytest

from kiosk.domain.people.roles import VISITOR, Actor
from kiosk.domain.renewal.renewal import Renewal
from kiosk.services.account.create_account import confirm_account, create_account
from kiosk.services.renewal.identify import identify_person
from tests.factories import BORN, NAME, PIN, certification, registration
from tests.fakes.ports import FakePorts
from tests.unit.services.people import CODE, PASSWORD, another_account, import_records


@pytest.fixture
def ports(tmp_path: Path) -> FakePorts:
    """Empty records and working devices."""
    return FakePorts(home_file=tmp_path / "home.json")


@pytest.fixture
def account(ports: FakePorts) -> Actor:
    """Someone with a confirmed account who has not identified yet."""
    ports.random.next_codes = [CODE]
    made = create_account(ports, VISITOR, "maria@example.org", "Maria", PASSWORD, "en")
    return confirm_account(ports, made.actor, CODE).actor


@pytest.fixture
def records(ports: FakePorts) -> FakePorts:
    """A certification and a registration that let María renew today."""
    import_records(ports, [certification()], [registration()])
    return ports


@pytest.fixture
def draft(records: FakePorts, account: Actor) -> Renewal:
    """María's draft, just started."""
    found = identify_person(records, account, NAME.first, NAME.last, BORN, PIN).renewal
    assert found is not None
    return found


@pytest.fixture
def patient(account: Actor, draft: Renewal) -> Actor:
    """María after she identified."""
    return Actor(account.role, account.account_id, draft.person_id)


@pytest.fixture
def caregiver(ports: FakePorts) -> Actor:
    """Rosa, logged on and about to register."""
    return another_account(ports, "rosa").as_caregiver()
