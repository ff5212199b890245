"""How much email a person can make the kiosk send, and how much of it is still sent."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest

from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.desk.look_up_reasons import LookUpReason
from kiosk.domain.people.roles import COURIER, VISITOR, Actor, Role
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.account.create_account import (
    confirm_account,
    create_account,
    send_code_again,
)
from kiosk.services.account.recover_username import recover_username
from kiosk.services.account.reset_password import ask_password_code, reset_password
from kiosk.services.account.unlock import unlock
from kiosk.services.caregivers.generate_pin import generate_pin
from kiosk.services.caregivers.redeem_pin import redeem_pin
from kiosk.services.desk.replace_pins import renew_pin, void_pin
from kiosk.services.notices.deliver_due import deliver_due
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.caregiving import PINS, fill_in
from tests.unit.services.people import CODE, PASSWORD, another_account

ASSISTANT = Actor(Role.ASSISTANT, uuid4())
ROSA = "rosa@example.org"
DAY = timedelta(days=1)


def mailed_pin(ports: FakePorts, patient: Actor, email: str = ROSA) -> None:
    """One more PIN by email, for the first slot once it is taken."""
    with ports.reading() as uow:
        taken = uow.designations.of_patient(patient.person_id or uuid4())
    slot = taken[0].id if taken else None
    generate_pin(ports, patient, slot, PinDelivery.MAIL, "en", email)


def delivered(ports: FakePorts) -> int:
    before = len(ports.mailer.mails)
    deliver_due(ports, COURIER)
    return len(ports.mailer.mails) - before


def test_letters_that_the_mail_server_does_not_take_are_refused_and_nothing_counts(
    ports: FakePorts,
) -> None:
    to = "josé@example.com"
    for ask in (recover_username, ask_password_code):
        assert refusal_of(ask, ports, VISITOR, to, "en").code is ErrorCode.MAIL_LETTERS
    made = refusal_of(create_account, ports, VISITOR, to, "maria", PASSWORD, "en")
    assert made.code is ErrorCode.MAIL_LETTERS
    assert ports.database.rows.outbox == {}

    ports.put_settings(mails_every_letter="true")
    assert create_account(ports, VISITOR, to, "maria", PASSWORD, "en").sent_to


@pytest.mark.req("T12")
def test_a_look_alike_domain_opens_no_account_of_another(ports: FakePorts) -> None:
    ports.random.next_codes = [CODE]
    made = create_account(ports, VISITOR, "ana@straße.example", "ana", PASSWORD, "en")
    confirm_account(ports, made.actor, CODE)
    assert delivered(ports) == 0

    recover_username(ports, VISITOR, "ana@strasse.example", "en")
    assert delivered(ports) == 0
    recover_username(ports, VISITOR, "ANA@xn--strae-oqa.example", "en")
    assert delivered(ports) == 1


@pytest.mark.req("C4")
def test_thirty_pins_to_thirty_strangers_are_ten_requests_and_one_email(
    records: FakePorts, patient: Actor
) -> None:
    delivered(records)
    answers: list[KioskError | None] = []
    for number in range(30):
        try:
            mailed_pin(records, patient, f"stranger{number}@example.org")
            answers.append(None)
        except KioskError as refused:
            answers.append(refused)
    codes = {each.code for each in answers[10:] if each is not None}
    assert (answers[:10], codes) == ([None] * 10, {ErrorCode.MAIL_LIMIT})
    assert answers.count(None) == 10
    assert delivered(records) == 1
    records.clock.advance(DAY)
    mailed_pin(records, patient)


def _mail_from(ports: FakePorts, number: int) -> None:
    recover_username(ports, VISITOR, f"m{number}@example.org", "en")


@pytest.mark.req("R2", "T12")
@pytest.mark.parametrize(
    ("limit", "ask"),
    [
        (5, lambda ports, _n: recover_username(ports, VISITOR, "One@example.org", "en")),
        (5, lambda ports, n: create_account(ports, VISITOR, ROSA, f"user{n}", PASSWORD, "en")),
        (30, _mail_from),
    ],
    ids=["an address", "an address with ever new accounts", "a kiosk"],
)
def test_requests_are_counted_until_the_next_day_or_until_staff_unlock(
    ports: FakePorts, limit: int, ask: Callable[[FakePorts, int], object]
) -> None:
    ports.put_settings(mails_kiosk="30")
    for number in range(limit):
        ask(ports, number)
    refused = refusal_of(ask, ports, limit)
    assert refused.code is ErrorCode.MAIL_LIMIT
    assert len(ports.database.rows.outbox) == limit
    unlock(ports, ASSISTANT, str(refused.facts["desk_code"]))
    ask(ports, limit)
    assert len(ports.database.rows.outbox) == limit + 1


def test_alternating_addresses_are_counted_for_the_account(ports: FakePorts) -> None:
    waiting = create_account(ports, VISITOR, ROSA, "rosa", PASSWORD, "en").actor
    for number in range(9):
        assert send_code_again(ports, waiting, "en", f"m{number}@example.org").sent
    refused = refusal_of(send_code_again, ports, waiting, "en", "another@example.org")
    assert refused.code is ErrorCode.MAIL_LIMIT
    ports.clock.advance(DAY)
    assert send_code_again(ports, waiting, "en", "another@example.org").sent


def _voided(ports: FakePorts, patient: Actor) -> None:
    (slot,) = ports.database.rows.designations
    void_pin(ports, ASSISTANT, slot, LookUpReason.PAPER_AGAIN)


def _replaced_at_the_desk(ports: FakePorts, patient: Actor) -> None:
    (slot,) = ports.database.rows.designations
    renew_pin(ports, ASSISTANT, slot, PinDelivery.HAND, LookUpReason.PAPER_AGAIN)


def _used(ports: FakePorts, patient: Actor) -> None:
    ben = another_account(ports, "ben").as_caregiver()
    redeem_pin(ports, ben, fill_in(ports, ben).id, PINS[0])


def _expired(ports: FakePorts, patient: Actor) -> None:
    ports.clock.advance(DAY)


@pytest.mark.req("C4", "C5")
@pytest.mark.parametrize("overtake", [_voided, _replaced_at_the_desk, _used, _expired])
def test_a_pin_that_no_longer_works_is_not_emailed(
    records: FakePorts, patient: Actor, overtake: Callable[[FakePorts, Actor], None]
) -> None:
    delivered(records)
    records.random.next_codes = [PINS[0]]
    mailed_pin(records, patient)
    overtake(records, patient)
    deliver_due(records, COURIER)
    assert not [mail for mail in records.mailer.mails.values() if mail.to == ROSA]


@pytest.mark.req("R2")
def test_a_code_that_was_replaced_or_is_done_with_is_not_emailed(ports: FakePorts) -> None:
    ports.random.next_codes = [CODE]
    waiting = create_account(ports, VISITOR, ROSA, "rosa", PASSWORD, "en").actor
    ports.clock.advance(timedelta(seconds=30))
    ports.random.next_codes = ["654321"]
    assert send_code_again(ports, waiting, "en").sent
    assert delivered(ports) == 1
    confirm_account(ports, waiting, "654321")
    for code in ("111111", "222222"):
        ports.clock.advance(timedelta(seconds=30))
        ports.random.next_codes = [code]
        ask_password_code(ports, VISITOR, ROSA, "en")
    assert delivered(ports) == 1
    ports.clock.advance(DAY)
    ports.random.next_codes = ["333333"]
    ask_password_code(ports, VISITOR, ROSA, "en")
    reset_password(ports, VISITOR, ROSA, "333333", "rosa", "eleven quiet herons")
    assert delivered(ports) == 0
