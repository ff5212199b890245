"""Logging on, and what wrong tries cost."""

from datetime import timedelta

import pytest

from kiosk.domain.people.roles import VISITOR, Actor, Role
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.account.create_account import create_account
from kiosk.services.account.log_on import log_on
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.people import PASSWORD


def refusal(ports: FakePorts, username: str, password: str = "wrong") -> KioskError:
    return refusal_of(log_on, ports, VISITOR, username, password, "en")


@pytest.mark.req("R2")
def test_username_in_any_case_and_password_log_on(ports: FakePorts, patient: Actor) -> None:
    logged_on = log_on(ports, VISITOR, "MARIA", PASSWORD, "en")
    assert (logged_on.confirmed, logged_on.actor) == (True, patient)
    assert ports.events()[-1] is Event.LOG_ON_SUCCEEDED


def test_someone_who_has_not_confirmed_stays_a_visitor(ports: FakePorts) -> None:
    made = create_account(ports, VISITOR, "a@example.org", "ana", PASSWORD, "en")
    logged_on = log_on(ports, VISITOR, "ana", PASSWORD, "en")
    assert not logged_on.confirmed
    assert logged_on.actor == Actor(Role.VISITOR, made.actor.account_id)


@pytest.mark.parametrize("username", ["maria", "nobody"])
def test_any_username_is_refused_alike(ports: FakePorts, account: Actor, username: str) -> None:
    answers = [refusal(ports, username) for _ in range(6)]
    assert [answer.code for answer in answers] == [
        *[ErrorCode.LOG_ON_WRONG] * 4,
        *[ErrorCode.LOG_ON_LOCKED] * 2,
    ]
    assert answers[4].facts["seconds"] == 15
    assert answers[4].facts == answers[5].facts
    assert ports.events().count(Event.LOG_ON_FAILED) == 4
    assert ports.events().count(Event.LOG_ON_LOCKED) == 1


def test_tries_count_for_each_username_also_after_a_right_one_until_a_day_without(
    ports: FakePorts, account: Actor
) -> None:
    for username in [*["maria"] * 4, *["nobody"] * 5]:
        refusal(ports, username)
    assert log_on(ports, VISITOR, "maria", PASSWORD, "en").confirmed
    assert refusal(ports, "maria").code is ErrorCode.LOG_ON_LOCKED
    ports.clock.advance(timedelta(days=1))
    assert refusal(ports, "maria").code is ErrorCode.LOG_ON_WRONG


def test_a_lock_set_while_the_password_was_compared_holds(
    ports: FakePorts, account: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    compare = ports.vault.verify_password

    def slowly(password: str, stored: str | None) -> bool:
        monkeypatch.setattr(ports.vault, "verify_password", compare)
        for _ in range(5):
            refusal(ports, "maria")
        return compare(password, stored)

    monkeypatch.setattr(ports.vault, "verify_password", slowly)
    assert refusal(ports, "maria", PASSWORD).code is ErrorCode.LOG_ON_LOCKED
