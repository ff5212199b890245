"""A purge destroys what has outlived its time, and nothing that someone is working on."""

from datetime import timedelta
from uuid import uuid4

import pytest

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.designation import Designation, DesignationStatus, Ending
from kiosk.domain.people.person import Name, Person
from kiosk.domain.people.roles import COURIER, OPERATOR, VISITOR, Actor
from kiosk.domain.people.tries import UNTIL_STAFF, Tries
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.outbox import Topic
from kiosk.domain.store.policy import Policy
from kiosk.domain.store.retention import TRIES_KEPT, Purged, RetentionLimits
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.account.create_account import confirm_account, create_account, send_code_again
from kiosk.services.keeping.purge import BATCH, purge, purge_when_due
from kiosk.services.renewal.drafts import resume_renewal, save_draft
from kiosk.services.renewal.submit_renewal import submit_renewal
from tests.factories import BORN, NOW
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.people import PASSWORD, complete

DAY = 86_400


def purged_events(ports: FakePorts) -> list[str]:
    rows = ports.database.rows.audit
    return [entry.reason for entry in rows if entry.event is Event.RECORDS_PURGED]


def test_a_draft_goes_when_no_one_can_work_on_it_anymore(
    ports: FakePorts, patient: Actor, draft: Renewal
) -> None:
    complete(ports, patient, draft)
    ports.clock.advance(timedelta(hours=73, minutes=59))
    assert purge(ports, COURIER).drafts == 0
    ports.clock.advance(timedelta(minutes=1))
    done = purge(ports, COURIER)
    assert (done.drafts, done.pages) == (1, 4)
    assert purged_events(ports) == ["tries", "drafts", "pages"]
    assert ports.database.rows.pages == {}
    assert refusal_of(resume_renewal, ports, patient).code is ErrorCode.NOT_FOUND


def test_someone_who_continues_late_loses_nothing(
    ports: FakePorts, patient: Actor, draft: Renewal
) -> None:
    ports.clock.advance(timedelta(hours=71, minutes=59))
    mine = complete(ports, patient, resume_renewal(ports, patient))
    ports.clock.advance(timedelta(minutes=29))
    assert purge(ports, COURIER) == Purged(tries=3)
    mine = save_draft(ports, patient, mine, "en")
    done = submit_renewal(ports, patient, mine.id, mine.next_submission_id, "renewal", 1, "en")
    assert done.facts.reference == draft.reference
    ports.clock.advance(timedelta(days=365))
    assert (purge(ports, COURIER).drafts, len(ports.database.rows.pages)) == (0, 4)


def test_on_a_new_machine_there_is_nothing_to_purge(ports: FakePorts) -> None:
    assert purge(ports, OPERATOR) == Purged()
    assert (purged_events(ports), ports.database.forgotten) == ([], 1)


def test_a_clock_that_was_put_forward_destroys_nothing(ports: FakePorts, draft: Renewal) -> None:
    purge(ports, COURIER)
    ports.clock.set_back(-timedelta(days=400))
    assert purge(ports, COURIER).drafts == 0
    assert draft.id in ports.database.rows.renewals


def test_a_caregivers_slot_is_free_when_the_draft_is_gone(
    ports: FakePorts, account: Actor, patient: Actor
) -> None:
    assert patient.person_id is not None
    assert account.account_id is not None
    caregiver = Person(uuid4(), Name("Rosa", "Lima"), BORN)
    designation = Designation(
        uuid4(), patient.person_id, NOW, NOW, caregiver.id, DesignationStatus.REDEEMED
    )
    registration = CaregiverRegistration.blank(uuid4(), "K3-RRRRR", account.account_id, NOW, "en")
    registration.designation_id = designation.id
    with ports.uow() as uow:
        uow.people.add(caregiver)
        uow.designations.add(designation)
        uow.caregivers.add(registration)
        uow.commit()
    ports.clock.advance(timedelta(hours=74))
    assert purge(ports, COURIER).drafts == 2
    with ports.reading() as uow:
        ended = uow.designations.get(designation.id)
    assert (ended.status, ended.ending) == (DesignationStatus.ENDED, Ending.NEVER_SUBMITTED)


def test_an_emailed_code_that_expired_is_forgotten(ports: FakePorts) -> None:
    made = create_account(ports, VISITOR, "maria@example.org", "maria", PASSWORD, "en")
    ports.clock.advance(timedelta(minutes=14))
    assert purge(ports, OPERATOR).codes == 0
    ports.clock.advance(timedelta(minutes=1))
    assert purge(ports, OPERATOR).codes == 1
    assert purge(ports, OPERATOR).codes == 0
    assert purged_events(ports) == ["codes"]
    assert refusal_of(confirm_account, ports, made.actor, "000001").code is ErrorCode.CODE_EXPIRED
    assert send_code_again(ports, made.actor, "en").sent


def test_tries_are_forgotten_after_two_days_unless_they_still_lock(ports: FakePorts) -> None:
    tries = {"old": timedelta(0), "new": timedelta(hours=1), "locked": timedelta(0)}
    with ports.uow() as uow:
        for name, later in tries.items():
            at = ports.clock.now() + later
            until = at + UNTIL_STAFF if name == "locked" else None
            counted = Tries(uow.tries.get("log_on", name).subject, 5, at, until)
            uow.tries.put(counted)
        uow.commit()
    ports.clock.advance(TRIES_KEPT)
    assert (purge(ports, OPERATOR).tries, purged_events(ports)) == (1, ["tries"])
    with ports.reading() as uow:
        assert [uow.tries.get("log_on", name).wrong for name in tries] == [0, 5, 5]


def test_more_than_a_batch_is_purged_at_once(ports: FakePorts) -> None:
    with ports.uow() as uow:
        for _ in range(BATCH * 2 + 1):
            uow.outbox.put(Topic.USERNAME, uuid4(), {"to": "m@x.org", "language": "en"})
        for row in uow.outbox.undelivered():
            uow.outbox.delivered(row.id, NOW)
        uow.commit()
    ports.clock.advance(timedelta(days=7))
    assert purge(ports, OPERATOR).mails == BATCH * 2 + 1
    assert purged_events(ports) == ["mails"] * 3


def test_the_courier_purges_once_a_day(ports: FakePorts) -> None:
    assert purge_when_due(ports, COURIER) == DAY
    ports.clock.advance(timedelta(hours=1))
    assert purge_when_due(ports, COURIER) == DAY - 3600
    assert ports.database.forgotten == 1
    ports.clock.advance(timedelta(hours=23))
    assert purge_when_due(ports, COURIER) == DAY
    assert ports.database.forgotten == 2


def test_a_purge_with_traces_is_repeated(ports: FakePorts, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as busy:
        busy.setattr(ports.database, "forget_deleted", lambda: False)
        assert not purge(ports, COURIER).traceless
    ports.clock.advance(timedelta(hours=1))
    assert purge_when_due(ports, COURIER) == DAY


def test_the_limits_are_the_policys() -> None:
    limits = RetentionLimits.at(NOW, NOW, Policy())
    assert (NOW - limits.started, NOW - limits.decided) == (timedelta(hours=74), timedelta(days=30))
    later = RetentionLimits.at(NOW + timedelta(days=9), NOW, Policy(document_days=1))
    assert NOW - later.decided == timedelta(days=1)


def test_a_purge_that_failed_is_done_again(ports: FakePorts) -> None:
    ports.database.refuse_commit = KioskError(ErrorCode.DISK_FULL)
    assert refusal_of(purge, ports, COURIER).code is ErrorCode.DISK_FULL
    ports.database.refuse_commit = None
    assert purge(ports, COURIER) == Purged()
