"""One record that can't be worked on holds up no other, and is named until it can."""

import logging
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from kiosk.domain.caregivers.designation import Designation
from kiosk.domain.people.person import Name, Person
from kiosk.domain.people.roles import COURIER, OPERATOR, VISITOR, Actor
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.chores import FAULT, FORGET_CODES, REMIND
from kiosk.domain.store.outbox import Topic
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import Translator
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.account.create_account import create_account
from kiosk.services.desk.calls import answer_call, see_open_calls
from kiosk.services.desk.expiry_lists import list_expiring
from kiosk.services.desk.members import list_staff
from kiosk.services.desk.unsent_mail import see_faults
from kiosk.services.keeping.one_by_one import one_by_one
from kiosk.services.keeping.operator_records import (
    list_designations,
    list_renewals,
    show_renewal,
)
from kiosk.services.keeping.purge import purge
from kiosk.services.notices.expiry_reminders import remind_due, set_reminders
from kiosk.services.store.call_staff import call_staff
from tests.factories import BORN, NOW, days, registration
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.people import PASSWORD, import_records

DAMAGED = b"damaged"


def named(ports: FakePorts, bo: Actor) -> list[tuple[UUID, str, str]]:
    """What the desk says about records that failed."""
    seen = see_faults(ports, bo)
    return [(each.record_id, each.chore, Translator("en").say(each.why or "")) for each in seen]


def logged(caplog: pytest.LogCaptureFixture) -> list[tuple[str, str]]:
    """The record and the code of each complaint, which are then done with."""
    complaints = [each for each in caplog.records if hasattr(each, "record_id")]
    found = [(str(vars(each)["record_id"]), vars(each)["code"]) for each in complaints]
    caplog.clear()
    return found


@pytest.mark.req("S5")
def test_one_unreadable_person_keeps_no_one_else_from_their_reminder(
    ports: FakePorts, patient: Actor, bo: Actor, caplog: pytest.LogCaptureFixture
) -> None:
    broken = Person(UUID(int=1), Name("Rosa", "Lima"), BORN)
    with ports.uow() as uow:
        uow.people.add(broken)
        uow.reminders.wish(broken.id, "en")
        uow.commit()
    set_reminders(ports, patient, wanted=True, language="en")
    kept = ports.database.sealed("person", broken.id)
    ports.database.change("person", broken.id, sealed=DAMAGED)
    ports.database.clear("outbox")
    ports.clock.advance(timedelta(days=1))
    assert remind_due(ports, COURIER) == 1
    assert [row.item.topic for row in ports.database.rows.outbox.values()] == [
        Topic.EXPIRY_REMINDER
    ]
    assert named(ports, bo) == [
        (
            broken.id,
            REMIND,
            f"A record was damaged or changed from outside. "
            f"Give this number to whoever maintains this computer (record {broken.id})",
        ),
    ]
    assert logged(caplog) == [(str(broken.id), "record_unreadable")]
    ports.database.change("person", broken.id, sealed=kept)
    ports.clock.advance(timedelta(days=1))
    remind_due(ports, COURIER)
    assert named(ports, bo) == []


def test_one_damaged_account_does_not_stop_the_purge(
    ports: FakePorts, bo: Actor, caplog: pytest.LogCaptureFixture
) -> None:
    made = [
        create_account(ports, VISITOR, f"{name}@example.org", name, PASSWORD, "en").actor.account_id
        for name in ("ana", "maria", "rosa")
    ]
    broken = made[1]
    assert broken is not None
    ports.database.change("account", broken, sealed=DAMAGED)
    ports.clock.advance(timedelta(minutes=15))
    done = purge(ports, OPERATOR)
    assert (done.codes, done.traceless) == (2, True)
    assert named(ports, bo)[0][:2] == (broken, FORGET_CODES)
    assert logged(caplog) == [(str(broken), "record_unreadable")]


def test_operators_see_the_renewals_and_designations_that_can_be_read(
    ports: FakePorts, patient: Actor, draft: Renewal, caplog: pytest.LogCaptureFixture
) -> None:
    other = Person(uuid4(), Name("Rosa", "Lima"), BORN)
    broken = replace(draft, id=uuid4(), person_id=other.id, reference="K3-BBBBB")
    assert patient.person_id is not None
    named, lost = (Designation(uuid4(), each, NOW, NOW) for each in (patient.person_id, other.id))
    with ports.uow() as uow:
        uow.people.add(other)
        uow.renewals.add(broken)
        uow.designations.add(named)
        uow.designations.add(lost)
        uow.commit()
    ports.database.change("renewal", broken.id, sealed=DAMAGED)
    ports.database.change("designation", lost.id, sealed=DAMAGED)
    assert [each.id for each in list_renewals(ports, OPERATOR)] == [draft.id]
    assert refusal_of(show_renewal, ports, OPERATOR, broken.reference).code is (
        ErrorCode.RECORD_UNREADABLE
    )
    assert [each.id for each in list_designations(ports, OPERATOR)] == [named.id]
    assert logged(caplog) == [(str(each.id), "record_unreadable") for each in (broken, lost)]


@pytest.mark.req("S5")
def test_a_list_shows_whatever_can_be_read(
    ports: FakePorts, ana: Actor, bo: Actor, caplog: pytest.LogCaptureFixture
) -> None:
    two = [(Name("Ada", "Roe"), 3), (Name("Al", "Poe"), 7)]
    import_records(
        ports,
        [],
        [registration(number=f"Q{left}", name=name, expires_on=days(left)) for name, left in two],
    )
    call_staff(ports, VISITOR, "home", "en")
    (call,) = see_open_calls(ports, bo)
    answer_call(ports, bo, call.id)
    with ports.reading() as uow:
        (first, _) = uow.registrations.ending(days(0), days(9), 9)
    ports.database.change("registration", first, sealed=DAMAGED)
    assert bo.account_id is not None
    ports.database.change("staff", bo.account_id, sealed=DAMAGED)
    assert [each.days for each in list_expiring(ports, ana, 30)] == [7]
    assert [each.name for each in list_staff(ports, ana)] == ["Ana Silva"]
    assert [each.answered_by for each in see_open_calls(ports, ana)] == [""]
    who = [(str(bo.account_id), "record_unreadable")]
    assert logged(caplog) == [(str(first), "record_unreadable"), *who, *who]


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (ValueError("ours"), FAULT),
        (KioskError(ErrorCode.NOT_FOUND), "not_found"),
        (KioskError(ErrorCode.CONFLICT), None),
    ],
)
def test_whatever_is_wrong_with_one_the_next_is_done(
    ports: FakePorts, fault: Exception, code: str | None, caplog: pytest.LogCaptureFixture
) -> None:
    ids, begun = [uuid4(), uuid4()], list[UUID]()

    def work(_uow: UnitOfWork, record_id: UUID) -> bool:
        begun.append(record_id)
        if record_id == ids[0]:
            raise fault
        return True

    assert (one_by_one(ports, REMIND, ids, work), begun) == (1, ids)
    with ports.reading() as uow:
        assert [each.code for each in uow.faults.all()] == ([code] if code else [])
    caplog.set_level(logging.ERROR)
    assert logged(caplog) == ([(str(ids[0]), code)] if code else [])


def test_a_machine_that_cannot_continues_with_none(ports: FakePorts) -> None:
    def full(_uow: UnitOfWork, _id: UUID) -> bool:
        raise KioskError(ErrorCode.DISK_FULL)

    with pytest.raises(KioskError) as refused:
        one_by_one(ports, REMIND, [uuid4()], full)
    assert refused.value.code is ErrorCode.DISK_FULL
