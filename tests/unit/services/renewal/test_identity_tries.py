"""R3: how many wrong identities an account, a person and a kiosk may try."""

from contextlib import suppress
from datetime import date, timedelta
from uuid import uuid4

import pytest

from kiosk.domain.desk.short_code import grouped
from kiosk.domain.people.roles import Actor, Role
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.account.unlock import unlock
from kiosk.services.renewal.identify import identify_person
from tests.factories import BORN, NAME, PIN
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.people import another_account

QUARTER = timedelta(minutes=15)
DAY = timedelta(days=1)
ASSISTANT = Actor(Role.ASSISTANT, uuid4())


def wrong(ports: FakePorts, actor: Actor, last: str = NAME.last, born: date = BORN) -> KioskError:
    return refusal_of(identify_person, ports, actor, NAME.first, last, born, "0000")


def only_code(ports: FakePorts) -> str:
    (code,) = ports.database.rows.desk_codes
    return code


def right(ports: FakePorts, actor: Actor) -> bool:
    found = identify_person(ports, actor, NAME.first, NAME.last, BORN, PIN)
    return found.renewal is not None


def test_five_wrong_tries_lock_the_account_for_a_quarter_of_an_hour(
    records: FakePorts, account: Actor
) -> None:
    codes = [wrong(records, account, last).code for last in "abcd"]
    assert codes == [ErrorCode.IDENTITY_MISMATCH] * 4
    locked = wrong(records, account, "e")
    assert locked.code is ErrorCode.IDENTITY_LOCKED
    assert locked.facts == {"seconds": 900, "minutes": 15, "desk_code": grouped(only_code(records))}
    assert records.events()[-1] is Event.IDENTIFY_LOCKED
    records.clock.advance(QUARTER - timedelta(seconds=1))
    refused = refusal_of(right, records, account)
    assert (refused.facts["seconds"], refused.facts["minutes"]) == (1, 1)
    records.clock.advance(timedelta(seconds=1))
    assert right(records, account)


def test_five_wrong_tries_by_many_accounts_lock_a_person(
    records: FakePorts, account: Actor
) -> None:
    others = [another_account(records, name) for name in "vwxyz"]
    for other in others[:4]:
        wrong(records, other)
    assert wrong(records, others[4]).code is ErrorCode.IDENTITY_LOCKED
    assert refusal_of(right, records, account).code is ErrorCode.IDENTITY_LOCKED


def test_twenty_wrong_tries_lock_the_kiosk(records: FakePorts, account: Actor) -> None:
    others = [another_account(records, f"user{number}") for number in range(20)]
    codes = [wrong(records, other, f"name{n}").code for n, other in enumerate(others)]
    assert codes == [*[ErrorCode.IDENTITY_MISMATCH] * 19, ErrorCode.IDENTITY_LOCKED]
    assert refusal_of(right, records, account).code is ErrorCode.IDENTITY_LOCKED
    records.kiosk_id = "K4"
    assert right(records, account)


@pytest.mark.parametrize("quiet", [True, False])
def test_a_quiet_quarter_of_an_hour_clears_the_count_and_a_right_try_does_not(
    records: FakePorts, account: Actor, quiet: bool
) -> None:
    for last in "abcd":
        wrong(records, account, last)
    if quiet:
        records.clock.advance(QUARTER)
    else:
        assert right(records, account)
    answer = ErrorCode.IDENTITY_MISMATCH if quiet else ErrorCode.IDENTITY_LOCKED
    assert wrong(records, account, "e").code is answer


@pytest.mark.req("R3", "T8")
def test_own_right_tries_pay_for_no_guesses_at_others(records: FakePorts, account: Actor) -> None:
    """Forty-eight guesses at twelve people, with their own right details after every four."""
    codes = []
    for last in "abcdefghijkl":
        codes += [wrong(records, account, last).code for _ in range(4)]
        with suppress(KioskError):
            right(records, account)
    guessed = codes.count(ErrorCode.IDENTITY_MISMATCH)
    assert (len(codes), guessed, codes[4]) == (48, 4, ErrorCode.IDENTITY_LOCKED)


@pytest.mark.req("R3")
@pytest.mark.parametrize("last", [NAME.last, "Nobody"])
def test_after_ten_wrong_tries_only_staff_let_a_person_try_again(
    records: FakePorts, account: Actor, last: str
) -> None:
    """The same for someone who is on record and for someone who is not."""
    codes = []
    for number in range(10):
        records.clock.advance(DAY - timedelta(seconds=1) if number % 2 else QUARTER)
        records.kiosk_id = f"K{number}"
        guesser = another_account(records, f"user{number}")
        refused = wrong(records, guesser, last)
        codes.append(refused.code)
    assert codes == [*[ErrorCode.IDENTITY_MISMATCH] * 9, ErrorCode.IDENTITY_STAFF]
    records.clock.advance(30 * DAY)
    assert wrong(records, account, last).code is ErrorCode.IDENTITY_STAFF
    assert wrong(records, account, "Somebody").code is ErrorCode.IDENTITY_MISMATCH
    assert unlock(records, ASSISTANT, str(refused.facts["desk_code"])) == 1
    assert wrong(records, account, last).code is ErrorCode.IDENTITY_MISMATCH


@pytest.mark.req("R3")
def test_ten_wrong_tries_with_a_day_between_them_lock_no_one(
    records: FakePorts, account: Actor
) -> None:
    for _ in range(11):
        assert wrong(records, account).code is ErrorCode.IDENTITY_MISMATCH
        records.clock.advance(DAY)
    assert right(records, account)


def test_the_lock_survives_a_refused_commit(records: FakePorts, account: Actor) -> None:
    for last in "abcd":
        wrong(records, account, last)
    records.database.refuse_commit = KioskError(ErrorCode.DATABASE_BUSY)
    assert wrong(records, account, "e").code is ErrorCode.DATABASE_BUSY
    records.database.refuse_commit = None
    assert wrong(records, account, "e").code is ErrorCode.IDENTITY_LOCKED
