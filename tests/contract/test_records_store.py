"""Tries, audit, board and settings, against every database."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from kiosk.domain.desk.kiosk_seen import KioskSeen
from kiosk.domain.people.roles import OPERATOR
from kiosk.domain.store.chores import BACKUP, PURGE, REMIND
from kiosk.domain.store.line_board import Line, LineBoard
from kiosk.domain.store.outbox import HelpCall
from kiosk.domain.store.policy import Policy
from kiosk.domain.store.store import Store
from kiosk.domain.store.tally import Tallied
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.records.records import SettingRow
from kiosk.ports.records.unit_of_work import Database
from tests.contract.conftest import Records
from tests.samples import AT


def test_tries_are_counted_by_kind_and_subject(database: Database) -> None:
    with database.writing() as uow:
        fresh = uow.tries.get("account", "a")
        assert (fresh.wrong, fresh.last_at, fresh.locked_until) == (0, None, None)
        once = replace(fresh, wrong=1, last_at=AT)
        locked = replace(once, wrong=2, locked_until=AT + timedelta(microseconds=1))
        uow.tries.put(once)
        uow.tries.put(locked)
        uow.commit()
    with database.writing() as uow:
        assert uow.tries.get("account", "a") == locked
        assert uow.tries.get("kiosk", "a").wrong == 0
        assert uow.tries.get("account", "b").wrong == 0
        uow.tries.clear("account", "a")
        assert uow.tries.get("account", "a") == fresh


def test_audit_trail_grows_and_verifies(database: Database) -> None:
    with database.writing() as uow:
        assert uow.audit.verify() == (0, None)
        for _ in range(3):
            uow.audit.append(Event.LINE_BOARD_SET, OPERATOR, uuid4())
        uow.commit()
    with database.writing() as uow:
        uow.audit.append(Event.LINE_BOARD_SET, OPERATOR)
    with database.reading() as uow:
        assert uow.audit.verify() == (3, None)


@pytest.mark.req("S2")
def test_board_shows_what_was_set_last(database: Database) -> None:
    long = LineBoard(Line.LONG, AT, 25, "Ramp at the side door", "Two counters open")
    with database.writing() as uow:
        assert uow.board.line() == LineBoard(Line.UNKNOWN)
        uow.board.set_line(long)
        assert uow.board.line() == long
        uow.board.set_line(LineBoard(Line.NONE, AT))
        uow.commit()
    with database.reading() as uow:
        assert uow.board.line() == LineBoard(Line.NONE, AT)


@pytest.mark.req("S4", "S5")
def test_calls_come_newest_first_and_open_ones_oldest_first(database: Database) -> None:
    first, second = (HelpCall(uuid4(), "K1", step, AT, "es") for step in ("photo", "review"))
    helper = uuid4()
    with database.writing() as uow:
        uow.board.add_call(first)
        uow.board.add_call(second)
        assert uow.board.open_calls() == [first, second]
        assert list(uow.board.calls()) == [second, first]
        uow.board.answer_call(second.id, helper)
        uow.board.finish_call(first.id, AT)
        uow.commit()
    with database.reading() as uow:
        assert uow.board.open_calls() == [replace(second, answered_by=helper)]
        assert len(list(uow.board.calls())) == 2


def test_settings_have_defaults_until_rows_are_valid(records: Records) -> None:
    now = records.clock.now()
    with records.database.writing() as uow:
        assert (uow.settings.store(), uow.settings.policy()) == (Store(), Policy())
        tomorrow = now + timedelta(days=1)
        values = {"name": "Greenfield", "strict_21": "true", "identity_lock": "60"}
        uow.settings.put(values, "Ann", "opening", tomorrow)
        uow.settings.put({"name": "Elm", "code_tries": "3"}, "Ann", "trial", now)
        uow.commit()
    with records.database.reading() as uow:
        assert uow.settings.store() == Store(name="Elm")
        today = uow.settings.policy()
        assert (today.code_tries, today.strict_21) == (3, False)
    records.clock.advance(timedelta(days=1))
    with records.database.reading() as uow:
        assert uow.settings.store() == Store(name="Greenfield")
        changed = uow.settings.policy()
        assert (changed.code_tries, changed.strict_21) == (3, True)
        assert changed.identity_lock == timedelta(minutes=1)
    assert len({Policy().version, today.version, changed.version}) == 3


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"colour": "green"}, ErrorCode.SETTINGS_KEY_UNKNOWN),
        ({"version": "mine"}, ErrorCode.SETTINGS_KEY_UNKNOWN),
        ({"strict_21": "yes"}, ErrorCode.SETTINGS_VALUE),
        ({"code_tries": "many"}, ErrorCode.SETTINGS_VALUE),
        ({"code_tries": "-1"}, ErrorCode.SETTINGS_VALUE),
        ({"code_life": "9" * 20}, ErrorCode.SETTINGS_VALUE),
    ],
)
def test_wrong_setting_is_named_and_nothing_is_put(
    database: Database, values: dict[str, str], code: ErrorCode
) -> None:
    with pytest.raises(KioskError) as refused, database.writing() as uow:
        uow.settings.put({"name": "Elm"} | values, "Ann", "trial", AT)
    assert refused.value.code is code
    assert refused.value.facts["key"] == next(iter(values))
    with database.reading() as uow:
        assert uow.settings.store() == Store()


@pytest.mark.req("S5")
def test_a_kiosk_is_known_by_what_it_reported_last(database: Database) -> None:
    busy = KioskSeen("K2", "photo", "es", AT, AT)
    with database.writing() as uow:
        assert uow.board.kiosk("K2") is None
        uow.board.put_kiosk(busy)
        uow.board.put_kiosk(KioskSeen("K1", "home", "en", None, AT))
        assert uow.board.kiosk("K2") == busy
        free = KioskSeen("K2", "home", "en", None, AT + timedelta(minutes=1))
        uow.board.put_kiosk(free)
        uow.commit()
    with database.reading() as uow:
        assert [each.kiosk for each in uow.board.kiosks()] == ["K1", "K2"]
        assert uow.board.kiosk("K2") == free


@pytest.mark.req("S5")
def test_a_chore_is_known_by_when_it_was_done_last(database: Database) -> None:
    with database.writing() as uow:
        assert uow.chores.done_at(BACKUP) is None
        uow.chores.done(BACKUP, AT)
        uow.chores.done(BACKUP, AT + timedelta(days=1))
        uow.commit()
    with database.reading() as uow:
        assert uow.chores.done_at(BACKUP) == AT + timedelta(days=1)


def test_the_records_that_a_chore_failed_on_are_those_of_its_last_time(database: Database) -> None:
    one, two = sorted([uuid4(), uuid4()])
    with database.writing() as uow:
        uow.faults.put_all(REMIND, {one: "fault"}, AT)
        uow.faults.put_all(PURGE, {one: "fault", two: "not_found"}, AT)
        uow.faults.put_all(REMIND, {}, AT)
        uow.faults.put_all(PURGE, {two: "fault", one: "fault"}, AT + timedelta(days=1))
        found = uow.faults.all()
    assert {(each.chore, each.code, each.seen_at) for each in found} == {
        (PURGE, "fault", AT + timedelta(days=1))
    }
    assert sorted(each.record_id for each in found) == [one, two]


@pytest.mark.req("S5")
def test_every_row_of_a_setting_says_who_and_why(records: Records) -> None:
    now = records.clock.now()
    tomorrow = now + timedelta(days=1)
    with records.database.writing() as uow:
        uow.settings.put({"code_tries": "3"}, "Ana", "later", tomorrow)
        uow.settings.put({"code_tries": "4"}, "Bo", "trial", now)
        uow.commit()
    with records.database.reading() as uow:
        assert uow.settings.rows() == [
            SettingRow("code_tries", "4", now, "Bo", "trial"),
            SettingRow("code_tries", "3", tomorrow, "Ana", "later"),
        ]
        assert uow.settings.policy(tomorrow).code_tries == 3


def test_counts_are_added_up_by_hour(database: Database) -> None:
    with database.writing() as uow:
        for minutes in (0, 30, 61):
            uow.tallies.add(Tallied.STEP_TIME, AT + timedelta(minutes=minutes), "photo", 40)
        uow.tallies.add(Tallied.VISIT, AT)
        uow.commit()
    hour = AT.replace(minute=0, second=0, microsecond=0)
    with database.writing() as uow:
        found = uow.tallies.since(Tallied.STEP_TIME, AT)
        assert sum(each.count for each in found) == 3
        assert found[0].hour == hour
        assert {(each.detail, each.seconds) for each in found} == {("photo", 40)}
        assert uow.tallies.since(Tallied.STEP_TIME, AT + timedelta(hours=3)) == []
        assert uow.retention.tallies(AT) == 2
        uow.commit()


def test_the_trail_counts_its_events_by_hour(database: Database, records: Records) -> None:
    with database.writing() as uow:
        for event in (Event.HELP_CALLED, Event.HELP_CALLED, Event.RENEWAL_SAVED):
            uow.audit.append(event, OPERATOR)
        uow.commit()
    now = records.clock.now()
    with database.reading() as uow:
        (found,) = uow.audit.count([Event.HELP_CALLED], now)
        assert (found.detail, found.count) == ("help_called", 2)
        assert found.hour == now.replace(minute=0, second=0, microsecond=0)
        assert uow.audit.count([Event.HELP_CALLED], now + timedelta(seconds=1)) == []
