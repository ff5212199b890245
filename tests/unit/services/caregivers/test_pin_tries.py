"""C7: how many wrong caregiver PINs an account, a kiosk and a store may try."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from kiosk.domain.people.roles import Action, Actor, Role
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.account.unlock import unlock
from kiosk.services.caregivers.pin_tries import PinTries
from kiosk.services.caregivers.redeem_pin import redeem_pin
from kiosk.services.changing import Moment, changing, looking
from tests.factories import NOW
from tests.fakes.clock import FakeClock
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.caregiving import PINS, fill_in, give_pin
from tests.unit.services.people import another_account

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
ASSISTANT = Actor(Role.ASSISTANT, uuid4())
PATIENT_KIOSKS = {"caregiver_pin_tries_kiosk": "1000"}
"""Kiosks that never wait, for the other counts."""


def wrong(ports: FakePorts, account: UUID) -> KioskError:
    """One wrong PIN, as a use case counts it."""
    tries = PinTries(ports, account)

    def count(uow: UnitOfWork, at: Moment) -> KioskError:
        tries.require_unlocked(uow, at)
        return tries.count_wrong(uow, Actor(Role.PATIENT, account), at)

    return refusal_of(changing, ports, count)


def is_locked(ports: FakePorts, account: UUID) -> bool:
    with looking(ports) as (uow, at):
        try:
            PinTries(ports, account).require_unlocked(uow, at)
        except KioskError as refused:
            return refused.code is ErrorCode.CAREGIVER_PIN_LOCKED
    return False


def second_kiosk(first: FakePorts) -> FakePorts:
    clock = FakeClock(first.clock.moment, seconds=7.0, run="other")
    second = FakePorts(kiosk_id="K4", clock=clock)
    second.database = first.database
    return second


@pytest.fixture
def calm(ports: FakePorts) -> FakePorts:
    ports.put_settings(**PATIENT_KIOSKS)
    return ports


def lock_store(ports: FakePorts) -> KioskError:
    for _ in range(19):
        account = uuid4()
        assert [wrong(ports, account).code for _ in range(5)][-1] is ErrorCode.CAREGIVER_PIN_LOCKED
    account = uuid4()
    assert [wrong(ports, account).code for _ in range(4)] == [ErrorCode.CAREGIVER_PIN_WRONG] * 4
    return wrong(ports, uuid4())


@pytest.mark.req("C7")
def test_the_fifth_wrong_pin_of_a_day_locks_the_account_until_the_next_day(calm: FakePorts) -> None:
    account = uuid4()
    codes = [wrong(calm, account).code for _ in range(5)]
    assert codes == [*[ErrorCode.CAREGIVER_PIN_WRONG] * 4, ErrorCode.CAREGIVER_PIN_LOCKED]
    assert calm.events()[-2:] == [Event.CAREGIVER_PIN_REFUSED, Event.CAREGIVER_PIN_LOCKED]
    assert not is_locked(calm, uuid4())
    midnight = timedelta(hours=13, minutes=24)  # it is 10:36 AM in Massachusetts
    calm.clock.advance(midnight - timedelta(seconds=1))
    assert is_locked(calm, account)
    calm.clock.advance(timedelta(seconds=1))
    assert [wrong(calm, account).code for _ in range(4)] == [ErrorCode.CAREGIVER_PIN_WRONG] * 4
    calm.clock.advance(DAY)
    assert wrong(calm, account).code is ErrorCode.CAREGIVER_PIN_WRONG


@pytest.mark.req("C7")
@pytest.mark.parametrize("moved", [-365 * DAY, 365 * DAY, 20 * HOUR, None])
def test_a_clock_that_was_moved_or_a_restart_opens_no_lock(
    calm: FakePorts, moved: timedelta | None
) -> None:
    account = uuid4()
    for _ in range(5):
        wrong(calm, account)
    if moved is None:
        calm.clock.restart("boot-2")
        calm.clock.set_back(DAY)
        assert is_locked(calm, account)
        return
    calm.clock.moment += moved
    assert is_locked(calm, account)
    calm.clock.advance(13 * HOUR + timedelta(minutes=24))
    assert not is_locked(calm, account)


@pytest.mark.req("C7", "T8")
def test_a_right_pin_of_one_s_own_clears_no_count(records: FakePorts, patient: Actor) -> None:
    give_pin(records, patient)
    rosa = another_account(records, "rosa").as_caregiver()
    draft = fill_in(records, rosa)
    account = rosa.account_for(Action.REGISTER_AS_CAREGIVER)
    assert [wrong(records, account).code for _ in range(4)] == [ErrorCode.CAREGIVER_PIN_WRONG] * 4
    redeem_pin(records, rosa, draft.id, PINS[0])
    fifth = wrong(records, account)
    assert (fifth.code, is_locked(records, account)) == (ErrorCode.CAREGIVER_PIN_LOCKED, True)
    records.clock.advance(HOUR)
    assert is_locked(records, account)


@pytest.mark.req("C7")
def test_a_kiosk_waits_longer_each_time_and_starts_over_after_an_hour(
    ports: FakePorts,
) -> None:
    waits = []
    for _ in range(12):
        refused = wrong(ports, uuid4())
        waits.append(refused.facts.get("seconds", 0))
        ports.clock.advance(timedelta(seconds=int(refused.facts.get("seconds", 0))))
    assert waits == [0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 900, 900]
    assert not is_locked(second_kiosk(ports), uuid4())
    ports.clock.advance(HOUR)
    assert wrong(ports, uuid4()).code is ErrorCode.CAREGIVER_PIN_WRONG


@pytest.mark.req("C7")
def test_a_hundred_wrong_pins_lock_the_store_at_all_kiosks_until_unlocked(
    calm: FakePorts,
) -> None:
    locked = lock_store(calm)
    assert locked.code is ErrorCode.CAREGIVER_PIN_LOCKED
    other = second_kiosk(calm)
    assert is_locked(other, uuid4())
    for ports in (calm, other):
        ports.clock.advance(30 * DAY)
    assert is_locked(calm, uuid4())
    told = wrong(other, uuid4()).facts["desk_code"]
    assert told == locked.facts["desk_code"]
    assert unlock(calm, ASSISTANT, str(told)) == 1
    for ports in (calm, other):
        assert wrong(ports, uuid4()).code is ErrorCode.CAREGIVER_PIN_WRONG


@pytest.mark.req("C7")
def test_staff_unlock_an_account_by_its_code_after_the_kiosk_locked_again(
    ports: FakePorts,
) -> None:
    account = uuid4()
    refused = [wrong(ports, account) for _ in range(5)][-1]
    ports.clock.advance(timedelta(seconds=15))
    assert wrong(ports, uuid4()).facts["seconds"] == 30
    assert wrong(ports, account).facts["desk_code"] == refused.facts["desk_code"]
    assert unlock(ports, ASSISTANT, str(refused.facts["desk_code"])) == 1
    ports.clock.advance(timedelta(seconds=30))
    assert not is_locked(ports, account)


def test_the_day_is_the_store_s_own_also_when_the_clocks_change(calm: FakePorts) -> None:
    account = uuid4()
    calm.clock.moment = NOW.replace(month=11, day=1, hour=4, minute=30)  # 25 hours long
    for _ in range(5):
        refused = wrong(calm, account)
    assert refused.facts["seconds"] == 24.5 * 3600


@pytest.mark.req("C7")
def test_a_store_unlocked_on_the_same_day_has_ten_tries_more_and_a_hundred_the_next_day(
    calm: FakePorts,
) -> None:
    locked = lock_store(calm)
    for _ in range(2):
        unlock(calm, ASSISTANT, str(locked.facts["desk_code"]))
        refused = [wrong(calm, uuid4()) for _ in range(10)]
        assert [each.code for each in refused[:9]] == [ErrorCode.CAREGIVER_PIN_WRONG] * 9
        locked = refused[9]
        assert locked.code is ErrorCode.CAREGIVER_PIN_LOCKED
    calm.clock.advance(DAY)
    unlock(calm, ASSISTANT, str(locked.facts["desk_code"]))
    assert lock_store(calm).code is ErrorCode.CAREGIVER_PIN_LOCKED
