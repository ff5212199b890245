"""A forgotten password: the same for every address until the code is right."""

from datetime import timedelta
from uuid import uuid4

import pytest

from kiosk.domain.people.roles import COURIER, VISITOR, Actor, Role
from kiosk.domain.store.outbox import Topic
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.services.account.confirm_by_staff import confirm_by_staff, show_desk_code
from kiosk.services.account.create_account import confirm_account, create_account
from kiosk.services.account.log_on import log_on
from kiosk.services.account.recover_username import recover_username
from kiosk.services.account.reset_password import (
    ask_password_code,
    check_password_code,
    reset_password,
)
from kiosk.services.account.unlock import unlock
from kiosk.services.notices.deliver_due import deliver_due
from kiosk.services.views import CodeSent
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.people import PASSWORD, another_account

ADDRESS = "maria@example.org"
NOBODY = "nobody@example.org"
NEW = "eleven quiet herons"
CODE = "482913"
HALF_MINUTE = timedelta(seconds=30)


def asked(ports: FakePorts, email: str = ADDRESS) -> CodeSent:
    ports.random.next_codes = [CODE]
    return ask_password_code(ports, VISITOR, email, "en")


def refusal(ports: FakePorts, code: str = "000000", email: str = ADDRESS) -> ErrorCode:
    return refusal_of(check_password_code, ports, VISITOR, email, code).code


@pytest.mark.req("R2")
def test_a_code_by_email_sets_a_new_password_and_logs_on(ports: FakePorts, account: Actor) -> None:
    assert asked(ports) == CodeSent(sent=True, seconds=30)
    item = list(ports.database.rows.outbox.values())[-1].item
    assert (item.topic, item.payload["to"]) == (Topic.PASSWORD_CODE, ADDRESS)
    assert check_password_code(ports, VISITOR, " MARIA@example.org ", f" {CODE}") == ("Maria",)
    answer = reset_password(ports, VISITOR, ADDRESS, CODE, "maria", NEW)
    assert answer.actor == account
    assert ports.events()[-1] is Event.PASSWORD_CHANGED
    assert log_on(ports, VISITOR, "maria", NEW, "en").confirmed
    assert (
        refusal_of(log_on, ports, VISITOR, "maria", PASSWORD, "en").code is ErrorCode.LOG_ON_WRONG
    )
    assert refusal(ports, CODE) is ErrorCode.CODE_EXPIRED


@pytest.mark.req("R2")
def test_known_and_unknown_addresses_leave_the_same_rows_and_answers(
    ports: FakePorts, account: Actor
) -> None:
    def all_of(email: str) -> list[object]:
        before = len(ports.database.rows.outbox)
        said: list[object] = [asked(ports, email), asked(ports, email)]
        ports.random.next_codes = []
        said += [refusal(ports, email=email) for _ in range(6)]
        return [*said, len(ports.database.rows.outbox) - before, ports.events()[-6:]]

    assert all_of(ADDRESS) == all_of(NOBODY)


@pytest.mark.req("R2")
def test_five_wrong_tries_lock_an_address_also_for_a_new_code(
    ports: FakePorts, account: Actor
) -> None:
    asked(ports)
    assert [refusal(ports) for _ in range(4)] == [ErrorCode.CODE_WRONG] * 4
    ports.clock.advance(HALF_MINUTE)
    asked(ports)
    refused = refusal_of(reset_password, ports, VISITOR, ADDRESS, "000000", "maria", NEW)
    assert refused.code is ErrorCode.CODE_LOCKED
    assert ports.events().count(Event.CODE_WRONG) == 5
    assert refusal(ports, CODE) is ErrorCode.CODE_LOCKED
    unlock(ports, Actor(Role.ASSISTANT, uuid4()), str(refused.facts["desk_code"]))
    assert check_password_code(ports, VISITOR, ADDRESS, CODE) == ("Maria",)


@pytest.mark.req("R2")
def test_asked_early_nothing_is_sent_and_later_a_new_code(ports: FakePorts, account: Actor) -> None:
    before = len(ports.database.rows.outbox)
    asked(ports)
    ports.clock.advance(timedelta(seconds=10))
    assert asked(ports) == CodeSent(sent=False, seconds=20)
    ports.clock.advance(timedelta(seconds=20))
    assert asked(ports).sent
    assert len(ports.database.rows.outbox) == before + 2
    ports.clock.advance(timedelta(minutes=15))
    assert refusal(ports, CODE) is ErrorCode.CODE_EXPIRED


@pytest.mark.req("R2")
def test_someone_who_asks_again_and_again_waits_whoever_they_are(ports: FakePorts) -> None:
    for _ in range(5):
        assert asked(ports, NOBODY).sent
        ports.clock.advance(HALF_MINUTE)
    assert refusal_of(asked, ports, NOBODY).code is ErrorCode.MAIL_LIMIT
    ports.clock.advance(timedelta(days=1))
    for _ in range(4):
        assert asked(ports, NOBODY).sent
        ports.clock.advance(HALF_MINUTE)


@pytest.mark.req("R2")
def test_a_guessed_code_of_an_unknown_address_opens_nothing(ports: FakePorts) -> None:
    asked(ports, NOBODY)
    assert refusal(ports, CODE, NOBODY) is ErrorCode.CODE_WRONG
    refused = refusal_of(reset_password, ports, VISITOR, NOBODY, CODE, "maria", NEW)
    assert refused.code is ErrorCode.CODE_WRONG


@pytest.mark.req("R2")
@pytest.mark.parametrize("by_staff", [True, False])
def test_an_address_that_was_never_proven_resets_nothing_and_gets_no_email(
    ports: FakePorts, by_staff: bool
) -> None:
    made = create_account(ports, VISITOR, ADDRESS, "maria", PASSWORD, "en").actor
    deliver_due(ports, COURIER)
    if by_staff:
        code = show_desk_code(ports, made)
        assert confirm_by_staff(ports, Actor(Role.ASSISTANT, uuid4()), code) == "maria"
    asked(ports)
    recover_username(ports, VISITOR, ADDRESS, "en")
    deliver_due(ports, COURIER)
    assert len(ports.mailer.mails) == 1
    assert refusal(ports, CODE) is ErrorCode.CODE_WRONG
    refused = refusal_of(reset_password, ports, VISITOR, ADDRESS, CODE, "maria", NEW)
    assert refused.code is ErrorCode.CODE_WRONG
    assert log_on(ports, VISITOR, "maria", PASSWORD, "en").confirmed is by_staff


@pytest.mark.req("R2")
def test_only_the_named_account_of_an_address_is_changed(ports: FakePorts) -> None:
    for username in ("maria", "jose"):
        ports.random.next_codes = [CODE]
        made = create_account(ports, VISITOR, ADDRESS, username, PASSWORD, "en").actor
        confirm_account(ports, made, CODE)
    another_account(ports)
    asked(ports)
    assert set(check_password_code(ports, VISITOR, ADDRESS, CODE)) == {"maria", "jose"}
    refused = refusal_of(reset_password, ports, VISITOR, ADDRESS, CODE, "other", NEW)
    assert refused.code is ErrorCode.CODE_WRONG
    reset_password(ports, VISITOR, ADDRESS, CODE, "JOSE", NEW)
    assert log_on(ports, VISITOR, "jose", NEW, "en").confirmed
    assert log_on(ports, VISITOR, "maria", PASSWORD, "en").confirmed


@pytest.mark.req("R2")
def test_a_weak_password_is_not_taken_and_a_new_one_ends_the_wait_of_wrong_ones(
    ports: FakePorts, account: Actor
) -> None:
    for _ in range(5):
        refusal_of(log_on, ports, VISITOR, "maria", "wrong", "en")
    asked(ports)
    for weak, code in (
        ("password1234", ErrorCode.PASSWORD_EASY),
        ("short", ErrorCode.NOT_ALLOWED),
    ):
        refused = refusal_of(reset_password, ports, VISITOR, ADDRESS, CODE, "maria", weak)
        assert refused.code is code
    assert reset_password(ports, VISITOR, ADDRESS, CODE, "maria", NEW).confirmed
    assert log_on(ports, VISITOR, "maria", NEW, "en").confirmed
