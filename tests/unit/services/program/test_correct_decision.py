"""A record of a decision that was wrong: a new one takes its place and everything follows it."""

from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.designation import Designation, DesignationStatus, Ending
from kiosk.domain.people.person import Name, Person
from kiosk.domain.people.roles import COURIER, Actor
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.decision import Decided, KnownBy
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.services.notices.deliver_due import deliver_due
from kiosk.services.program.correct_decision import correct_decision
from kiosk.services.program.decide import decide
from kiosk.services.program.record_decision import Recorded
from tests.factories import NOW, days, renewal
from tests.factories import registration as a_registration
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.people import import_records, stored
from tests.unit.services.program.test_decide_caregiver import designation, registration

__all__ = ["designation", "registration"]

pytestmark = pytest.mark.req("R14", "C10")
S = DesignationStatus
APPROVED, RETURNED, DENIED = Decided.APPROVED, Decided.RETURNED, Decided.DENIED
WHY = "The letter was about somebody else"
REASON = {
    APPROVED: (),
    RETURNED: ("photo_differs",),
    DENIED: ("by_letter",),
}
OTHERS = [(one, other) for one in Decided for other in Decided if one is not other]


def decided(ports: FakePorts, reviewer: Actor, reference: str, what: Decided) -> UUID:
    decide(ports, reviewer, reference, what, KnownBy.LETTER, REASON[what])
    return ports.database.rows.decisions[-1].id


def corrected(
    ports: FakePorts, reviewer: Actor, first: UUID, of: UUID, to: Decided, why: str = WHY
) -> Recorded:
    known = KnownBy.PHONE
    return correct_decision(ports, reviewer, first, of, to, known, REASON[to], "a note", why)


def refused(
    ports: FakePorts, reviewer: Actor, first: UUID, of: UUID, to: Decided, why: str = WHY
) -> ErrorCode:
    before = ports.database.image()
    code = refusal_of(corrected, ports, reviewer, first, of, to, why).code
    assert ports.database.image() == before
    return code


@pytest.mark.parametrize(("wrong", "right"), OTHERS)
def test_the_renewal_and_the_registration_s_dates_follow_the_last_record(
    records: FakePorts, reviewer: Actor, submitted: Renewal, wrong: Decided, right: Decided
) -> None:
    (before,) = records.database.rows.registrations.values()
    first = decided(records, reviewer, submitted.reference, wrong)
    told = corrected(records, reviewer, first, submitted.id, right)
    after = stored(records, submitted)
    assert (after.status, after.to_fix) == (
        Status(right.value),
        REASON[right] if right is RETURNED else (),
    )
    (record,) = records.database.rows.registrations.values()
    approved = right is APPROVED
    assert record.expires_on == (days(365) if approved else before.expires_on)
    assert record.submitted_on == (days(0) if approved else before.submitted_on)
    kept, new = records.database.rows.decisions
    assert (kept.id, kept.decided, kept.revision, kept.because) == (first, wrong, 0, "")
    assert (new.decided, new.revision, new.because, new.note) == (right, 1, WHY, "a note")
    assert records.events()[-1] is Event.DECISION_CORRECTED
    assert corrected(records, reviewer, first, submitted.id, right) == told
    assert len(records.database.rows.decisions) == 2


@pytest.mark.parametrize("right", [RETURNED, DENIED])
def test_the_person_is_told_once_and_that_it_is_a_correction(
    records: FakePorts, reviewer: Actor, submitted: Renewal, right: Decided
) -> None:
    deliver_due(records, COURIER)
    before = set(records.mailer.mails)
    first = decided(records, reviewer, submitted.reference, APPROVED)
    corrected(records, reviewer, first, submitted.id, right)
    deliver_due(records, COURIER)
    (mail,) = (mail for item, mail in records.mailer.mails.items() if item not in before)
    words = "This corrects what we told you on November 20, 2026, which was not right."
    assert words in mail.text
    assert "recorded as approved" not in mail.text


def test_what_cannot_be_corrected_is_refused_and_nothing_changes(
    records: FakePorts, reviewer: Actor, submitted: Renewal
) -> None:
    assert refused(records, reviewer, uuid4(), submitted.id, DENIED) is ErrorCode.CHANGED_MEANWHILE
    first = decided(records, reviewer, submitted.reference, RETURNED)
    table = (
        (first, DENIED, " ", ErrorCode.CORRECTION_UNEXPLAINED),
        (first, RETURNED, WHY, ErrorCode.CORRECTION_SAME),
        (uuid4(), DENIED, WHY, ErrorCode.CHANGED_MEANWHILE),
    )
    for of, to, why, code in table:
        assert refused(records, reviewer, of, submitted.id, to, why) is code
    begun = stored(records, submitted)
    begun.answers["photo"] = {"photo": "another"}
    records.database.put(begun)
    begun_code = refused(records, reviewer, first, submitted.id, APPROVED)
    assert begun_code is ErrorCode.CORRECTION_BEGUN


def test_a_newer_renewal_and_a_status_that_moved_on_are_too_late(
    records: FakePorts, reviewer: Actor, submitted: Renewal
) -> None:
    first = decided(records, reviewer, submitted.reference, DENIED)
    records.database.put(
        renewal(person_id=submitted.person_id, reference="K3-ZZZZZ", started_at=NOW)
    )
    late = ErrorCode.CORRECTION_LATE
    assert refused(records, reviewer, first, submitted.id, APPROVED) is late
    records.database.put(replace(stored(records, submitted), status=Status.EXPIRED))
    assert refused(records, reviewer, first, submitted.id, APPROVED) is late


def test_a_registration_that_an_import_moved_since_stays_as_imported(
    records: FakePorts, reviewer: Actor, submitted: Renewal
) -> None:
    first = decided(records, reviewer, submitted.reference, APPROVED)
    later = a_registration(submitted_on=days(1), expires_on=days(366))
    records.database.clear("registration")
    import_records(records, [], [later])
    corrected(records, reviewer, first, submitted.id, DENIED)
    (record,) = records.database.rows.registrations.values()
    assert record.expires_on == days(366)


@pytest.mark.parametrize(("wrong", "right"), OTHERS)
@pytest.mark.parametrize("renews", [False, True])
def test_the_designation_follows_the_last_record(
    ports: FakePorts,
    reviewer: Actor,
    designation: Designation,
    registration: CaregiverRegistration,
    wrong: Decided,
    right: Decided,
    renews: bool,
) -> None:
    until = None
    if renews:
        until = days(20)
        ports.database.put(replace(registration, renews=True))
        year = replace(designation, approved_on=days(-345), valid_until=until)
        ports.database.put(replace(year, status=S.APPROVED, renewal=S.VALIDATED))
    first = decided(ports, reviewer, registration.reference, wrong)
    corrected(ports, reviewer, first, registration.id, right)
    after = ports.database.rows.designations[designation.id]
    stage = {APPROVED: S.APPROVED, RETURNED: S.RETURNED, DENIED: S.DENIED}[right]
    if renews:
        stage = stage if right is RETURNED else S.APPROVED
    assert after.stage is stage
    assert after.valid_until == (days(355) if right is APPROVED else until)
    assert ports.database.rows.caregivers[registration.id].status.value == right.value


def test_a_designation_that_ended_or_whose_slot_is_taken_is_too_late(
    ports: FakePorts,
    reviewer: Actor,
    designation: Designation,
    registration: CaregiverRegistration,
) -> None:
    late = ErrorCode.CORRECTION_LATE
    first = decided(ports, reviewer, registration.reference, DENIED)
    denied = ports.database.rows.designations[designation.id]
    kaya = Person(uuid4(), Name("Kaya", "Lund"), days(-13000))
    ports.database.put(kaya)
    taken = [
        replace(designation, id=uuid4(), caregiver_id=who, status=S.PIN_ISSUED)
        for who in (None, kaya.id)
    ]
    ports.database.put(*taken)
    assert refused(ports, reviewer, first, registration.id, APPROVED) is late
    ports.database.put(*(replace(each, status=S.ENDED) for each in taken))
    again = replace(designation, id=uuid4(), patient_id=kaya.id, status=S.APPROVED)
    ports.database.put(again)
    assert refused(ports, reviewer, first, registration.id, APPROVED) is late
    ports.database.put(replace(again, status=S.ENDED))
    ports.database.put(replace(denied, status=S.ENDED, ending=Ending.BY_PATIENT))
    assert refused(ports, reviewer, first, registration.id, APPROVED) is late
