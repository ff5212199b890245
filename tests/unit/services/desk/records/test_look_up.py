"""Looking people up: with a reason, masked until opened, everything in the trail."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from kiosk.domain.desk.look_up_reasons import LookUpReason
from kiosk.domain.people.person import Name
from kiosk.domain.people.roles import Actor
from kiosk.domain.readiness.lights import Glow
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.registration import RegistrationState
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.services.desk.records.look_up import look_up_person, look_up_reference, open_record
from kiosk.services.desk.records.record_views import Found, FoundKind
from kiosk.services.renewal.identify import identify_person
from tests.factories import BORN, HOME, NAME, certification, days, registration
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.people import complete, import_records

HERE = LookUpReason.PERSON_HERE


def reasons(ports: FakePorts) -> list[tuple[Event, str]]:
    return [(each.event, each.reason) for each in ports.database.rows.audit if each.reason]


@pytest.mark.req("S5")
def test_a_reference_finds_its_person_masked_and_an_unknown_one_no_one(
    ports: FakePorts, draft: Renewal, bo: Actor
) -> None:
    (found,) = look_up_reference(ports, bo, draft.reference.lower(), HERE)
    expiring = RegistrationState.EXPIRING
    assert found == Found(
        FoundKind.PERSON, draft.person_id, "M. D.", BORN.year, expiring, draft.reference
    )
    assert ports.database.rows.audit[-1].subject_id == draft.person_id
    assert look_up_reference(ports, bo, "K3-00000", LookUpReason.PERSON_CALLED) == ()
    assert reasons(ports) == [(Event.LOOKED_UP, "person_here"), (Event.LOOKED_UP, "person_called")]


@pytest.mark.req("S5")
@pytest.mark.parametrize("typed", ["%", "", "M", "K3-%"])
def test_a_fragment_finds_no_one(ports: FakePorts, draft: Renewal, bo: Actor, typed: str) -> None:
    assert (
        refusal_of(look_up_reference, ports, bo, typed, HERE).code is ErrorCode.LOOK_UP_INCOMPLETE
    )
    refused = refusal_of(look_up_person, ports, bo, typed.strip("MK3-"), "%", BORN, HERE)
    assert refused.code is ErrorCode.LOOK_UP_INCOMPLETE
    assert reasons(ports) == []


@pytest.mark.req("S5")
def test_name_and_birth_date_find_people_who_identified_and_who_did_not(
    records: FakePorts, bo: Actor, account: Actor
) -> None:
    (unknown,) = look_up_person(records, bo, "MARIA", "Delgado Ruiz", BORN, HERE)
    assert unknown.kind is FoundKind.REGISTRATION
    identify_person(records, account, NAME.first, NAME.last, BORN, "4821")
    (known,) = look_up_person(records, bo, "MARIA", "Delgado Ruiz", BORN, HERE)
    assert (known.kind, known.state) == (FoundKind.PERSON, RegistrationState.EXPIRING)
    assert look_up_person(records, bo, "Maria", "Delgado Ruiz", date(1984, 3, 15), HERE) == ()
    assert look_up_person(records, bo, "M", "D", BORN, HERE) == ()


@pytest.mark.req("S5")
def test_a_person_of_one_name_is_found_with_a_dash_in_place_of_the_other(
    ports: FakePorts, bo: Actor
) -> None:
    import_records(ports, [], [registration(name=Name("", "Suharto"))])
    for names in (("-", "SUHARTO"), ("Suharto", "–")):
        (found,) = look_up_person(ports, bo, *names, BORN, HERE)
        assert found.initials == "S."


@pytest.mark.req("S5")
def test_two_registrations_of_one_name_are_two_results(ports: FakePorts, bo: Actor) -> None:
    import_records(
        ports, [], [registration(), registration(number="P00999999", expires_on=days(-1))]
    )
    found = look_up_person(ports, bo, NAME.first, NAME.last, BORN, HERE)
    opened = [open_record(ports, bo, each, HERE) for each in found]
    assert sorted(each.number for each in opened) == ["4471", "9999"]
    assert all(each.two_people for each in opened)
    assert sorted(each.state or "" for each in found) == ["expired", "expiring"]
    assert ports.database.rows.audit[-3].subject_id is None


@pytest.mark.req("S5", "T6")
def test_opening_shows_all_and_names_reason_and_staff(
    ports: FakePorts, patient: Actor, draft: Renewal, bo: Actor
) -> None:
    complete(ports, patient, draft)
    (found,) = look_up_reference(ports, bo, draft.reference, HERE)
    record = open_record(ports, bo, found, LookUpReason.PROGRAM_ASKED)
    assert (record.name, record.date_of_birth, record.address) == (NAME, BORN, HOME)
    assert (record.number, record.username, record.locked_minutes) == ("4471", "Maria", 0)
    assert record.certified_until == days(335)
    (line,) = record.renewals
    assert (line.reference, line.status, line.can_print) == (draft.reference, Status.DRAFT, True)
    entry = ports.database.rows.audit[-1]
    assert (entry.event, entry.actor, entry.subject_id, entry.reason) == (
        Event.RECORD_OPENED,
        bo,
        draft.person_id,
        "program_asked",
    )


@pytest.mark.req("S5")
@pytest.mark.parametrize(
    ("left", "glow"), [(-1, Glow.ENDED), (0, Glow.SOON), (30, Glow.SOON), (31, Glow.GOOD)]
)
def test_a_record_says_that_the_certification_has_ended_or_ends_soon(
    ports: FakePorts, draft: Renewal, bo: Actor, left: int, glow: Glow
) -> None:
    ports.database.clear("certification")
    import_records(ports, [certification(expires_on=days(left))], [])
    (found,) = look_up_reference(ports, bo, draft.reference, HERE)
    light = open_record(ports, bo, found, HERE).lights.certification
    assert (light.glow, light.day) == (glow, days(left))


@pytest.mark.req("S5")
def test_someone_whose_registration_is_gone_and_whose_draft_expired_is_still_shown(
    ports: FakePorts, draft: Renewal, bo: Actor
) -> None:
    ports.database.clear("registration")
    ports.clock.advance(timedelta(hours=72))
    (found,) = look_up_reference(ports, bo, draft.reference, HERE)
    record = open_record(ports, bo, found, HERE)
    assert (record.name, record.address, record.number, found.state) == (NAME, None, "", None)
    assert record.email == "maria@example.org"
    assert not record.renewals[0].can_print


@pytest.mark.req("S5")
def test_a_registration_replaced_meanwhile_is_not_found(records: FakePorts, bo: Actor) -> None:
    (found,) = look_up_person(records, bo, NAME.first, NAME.last, BORN, HERE)
    refused = refusal_of(open_record, records, bo, replace(found, id=uuid4()), HERE)
    assert refused.code is ErrorCode.NOT_FOUND


@pytest.mark.req("S5")
def test_one_letter_names_are_names(ports: FakePorts, bo: Actor) -> None:
    import_records(ports, [], [registration(name=Name("Ng", "O"))])
    assert len(look_up_person(ports, bo, "ng", "o", BORN, HERE)) == 1
