"""Staff accounts: PINs, roles, who has left, and the last manager, who can't leave."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from kiosk.domain.people.roles import VISITOR, Actor, Role
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.services.desk.members import (
    change_pin,
    change_role,
    deactivate_staff,
    list_staff,
    reactivate_staff,
    set_pin,
)
from kiosk.services.desk.named_staff import add_staff, prove_staff, stays_staff
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.desk.conftest import ANA_PIN, BO_PIN

NEW_PIN = "620815"


def id_of(actor: Actor) -> UUID:
    assert actor.account_id is not None
    return actor.account_id


@pytest.mark.req("S5")
def test_a_manager_sees_all_and_who_may_not_go(ports: FakePorts, ana: Actor, bo: Actor) -> None:
    deactivate_staff(ports, ana, id_of(bo))
    add_staff(ports, ana, "Cy", Role.AUDITOR, NEW_PIN)
    seen = list_staff(ports, ana)
    assert [(each.name, each.active, each.only_manager) for each in seen] == [
        ("Ana Silva", True, True),
        ("Cy", True, False),
        ("Bo", False, False),
    ]


@pytest.mark.req("S5")
@pytest.mark.parametrize(
    "leave",
    [
        lambda ports, ana: deactivate_staff(ports, ana, id_of(ana)),
        lambda ports, ana: change_role(ports, ana, id_of(ana), Role.ASSISTANT),
    ],
)
def test_the_last_active_manager_stays_one(
    ports: FakePorts, ana: Actor, bo: Actor, leave: Callable[[FakePorts, Actor], None]
) -> None:
    assert refusal_of(leave, ports, ana).code is ErrorCode.LAST_MANAGER
    change_role(ports, ana, id_of(bo), Role.MANAGER)
    leave(ports, ana)
    left = {each.name: (each.role, each.active) for each in list_staff(ports, ana)}
    assert left["Bo"] == (Role.MANAGER, True)
    assert left["Ana Silva"] != (Role.MANAGER, True)


@pytest.mark.req("S5")
def test_no_one_becomes_the_operator_and_a_manager_may_be_named_manager_again(
    ports: FakePorts, ana: Actor, bo: Actor
) -> None:
    operator = refusal_of(change_role, ports, ana, id_of(bo), Role.OPERATOR)
    assert operator.code is ErrorCode.NOT_ALLOWED
    change_role(ports, ana, id_of(ana), Role.MANAGER)
    assert ports.events()[-1] is Event.STAFF_ROLE_CHANGED


@pytest.mark.req("S5")
def test_an_easy_new_pin_is_refused(ports: FakePorts, ana: Actor, bo: Actor) -> None:
    assert refusal_of(change_pin, ports, bo, BO_PIN, "123456").code is ErrorCode.PIN_WEAK
    assert refusal_of(set_pin, ports, ana, id_of(bo), "111111").code is ErrorCode.PIN_WEAK


@pytest.mark.req("S5")
def test_someone_who_left_proves_nothing_and_does_not_stay_until_they_are_back(
    ports: FakePorts, ana: Actor, bo: Actor
) -> None:
    assert stays_staff(ports, bo)
    deactivate_staff(ports, ana, id_of(bo))
    assert not stays_staff(ports, bo)
    assert refusal_of(prove_staff, ports, VISITOR, "Bo", BO_PIN).code is ErrorCode.STAFF_WRONG
    reactivate_staff(ports, ana, id_of(bo))
    assert prove_staff(ports, VISITOR, "Bo", BO_PIN) == bo
    assert {Event.STAFF_DEACTIVATED, Event.STAFF_REACTIVATED} <= set(ports.events())
    change_role(ports, ana, id_of(bo), Role.AUDITOR)
    assert not stays_staff(ports, bo)
    assert not stays_staff(ports, Actor(Role.MANAGER))


@pytest.mark.req("S5")
def test_one_changes_ones_own_pin_by_knowing_it(ports: FakePorts, bo: Actor) -> None:
    codes = [refusal_of(change_pin, ports, bo, "000111", NEW_PIN).code for _ in range(6)]
    assert codes == [ErrorCode.PIN_NOT_YOURS] * 4 + [ErrorCode.LOG_ON_LOCKED] * 2
    ports.clock.advance(timedelta(seconds=15))
    assert prove_staff(ports, VISITOR, "Bo", BO_PIN) == bo
    change_pin(ports, bo, BO_PIN, NEW_PIN)
    ports.clock.advance(timedelta(days=1))
    assert refusal_of(prove_staff, ports, VISITOR, "Bo", BO_PIN).code is ErrorCode.STAFF_WRONG
    assert prove_staff(ports, VISITOR, "Bo", NEW_PIN) == bo


@pytest.mark.req("S5")
def test_a_manager_ends_the_lock_of_a_lost_pin(ports: FakePorts, ana: Actor, bo: Actor) -> None:
    for _ in range(5):
        refusal_of(prove_staff, ports, VISITOR, "Bo", "000111")
    set_pin(ports, ana, id_of(bo), NEW_PIN)
    assert prove_staff(ports, VISITOR, "Bo", NEW_PIN) == bo


@pytest.mark.req("S5")
def test_a_staff_member_without_a_record_has_no_pin_to_change(ports: FakePorts) -> None:
    error = refusal_of(change_pin, ports, Actor(Role.ASSISTANT), ANA_PIN, NEW_PIN)
    assert error.code is ErrorCode.NOT_ALLOWED
    error = refusal_of(change_pin, ports, Actor(Role.AUDITOR, uuid4()), ANA_PIN, NEW_PIN)
    assert error.code is ErrorCode.NOT_FOUND
