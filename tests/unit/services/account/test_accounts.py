"""Making an account and confirming it."""

from datetime import timedelta

import pytest

from kiosk.domain.people.roles import VISITOR, Actor, Role
from kiosk.domain.store.outbox import Topic
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.services.account.create_account import (
    confirm_account,
    create_account,
    masked,
    send_code_again,
)
from kiosk.services.views import CodeSent
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.people import CODE, PASSWORD

ADDRESS = "maria@example.org"


@pytest.fixture
def waiting(ports: FakePorts) -> Actor:
    """Someone whose account is waiting for its code."""
    ports.random.next_codes = [CODE]
    return create_account(ports, VISITOR, ADDRESS, " Maria ", PASSWORD, "en").actor


def confirming(ports: FakePorts, actor: Actor, code: str) -> ErrorCode:
    return refusal_of(confirm_account, ports, actor, code).code


def codes_sent(ports: FakePorts) -> list[tuple[str, str]]:
    rows = ports.database.rows.outbox.values()
    return [(row.item.payload["to"], row.item.payload["code"]) for row in rows]


@pytest.mark.req("R2")
def test_a_new_account_waits_for_the_code_in_its_email(ports: FakePorts, waiting: Actor) -> None:
    assert waiting.role is Role.VISITOR
    assert codes_sent(ports) == [(ADDRESS, CODE)]
    item = next(iter(ports.database.rows.outbox.values())).item
    assert (item.topic, item.subject_id) == (Topic.CONFIRM_EMAIL, waiting.account_id)
    assert ports.events() == [Event.ACCOUNT_CREATED]
    account = next(iter(ports.database.rows.accounts.values()))
    assert account.username == "Maria"
    assert not [secret for secret in (PASSWORD, CODE) if secret in repr(account)]


def test_the_answer_shows_the_address_masked(ports: FakePorts) -> None:
    made = create_account(ports, VISITOR, ADDRESS, "maria", PASSWORD, "en")
    assert made.sent_to == "m…@example.org"
    assert masked("ö@example.org") == "ö…@example.org"


def test_the_right_code_logs_on_once(ports: FakePorts, waiting: Actor) -> None:
    logged_on = confirm_account(ports, waiting, f" {CODE} ")
    assert (logged_on.confirmed, logged_on.actor.role) == (True, Role.PATIENT)
    assert logged_on.actor.account_id == waiting.account_id
    assert ports.events()[-1] is Event.ACCOUNT_CONFIRMED
    assert refusal_of(confirm_account, ports, waiting, CODE).code is ErrorCode.CODE_EXPIRED
    assert send_code_again(ports, waiting, "en", "m@example.com") == CodeSent(sent=False, seconds=0)


@pytest.mark.parametrize("late", [True, False])
def test_five_wrong_tries_or_a_quarter_of_an_hour_end_the_code(
    ports: FakePorts, waiting: Actor, late: bool
) -> None:
    answers = [confirming(ports, waiting, "000000") for _ in range(0 if late else 5)]
    assert late or answers == [*[ErrorCode.CODE_WRONG] * 4, ErrorCode.CODE_LOCKED]
    assert late or ports.events()[-5:] == [Event.CODE_WRONG] * 5
    ports.clock.advance(timedelta(minutes=15 * late))
    ends = ErrorCode.CODE_EXPIRED if late else ErrorCode.CODE_LOCKED
    assert confirming(ports, waiting, CODE) is ends


def test_a_new_code_gives_no_new_tries_before_the_next_day(
    ports: FakePorts, waiting: Actor
) -> None:
    for digits in ("111111", "222222"):
        for _ in range(3):
            confirming(ports, waiting, "000000")
        ports.clock.advance(timedelta(seconds=30))
        ports.random.next_codes = [digits]
        send_code_again(ports, waiting, "en")
    assert confirming(ports, waiting, digits) is ErrorCode.CODE_LOCKED
    ports.clock.advance(timedelta(days=1))
    ports.random.next_codes = [digits]
    assert send_code_again(ports, waiting, "en").sent
    assert confirm_account(ports, waiting, digits).confirmed


def test_a_second_code_is_sent_after_half_a_minute(ports: FakePorts, waiting: Actor) -> None:
    ports.clock.advance(timedelta(seconds=12))
    assert send_code_again(ports, waiting, "en") == CodeSent(sent=False, seconds=18)
    assert len(codes_sent(ports)) == 1
    ports.clock.advance(timedelta(seconds=18))
    ports.random.next_codes = ["654321"]
    assert send_code_again(ports, waiting, "en") == CodeSent(sent=True, seconds=30)
    assert codes_sent(ports)[1] == (ADDRESS, "654321")
    assert refusal_of(confirm_account, ports, waiting, CODE).code is ErrorCode.CODE_WRONG
    assert confirm_account(ports, waiting, "654321").confirmed


def test_another_address_gets_its_code_immediately(ports: FakePorts, waiting: Actor) -> None:
    ports.clock.advance(timedelta(milliseconds=1))
    assert send_code_again(ports, waiting, "en") == CodeSent(sent=False, seconds=30)
    ports.random.next_codes = ["654321"]
    assert send_code_again(ports, waiting, "en", "m@example.com").sent
    assert codes_sent(ports) == [(ADDRESS, CODE), ("m@example.com", "654321")]


def test_an_account_without_email_gets_no_code(ports: FakePorts) -> None:
    made = create_account(ports, VISITOR, " ", "maria", PASSWORD, "en")
    assert made.sent_to == ""
    assert send_code_again(ports, made.actor, "en") == CodeSent(sent=False, seconds=0)
    assert codes_sent(ports) == []
    assert refusal_of(confirm_account, ports, made.actor, CODE).code is ErrorCode.CODE_EXPIRED
    assert send_code_again(ports, made.actor, "en", ADDRESS).sent


@pytest.mark.parametrize(
    ("username", "password", "code"),
    [
        ("jo", "password1234", ErrorCode.PASSWORD_EASY),
        ("jo", "jo and maria and otters", ErrorCode.PASSWORD_EASY),
        ("jo", "green-leaf 4711 x", ErrorCode.PASSWORD_EASY),
        ("jo", "short", ErrorCode.NOT_ALLOWED),
        (" ", PASSWORD, ErrorCode.NOT_ALLOWED),
        ("maria", PASSWORD, ErrorCode.USERNAME_TAKEN),
        ("MARIA", PASSWORD, ErrorCode.USERNAME_TAKEN),
        (" Maria", PASSWORD, ErrorCode.USERNAME_TAKEN),
    ],
)
def test_what_does_not_fit_makes_no_account(
    ports: FakePorts, waiting: Actor, username: str, password: str, code: ErrorCode
) -> None:
    assert (
        refusal_of(create_account, ports, VISITOR, ADDRESS, username, password, "en").code is code
    )
    assert len(ports.database.rows.accounts) == 1


def test_a_visitor_without_an_account_has_no_code(ports: FakePorts) -> None:
    for ask in (
        lambda: confirm_account(ports, VISITOR, CODE),
        lambda: send_code_again(ports, VISITOR, "en"),
    ):
        assert refusal_of(ask).code is ErrorCode.NOT_ALLOWED
