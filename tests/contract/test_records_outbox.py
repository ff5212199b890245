"""The outbox: leases, waits and giving up, against every database."""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest

from kiosk.domain.store.outbox import (
    LEASE,
    LEAST_TRIES,
    LONGEST_WAIT,
    PATIENCE,
    Channel,
    Claim,
    Fate,
    Payload,
    Topic,
)
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.records.outbox_records import Outbox
from kiosk.ports.records.unit_of_work import Database
from tests.contract.conftest import Records

SECOND = timedelta(seconds=1)
MAIL = Channel.MAIL


def put(records: Records, count: int = 1) -> list[UUID]:
    """This many waiting emails, oldest first."""
    with records.database.writing() as uow:
        before = {row.id for row in uow.outbox.undelivered()}
        for number in range(count):
            payload: Payload = {"to": f"a{number}@example.org", "code": "123456", "language": "en"}
            uow.outbox.put(Topic.CONFIRM_EMAIL, uuid4(), payload)
        made = [row.id for row in uow.outbox.undelivered() if row.id not in before]
        uow.commit()
    return made


def claimed(database: Database, now: datetime) -> Claim | None:
    with database.writing() as uow:
        claim = uow.outbox.claim(MAIL, now)
        uow.commit()
    return claim


def fail(records: Records, code: str, due_at: datetime | None) -> None:
    """Claim the next row and let it fail."""
    now = records.clock.now()
    with records.database.writing() as uow:
        claim = uow.outbox.claim(MAIL, now)
        assert claim is not None
        uow.outbox.failed(claim.id, code, now, due_at)
        uow.commit()


def due(outbox: Outbox) -> list[datetime | None]:
    return [row.due_at for row in outbox.undelivered()]


def test_an_email_is_due_immediately_and_opens_to_what_was_put(records: Records) -> None:
    now, subject = records.clock.now(), uuid4()
    with records.database.writing() as uow:
        assert uow.outbox.seconds_to_next(now) is None
        uow.outbox.put(
            Topic.CONFIRM_EMAIL,
            subject,
            {"to": "a@example.org", "code": "123456", "language": "en"},
        )
        assert uow.outbox.seconds_to_next(now) == 0
        (row,) = uow.outbox.undelivered()
        item = uow.outbox.open(row.id)
    assert item.payload == {"to": "a@example.org", "code": "123456", "language": "en"}
    assert (item.topic, item.subject_id) == (Topic.CONFIRM_EMAIL, subject)
    assert (item.created_at, item.attempts) == (now, 0)
    assert (row.topic, row.attempts, row.code) == ("confirm_email", 0, None)
    assert (row.due_at, row.given_up_at) == (now, None)


def test_what_became_of_the_last_one_about_a_subject_is_reported(records: Records) -> None:
    subject, now = uuid4(), records.clock.now()
    about = (Topic.CONFIRM_EMAIL, subject)
    payload: Payload = {"to": "a@example.org", "code": "123456", "language": "en"}
    with records.database.writing() as uow:
        assert uow.outbox.fate(*about) is None
        for ends, fate in ((now, Fate.DELIVERED), (None, Fate.GIVEN_UP)):
            known = {row.id for row in uow.outbox.undelivered()}
            uow.outbox.put(*about, payload)
            assert uow.outbox.fate(*about) is Fate.WAITING
            (item,) = {row.id for row in uow.outbox.undelivered()} - known
            if ends:
                uow.outbox.delivered(item, ends)
            else:
                uow.outbox.failed(item, "mail_refused", now, None)
            assert uow.outbox.fate(*about) is fate
        assert uow.outbox.fate(Topic.USERNAME, subject) is None


def test_the_row_that_is_due_longest_is_claimed_first(records: Records) -> None:
    first, second = put(records, 2)
    records.clock.advance(SECOND)
    (third,) = put(records)
    claims = [claimed(records.database, records.clock.now()) for _ in range(4)]
    assert [claim and claim.id for claim in claims] == [first, second, third, None]


def test_a_claimed_row_is_no_one_elses_until_its_lease_ends(records: Records) -> None:
    (item,) = put(records)
    now = records.clock.now()
    assert claimed(records.database, now)
    assert claimed(records.database, now + LEASE - SECOND) is None
    with records.database.reading() as uow:
        assert uow.outbox.seconds_to_next(now + LEASE - SECOND) == 1
        assert uow.outbox.seconds_to_next(now + LEASE) == 0
    again = claimed(records.database, now + LEASE)
    assert again is not None
    assert again.id == item


@pytest.mark.parametrize("back", [timedelta(seconds=1), timedelta(days=400)])
def test_a_clock_set_back_keeps_no_row_longer_than_a_lease(
    records: Records, back: timedelta
) -> None:
    put(records)
    assert claimed(records.database, records.clock.now())
    earlier = records.clock.now() - back
    with records.database.reading() as uow:
        waits = uow.outbox.seconds_to_next(earlier)
    assert waits is not None
    assert waits <= LEASE.total_seconds()
    assert claimed(records.database, earlier + timedelta(seconds=waits)) is not None


@pytest.mark.parametrize("back", [timedelta(minutes=30), timedelta(days=400)])
def test_a_clock_set_back_keeps_neither_a_new_row_nor_a_wait(
    records: Records, back: timedelta
) -> None:
    put(records)
    assert claimed(records.database, records.clock.now() - back)
    put(records)
    fail(records, "mail_down", records.clock.now() + LONGEST_WAIT)
    with records.database.reading() as uow:
        waits = uow.outbox.seconds_to_next(records.clock.now() - timedelta(days=400))
    assert waits == 0


def test_what_is_delivered_is_gone_and_opens_no_more(records: Records) -> None:
    item, other = put(records, 2)
    with records.database.writing() as uow:
        uow.outbox.delivered(item, records.clock.now())
        uow.outbox.delivered(item, records.clock.now())
        uow.commit()
    with records.database.reading() as uow:
        assert [row.id for row in uow.outbox.undelivered()] == [other]
        for gone in (item, uuid4()):
            with pytest.raises(KioskError) as refused:
                uow.outbox.open(gone)
            assert refused.value.code is ErrorCode.NOT_FOUND


def test_a_late_failure_does_not_bring_a_delivered_email_back(records: Records) -> None:
    (item,) = put(records)
    now = records.clock.now()
    with records.database.writing() as uow:
        uow.outbox.delivered(item, now)
        uow.outbox.failed(item, "mail_unsure", now, now)
        assert uow.outbox.claim(MAIL, now) is None
        assert uow.outbox.undelivered() == []


def test_a_failed_email_waits_and_keeps_what_it_holds(records: Records) -> None:
    (item,) = put(records)
    now = records.clock.now()
    fail(records, "mail_down", now + timedelta(seconds=2.5))
    assert claimed(records.database, now) is None
    with records.database.reading() as uow:
        assert uow.outbox.seconds_to_next(now) == 3
        (row,) = uow.outbox.undelivered()
        assert (row.attempts, row.code, row.given_up_at) == (1, "mail_down", None)
        assert uow.outbox.open(item).payload["to"] == "a0@example.org"
    again = claimed(records.database, now + timedelta(seconds=3))
    assert again == Claim(item, now, attempts=1)


def test_an_email_given_up_is_listed_and_never_due(records: Records) -> None:
    put(records)
    now = records.clock.now()
    fail(records, "mail_refused", None)
    assert claimed(records.database, now + timedelta(days=9)) is None
    with records.database.reading() as uow:
        assert uow.outbox.seconds_to_next(now) is None
        (row,) = uow.outbox.undelivered()
        assert (row.code, row.due_at, row.given_up_at) == ("mail_refused", None, now)


def test_what_is_held_back_counts_a_try_and_waits_for_the_same_moment(records: Records) -> None:
    put(records, 3)
    now = records.clock.now()
    until = now + timedelta(seconds=5)
    claim = claimed(records.database, now)
    with records.database.writing() as uow:
        assert uow.outbox.hold_back(MAIL, "mail_down", now, until) == []
        assert claim is not None
        uow.outbox.failed(claim.id, "mail_down", now, now + SECOND)
        assert due(uow.outbox) == [now + SECOND, until, until]
        assert {(row.attempts, row.code) for row in uow.outbox.undelivered()} == {(1, "mail_down")}


def test_what_was_held_back_long_enough_is_given_up(records: Records) -> None:
    items = put(records, 2)
    for _ in range(LEAST_TRIES - 1):
        now = records.clock.now()
        with records.database.writing() as uow:
            assert uow.outbox.hold_back(MAIL, "mail_down", now, now + SECOND) == []
            uow.commit()
        records.clock.advance(SECOND)
    records.clock.advance(PATIENCE)
    (young,) = put(records)
    now = records.clock.now()
    with records.database.writing() as uow:
        assert sorted(uow.outbox.hold_back(MAIL, "mail_down", now, now + SECOND)) == sorted(items)
        assert [row.given_up_at for row in uow.outbox.undelivered()] == [now, now, None]
        assert uow.outbox.undelivered()[2].id == young


def test_a_server_that_is_back_calls_up_what_waited_for_it_alone(records: Records) -> None:
    down, full, held = put(records, 3)
    now = records.clock.now()
    fail(records, "mail_down", now + LONGEST_WAIT)
    fail(records, "mail_full", now + LONGEST_WAIT)
    assert claimed(records.database, now)
    with records.database.writing() as uow:
        uow.outbox.call_up(MAIL, ["mail_down", "mail_tls"], now)
        found = {row.id: (row.due_at, row.attempts) for row in uow.outbox.undelivered()}
        assert found == {down: (now, 0), full: (now + LONGEST_WAIT, 1), held: (now, 0)}
        claim = uow.outbox.claim(MAIL, now)
        assert claim is not None
        assert claim.id == down
        assert uow.outbox.claim(MAIL, now) is None


def test_what_becomes_of_another_channel_does_not_touch_the_emails(records: Records) -> None:
    put(records, 2)
    now = records.clock.now()
    fail(records, "mail_down", now + LONGEST_WAIT)
    with records.database.writing() as uow:
        before = uow.outbox.undelivered()
        assert uow.outbox.claim(Channel.PACKET, now) is None
        assert uow.outbox.hold_back(Channel.PACKET, "mail_down", now, now + SECOND) == []
        uow.outbox.call_up(Channel.PACKET, ["mail_down"], now)
        assert uow.outbox.undelivered() == before
        assert uow.outbox.claim(MAIL, now) is not None


@pytest.mark.req("S5")
def test_what_was_given_up_is_due_again_with_a_fresh_count(records: Records) -> None:
    (item,) = put(records)
    fail(records, "mail_refused", None)
    now = records.clock.now()
    with records.database.writing() as uow:
        uow.outbox.retry(item, now)
        (row,) = uow.outbox.undelivered()
        assert (row.due_at, row.attempts, row.given_up_at) == (now, 0, None)
        claim = uow.outbox.claim(MAIL, now)
        assert claim is not None
        uow.outbox.delivered(item, now)
        for change in (uow.outbox.retry, uow.outbox.drop):
            with pytest.raises(KioskError) as refused:
                change(item, now)
            assert refused.value.code is ErrorCode.NOT_FOUND


@pytest.mark.req("S5")
def test_what_staff_dropped_is_gone_even_for_the_courier_who_holds_it(records: Records) -> None:
    (item,) = put(records)
    now = records.clock.now()
    assert claimed(records.database, now)
    with records.database.writing() as uow:
        uow.outbox.drop(item, now)
        uow.outbox.failed(item, "mail_down", now, now)
        assert uow.outbox.undelivered() == []
        assert uow.outbox.claim(MAIL, now + LONGEST_WAIT) is None
        with pytest.raises(KioskError, match="not_found"):
            uow.outbox.retry(item, now)
        uow.commit()
    with records.database.reading() as uow, pytest.raises(KioskError, match="not_found"):
        uow.outbox.open(item)
