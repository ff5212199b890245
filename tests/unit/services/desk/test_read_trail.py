"""Looking through the audit trail: what is found, whom it names, and that the look is noted."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from kiosk.domain.people.person import Person
from kiosk.domain.people.roles import Actor, Role
from kiosk.domain.trail.events import Event
from kiosk.services.changing import note
from kiosk.services.desk.named_staff import add_staff
from kiosk.services.desk.read_trail import PAGE, Asked, TrailPage, read_trail
from tests.factories import BORN, NAME, renewal
from tests.fakes.ports import FakePorts

pytestmark = pytest.mark.req("T13")
PATIENT = Actor(Role.PATIENT, uuid4())


@pytest.fixture
def auditor(ports: FakePorts, ana: Actor) -> Actor:
    return Actor(Role.AUDITOR, add_staff(ports, ana, "Cy", Role.AUDITOR, "826194").id)


def events(found: TrailPage) -> list[str]:
    return [row.entry.event for row in found.rows]


def test_each_search_finds_its_entries_and_is_noted(
    ports: FakePorts, ana: Actor, bo: Actor, auditor: Actor
) -> None:
    application = renewal()
    ports.database.put(Person(application.person_id, NAME, BORN), application)
    note(ports, Event.RENEWAL_SAVED, PATIENT, application.id)
    ports.clock.advance(timedelta(days=1))
    helped = replace(PATIENT, assisted_by=bo.account_id)
    note(ports, Event.RENEWAL_SAVED, helped, application.id)
    note(ports, Event.LINE_BOARD_SET, ana)
    today = ports.clock.today()

    def read(**asked: object) -> TrailPage:
        return read_trail(ports, auditor, Asked(**asked))  # type: ignore[arg-type]  # as typed

    assert events(read(day=today))[:3] == ["trail_read", "line_board_set", "renewal_saved"]
    assert events(read(day=today - timedelta(days=1)))[0] == "renewal_saved"
    assert read(day=today + timedelta(days=1)).rows == ()
    assert [row.staff for row in read(staff="bo").rows] == ["Bo"]
    assert [row.staff for row in read(reference=application.reference).rows] == ["Bo", ""]
    assert events(read(events=(Event.LINE_BOARD_SET,))) == ["line_board_set"]
    assert read(staff="Nobody").rows == read(reference="K9-AAAAA").rows == ()
    assert len(read(events=(Event.TRAIL_READ,)).rows) == 9
    for row in read().rows:
        assert str(PATIENT.account_id) not in (row.staff, str(row.entry.staff_id))


def test_older_entries_come_page_by_page_and_the_first_look_is_noted_alone(
    ports: FakePorts, auditor: Actor
) -> None:
    for _ in range(2 * PAGE):
        note(ports, Event.HELP_CALLED, PATIENT)
    asked = Asked(events=(Event.HELP_CALLED,))
    first = read_trail(ports, auditor, asked)
    rest = read_trail(ports, auditor, asked, first.rows[-1].entry)
    numbers = [row.entry.seq for row in (*first.rows, *rest.rows)]
    assert (first.more, rest.more) == (True, False)
    assert numbers == sorted(set(numbers), reverse=True)
    assert len(numbers) == 2 * PAGE
    assert ports.events().count(Event.TRAIL_READ) == 1
