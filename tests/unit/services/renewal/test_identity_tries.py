"""R3: how many wrong identities an account, a person and a kiosk may try."""

from datetime import date, timedelta

import pytest

from kiosk.domain.desk.roles import Actor
from kiosk.domain.desk.short_code import grouped
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.renewal.identify import identify_person
from tests.factories import BORN, NAME, PIN
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.people import another_account

QUARTER = timedelta(minutes=15)


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
def test_a_right_try_or_a_quiet_quarter_of_an_hour_clears_the_count(
    records: FakePorts, account: Actor, quiet: bool
) -> None:
    for last in "abcd":
        wrong(records, account, last)
    if quiet:
        records.clock.advance(QUARTER)
    else:
        assert right(records, account)
    assert wrong(records, account, "e").code is ErrorCode.IDENTITY_MISMATCH


def test_the_lock_survives_a_refused_commit(records: FakePorts, account: Actor) -> None:
    for last in "abcd":
        wrong(records, account, last)
    records.database.refuse_commit = KioskError(ErrorCode.DATABASE_BUSY)
    assert wrong(records, account, "e").code is ErrorCode.DATABASE_BUSY
    records.database.refuse_commit = None
    assert wrong(records, account, "e").code is ErrorCode.IDENTITY_LOCKED
