"""Imported certifications and registrations, against every database."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from kiosk.domain.people.person import Name
from kiosk.domain.renewal.certification import Certification
from kiosk.domain.renewal.registration import Registration
from kiosk.errors import ErrorCode
from kiosk.ports.records.records import Written
from tests.contract.conftest import Records
from tests.refusals import refusal_of
from tests.samples import BORN, NAME, a_certification, a_registration


def put_certifications(records: Records, *rows: Certification) -> Written:
    sealed = records.feeds.seal_certifications(rows, lambda done, of: None)
    with records.database.writing() as uow:
        written = uow.certifications.put_all(sealed)
        uow.commit()
    return written


def put_registrations(records: Records, *rows: Registration) -> Written:
    sealed = records.feeds.seal_registrations(rows, lambda done, of: None)
    with records.database.writing() as uow:
        written = uow.registrations.put_all(sealed)
        uow.commit()
    return written


@pytest.mark.req("R3")
def test_certification_is_found_only_when_all_four_match(records: Records) -> None:
    stored = a_certification()
    assert put_certifications(records, stored, a_certification(pin="0000")) == Written(2, 0)
    with records.database.reading() as uow:
        find = uow.certifications.by_identity
        assert find("NURIA", "obrien dang", BORN, "4711") == stored
        assert find("Nora", NAME.last, BORN, "4711") is None
        assert find(NAME.first, "Other", BORN, "4711") is None
        assert find(NAME.first, NAME.last, date(1984, 2, 28), "4711") is None
        assert find(NAME.first, NAME.last, BORN, "4712") is None


def test_known_identity_is_changed_and_not_doubled(records: Records) -> None:
    put_certifications(records, a_certification())
    newer = replace(a_certification(), id=uuid4(), expires_on=date(2028, 1, 5))
    assert put_certifications(records, newer, a_certification(pin="9999")) == Written(1, 1)
    with records.database.reading() as uow:
        assert uow.certifications.by_identity(NAME.first, NAME.last, BORN, "4711") == newer
        assert len(uow.certifications.of_person(NAME, BORN)) == 2


def test_certifications_of_a_person_come_newest_first(records: Records) -> None:
    older = a_certification(pin="1111", certified_on=date(2025, 1, 5))
    newer = a_certification(pin="2222", certified_on=date(2026, 1, 5))
    namesake = a_certification(Name("Nora", NAME.last), pin="3333")
    put_certifications(records, older, namesake, newer)
    with records.database.reading() as uow:
        assert uow.certifications.of_person(NAME, BORN) == [newer, older]
        assert uow.certifications.of_person(NAME, date(1990, 1, 1)) == []


def test_registrations_of_a_person_come_newest_first(records: Records) -> None:
    older = a_registration(number="P1", submitted_on=date(2024, 12, 1))
    newer = a_registration(number="P2", submitted_on=date(2025, 12, 1))
    namesake = a_registration(Name("Nora", NAME.last), number="P3")
    assert put_registrations(records, older, namesake, newer) == Written(3, 0)
    with records.database.reading() as uow:
        assert uow.registrations.of_person(Name("nuria", "OBRIEN DANG"), BORN) == [newer, older]


def test_known_number_is_changed_even_to_another_name(records: Records) -> None:
    assert put_certifications(records) == Written(0, 0)
    later = replace(a_registration(), phone="+16175550100")
    assert put_registrations(records, a_registration(), later) == Written(1, 0)
    with records.database.reading() as uow:
        assert uow.registrations.of_person(NAME, BORN) == [later]
    renamed = a_registration(Name("Núria", "Weiß"))
    assert put_registrations(records, renamed) == Written(0, 1)
    with records.database.reading() as uow:
        assert uow.registrations.of_person(NAME, BORN) == []
        assert uow.registrations.of_person(renamed.name, BORN) == [renamed]


@pytest.mark.req("R11")
def test_older_dates_do_not_take_back_what_was_approved(records: Records) -> None:
    known, other = a_registration(number="P1"), a_registration(number="P2")
    put_registrations(records, known, other)
    approved = known.renewed(date(2026, 11, 20), date(2027, 11, 20))
    with records.database.writing() as uow:
        uow.registrations.save(approved)
        uow.commit()
    old = replace(known, id=uuid4(), phone="+16175550100")
    newer = replace(other, id=uuid4(), expires_on=date(2028, 1, 1))
    assert put_registrations(records, old, newer) == Written(0, 2, kept=1)
    with records.database.reading() as uow:
        kept = replace(approved, id=old.id, phone=old.phone)
        assert uow.registrations.get(old.id) == kept
        assert uow.registrations.get(newer.id) == newer
        assert uow.registrations.ending(kept.expires_on, kept.expires_on, 9) == [kept.id]


def test_sealing_tells_how_far_it_is(records: Records) -> None:
    seen: list[tuple[int, int]] = []
    rows = [a_certification(pin=f"{pin:04}") for pin in range(1200)]
    records.feeds.seal_certifications(rows, lambda done, of: seen.append((done, of)))
    assert seen[-1] == (1200, 1200)


def test_unsealed_rows_are_a_bug(records: Records) -> None:
    with pytest.raises(TypeError), records.database.writing() as uow:
        uow.registrations.put_all([a_registration()])


@pytest.mark.req("S5")
def test_registrations_that_end_soon_come_the_soonest_first(records: Records) -> None:
    late = a_registration(number="P1", expires_on=date(2026, 12, 30))
    soon = a_registration(number="P2", expires_on=date(2026, 12, 1))
    past = a_registration(number="P3", expires_on=date(2026, 11, 1))
    put_registrations(records, late, soon, past)
    first, last = date(2026, 11, 20), date(2026, 12, 30)
    with records.database.writing() as uow:
        assert uow.registrations.ending(first, last, 9) == [soon.id, late.id]
        assert uow.registrations.ending(first, last, 1) == [soon.id]
        assert uow.registrations.count_ending(first, last) == 2
        assert uow.registrations.ended(last, 9) == [soon.id, past.id]
        assert uow.registrations.ended(soon.expires_on, 1) == [past.id]
        assert uow.registrations.get(past.id) == past
        uow.registrations.save(replace(soon, expires_on=date(2027, 12, 1)))
        assert uow.registrations.ending(first, last, 9) == [late.id]
        refused = refusal_of(uow.registrations.get, uuid4())
    assert refused.code is ErrorCode.NOT_FOUND
