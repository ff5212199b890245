"""Named staff: added, proved, and what they do with the codes on pages."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from kiosk.domain.desk.desk_code import CONFIRM_LIFE
from kiosk.domain.people.roles import OPERATOR, VISITOR, Actor, Role
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.account.confirm_by_staff import confirm_by_staff, see_confirmed, show_desk_code
from kiosk.services.account.create_account import create_account
from kiosk.services.account.unlock import unlock
from kiosk.services.desk.named_staff import add_staff, is_first_staff, prove_staff
from kiosk.services.renewal.identify import identify_person
from tests.factories import BORN, NAME, PIN
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.people import PASSWORD

ANA_PIN = "846213"


@pytest.fixture
def ana(ports: FakePorts) -> Actor:
    """The first manager."""
    assert is_first_staff(ports, OPERATOR)
    added = add_staff(ports, OPERATOR, "Ana  Silva", Role.MANAGER, ANA_PIN)
    assert (added.name, added.role) == ("Ana Silva", Role.MANAGER)
    assert not is_first_staff(ports, OPERATOR)
    return Actor(Role.MANAGER, added.id)


def refused_proof(ports: FakePorts, name: str, pin: str = "000000") -> KioskError:
    return refusal_of(prove_staff, ports, OPERATOR, name, pin)


@pytest.mark.req("S7")
def test_name_and_pin_prove_who_it_is_until_they_leave(ports: FakePorts, ana: Actor) -> None:
    assert prove_staff(ports, OPERATOR, " ANA silva ", ANA_PIN) == ana
    entry = ports.database.rows.audit[-1]
    assert (entry.event, entry.actor) == (Event.STAFF_PROVED, ana)
    staff = ports.database.rows.staff[ana.account_id or uuid4()]
    assert ANA_PIN not in repr(staff)
    ports.database.put(replace(staff, active=False))
    assert refused_proof(ports, "Ana Silva", ANA_PIN).code is ErrorCode.STAFF_WRONG


@pytest.mark.req("S7", "T12")
@pytest.mark.parametrize("name", ["Ana Silva", "Nobody"])
def test_wrong_pins_wait_as_wrong_passwords_do(ports: FakePorts, ana: Actor, name: str) -> None:
    answers = [refused_proof(ports, name) for _ in range(6)]
    assert [each.code for each in answers[:4]] == [ErrorCode.STAFF_WRONG] * 4
    assert [each.facts["seconds"] for each in answers[4:]] == [15, 15]
    assert ports.events()[-1] is Event.STAFF_LOCKED
    ports.clock.advance(timedelta(seconds=15))
    assert prove_staff(ports, OPERATOR, "Ana Silva", ANA_PIN) == ana


@pytest.mark.req("S7")
@pytest.mark.parametrize(
    ("name", "role", "pin", "code"),
    [
        ("Bo", Role.ASSISTANT, "123456", ErrorCode.PIN_WEAK),
        ("", Role.ASSISTANT, "739152", ErrorCode.STAFF_NAME),
        ("ana silva", Role.AUDITOR, "739152", ErrorCode.STAFF_NAME_TAKEN),
        ("Bo", Role.OPERATOR, "739152", ErrorCode.NOT_ALLOWED),
    ],
)
def test_what_does_not_fit_adds_no_one(
    ports: FakePorts, ana: Actor, name: str, role: Role, pin: str, code: ErrorCode
) -> None:
    assert refusal_of(add_staff, ports, ana, name, role, pin).code is code
    assert len(ports.database.rows.staff) == 1


@pytest.mark.req("S7")
def test_only_the_first_is_added_without_a_manager(ports: FakePorts) -> None:
    refused = refusal_of(add_staff, ports, OPERATOR, "Bo", Role.ASSISTANT, "739152")
    assert refused.code is ErrorCode.STAFF_FIRST
    add_staff(ports, OPERATOR, "Ana", Role.MANAGER, ANA_PIN)
    refused = refusal_of(add_staff, ports, OPERATOR, "Bo", Role.MANAGER, "739152")
    assert refused.code is ErrorCode.NOT_ALLOWED


@pytest.mark.req("S7")
def test_the_code_on_the_page_confirms_its_account_once_until_it_expires(
    ports: FakePorts, ana: Actor
) -> None:
    made = create_account(ports, VISITOR, "", "maria", PASSWORD, "en").actor
    first = show_desk_code(ports, made)
    assert show_desk_code(ports, made) == first
    ports.clock.advance(CONFIRM_LIFE)
    assert refusal_of(confirm_by_staff, ports, ana, first).code is ErrorCode.DESK_CODE_UNKNOWN
    code = show_desk_code(ports, made)
    assert code != first
    assert len(ports.database.rows.desk_codes) == 1
    assert refusal_of(unlock, ports, ana, code).code is ErrorCode.DESK_CODE_UNKNOWN
    assert see_confirmed(ports, made) is None
    assert confirm_by_staff(ports, ana, code.lower()) == "maria"
    entry = ports.database.rows.audit[-1]
    assert (entry.event, entry.actor) == (Event.ACCOUNT_CONFIRMED_BY_STAFF, ana)
    answer = see_confirmed(ports, made)
    assert answer is not None
    assert answer.actor == Actor(Role.PATIENT, made.account_id)
    assert refusal_of(confirm_by_staff, ports, ana, code).code is ErrorCode.DESK_CODE_UNKNOWN


@pytest.mark.req("R3")
def test_one_code_ends_every_lock_that_one_try_set_and_none_that_has_ended(
    records: FakePorts, account: Actor, ana: Actor
) -> None:
    def locked() -> str:
        for _ in range(5):
            wrong = refusal_of(
                identify_person, records, account, NAME.first, NAME.last, BORN, "0000"
            )
        return str(wrong.facts["desk_code"])

    code = locked()
    records.clock.advance(timedelta(minutes=15))
    assert refusal_of(unlock, records, ana, code).code is ErrorCode.DESK_CODE_UNKNOWN
    code = locked()
    assert refusal_of(confirm_by_staff, records, ana, code).code is ErrorCode.DESK_CODE_UNKNOWN
    assert unlock(records, ana, code) == 3  # it was the tenth: the person waited for staff too
    entry = records.database.rows.audit[-1]
    assert (entry.event, entry.actor) == (Event.UNLOCKED, ana)
    assert identify_person(records, account, NAME.first, NAME.last, BORN, PIN).renewal
    assert refusal_of(unlock, records, ana, code).code is ErrorCode.DESK_CODE_UNKNOWN
