"""Staff, desk codes, reset codes, clock marks and lifted counts, against every database."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from kiosk.domain.desk.desk_code import DeskCode, Purpose
from kiosk.domain.desk.staff import Staff
from kiosk.domain.people.account import OneTimeCode
from kiosk.domain.people.roles import Role
from kiosk.domain.store.steady_clock import ClockMark, Reading
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.records.unit_of_work import Database
from tests.refusals import refusal_of
from tests.samples import AT, an_account
from tests.storing import add, save

QUARTER = timedelta(minutes=15)
CODE = DeskCode("K7QM2X", Purpose.UNLOCK, (b"account", b"person"), AT + QUARTER)


def a_staff_member(name: str = "Ana Silva", role: Role = Role.MANAGER) -> Staff:
    return Staff(uuid4(), name, role, "an encoded hash", AT)


@pytest.mark.req("S7")
@pytest.mark.parametrize("role", [Role.ASSISTANT, Role.MANAGER, Role.REVIEWER, Role.AUDITOR])
def test_staff_come_back_as_they_were_stored(database: Database, role: Role) -> None:
    staff = a_staff_member("Đặng O'Brien", role)
    with database.writing() as uow:
        assert uow.staff.count() == 0
        uow.staff.add(staff)
        uow.commit()
    with database.writing() as uow:
        found = uow.staff.by_name(" đặng  o'brien ")
        assert found == staff == uow.staff.get(staff.id)
        assert uow.staff.by_name("Dang") is None
        found.active = False
        uow.staff.save(found)
        uow.commit()
    with database.reading() as uow:
        assert uow.staff.get(staff.id) == replace(staff, active=False, version=1)
        assert uow.staff.count() == 1


@pytest.mark.req("S7")
def test_a_name_is_taken_in_any_case(database: Database) -> None:
    ana, bo = a_staff_member(), a_staff_member("Bo")
    add(database, ana, bo)
    assert refusal_of(add, database, a_staff_member("ANA silva")).code is ErrorCode.STAFF_NAME_TAKEN
    bo.name = "Ana Silva"
    assert refusal_of(save, database, bo).code is ErrorCode.STAFF_NAME_TAKEN


def test_staff_changed_meanwhile_or_unknown_are_refused(database: Database) -> None:
    ana = a_staff_member()
    add(database, ana)
    with database.writing() as uow:
        uow.staff.save(uow.staff.get(ana.id))
        uow.commit()
    assert refusal_of(save, database, ana).code is ErrorCode.CONFLICT
    for ask in ("get", "save"):
        with pytest.raises(KioskError) as refused, database.writing() as uow:
            uow.staff.get(uuid4()) if ask == "get" else uow.staff.save(a_staff_member("Bo"))
        assert refused.value.code is ErrorCode.NOT_FOUND


@pytest.mark.req("S5")
def test_active_managers_are_told_apart_from_everyone_else(database: Database) -> None:
    ana, cy, gone = a_staff_member(), a_staff_member("Cy"), a_staff_member("Di")
    gone.active = False
    everybody = [ana, cy, gone, a_staff_member("Bo", Role.ASSISTANT)]
    add(database, *everybody)
    with database.writing() as uow:
        assert sorted(uow.staff.lock_managers()) == sorted([ana.id, cy.id])
    with database.reading() as uow:
        assert set(uow.staff.ids()) == {each.id for each in everybody}


@pytest.mark.req("R3")
def test_a_subject_has_one_code_found_by_its_text_and_by_each_subject(database: Database) -> None:
    later = DeskCode("ZZZZZZ", Purpose.CONFIRM, (b"person",), AT + 2 * QUARTER)
    with database.writing() as uow:
        uow.desk_codes.put(CODE)
        uow.commit()
    with database.writing() as uow:
        codes = uow.desk_codes
        assert codes.find("K7QM2X") == codes.of(b"person") == codes.of(b"account") == CODE
        assert codes.find("000000") is None is codes.of(b"kiosk")
        codes.put(later)
        assert codes.of(b"account") == replace(CODE, subjects=(b"account",))
        assert codes.of(b"person") == later
        codes.put(replace(later, code="YYYYYY", subjects=(b"account",)))
        assert codes.find(CODE.code) is None
        codes.drop("000000")
        codes.drop(later.code)
        assert codes.of(b"person") is None


@pytest.mark.req("R2")
def test_a_reset_code_is_kept_by_address_in_any_case(database: Database) -> None:
    code = OneTimeCode(bytes(range(16)), AT + QUARTER)
    later = replace(code, expires_at=AT + 2 * QUARTER)
    with database.writing() as uow:
        assert uow.reset_codes.of("a@example.org") is None
        uow.reset_codes.put(" A@Example.org", code)
        uow.reset_codes.put("a@example.org", later)
        uow.commit()
    with database.writing() as uow:
        assert uow.reset_codes.of("a@EXAMPLE.org") == later
        assert uow.reset_codes.of("b@example.org") is None
        uow.reset_codes.drop("a@example.org")
        assert uow.reset_codes.of("a@example.org") is None


def test_marks_are_one_a_kiosk_and_the_furthest_is_known(database: Database) -> None:
    first = ClockMark(Reading(AT, 12.5, "boot-1"), AT)
    second = ClockMark(Reading(AT - QUARTER, 0.25, "boot-2"), AT + QUARTER)
    with database.writing() as uow:
        assert uow.marks.of("K1") is None
        assert uow.marks.latest() is None
        uow.marks.put("K1", second)
        uow.marks.put("K1", first)
        uow.marks.put("K2", second)
        uow.commit()
    with database.reading() as uow:
        assert (uow.marks.of("K1"), uow.marks.of("K2")) == (first, second)
        assert uow.marks.latest() == AT + QUARTER


@pytest.mark.req("R3")
def test_a_count_is_lifted_by_its_hash(database: Database) -> None:
    with database.writing() as uow:
        tries = replace(uow.tries.get("log_on", "maria"), wrong=5)
        uow.tries.put(tries)
        uow.tries.lift(b"another")
        assert uow.tries.get("log_on", "maria").wrong == 5
        uow.tries.lift(tries.subject)
        assert uow.tries.get("log_on", "maria").wrong == 0


@pytest.mark.req("R2")
def test_accounts_are_found_by_address_oldest_first(database: Database) -> None:
    younger, older = an_account("younger"), an_account("older")
    younger.email, older.email = "M@example.org", "m@Example.org"
    older.created_at = AT - QUARTER
    without = an_account("without")
    without.email = ""
    add(database, younger, older, without, an_account("other"))
    with database.reading() as uow:
        assert list(uow.accounts.by_email(" m@example.ORG ")) == [older, younger]
        assert list(uow.accounts.by_email("")) == list(uow.accounts.by_email(" ")) == []
