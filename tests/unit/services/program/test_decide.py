"""Recording what the Program decided on a renewal."""

from dataclasses import replace
from datetime import date
from operator import attrgetter
from uuid import UUID

import pytest

from kiosk.domain.people.roles import Actor, Role
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.decision import Decided, KnownBy
from kiosk.domain.renewal.registration import Registration
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.outbox import Topic
from kiosk.domain.store.tally import Tallied
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.program.decide import decide
from kiosk.services.renewal.drafts import resume_renewal
from kiosk.services.renewal.submit_renewal import find_confirmation, submit_renewal
from tests.factories import NOW, TODAY, days, registration
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.people import import_records, stored

APPROVED, RETURNED, DENIED = Decided.APPROVED, Decided.RETURNED, Decided.DENIED
LETTER, PORTAL = KnownBy.LETTER, KnownBy.PORTAL


def record_of(ports: FakePorts) -> Registration:
    (found,) = ports.database.rows.registrations.values()
    return found


def refused(
    ports: FakePorts, reviewer: Actor, reference: str, decided: Decided, *why: str
) -> KioskError:
    before = ports.database.image()
    refusal = refusal_of(decide, ports, reviewer, reference, decided, LETTER, why)
    assert ports.database.image() == before
    return refusal


@pytest.mark.req("R14")
def test_an_approval_is_recorded_with_who_when_and_how(
    records: FakePorts, reviewer: Actor, submitted: Renewal
) -> None:
    told = decide(records, reviewer, f" {submitted.reference.lower()} ", APPROVED, PORTAL)
    (record,) = records.database.rows.decisions
    assert (record.reviewer_id, record.recorded_at) == (reviewer.account_id, NOW)
    assert (record.decided, record.known_by, record.reasons) == (APPROVED, PORTAL, ())
    assert record.submission_id == submitted.submission_id
    assert record.policy_version == "default"
    assert (told.reference, told.valid_until) == (submitted.reference, days(365))
    assert stored(records, submitted).status is Status.APPROVED
    entry = records.database.rows.audit[-1]
    assert (entry.event, entry.actor) == (Event.RENEWAL_APPROVED, reviewer)
    assert entry.subject_id == submitted.id


@pytest.mark.req("R11")
def test_an_approval_moves_the_registration_a_year_on_from_the_submission(
    records: FakePorts, reviewer: Actor, submitted: Renewal
) -> None:
    other = registration(number="P2", date_of_birth=date(1950, 1, 1))
    import_records(records, [], [other])
    decide(records, reviewer, submitted.reference, APPROVED, PORTAL)
    moved, kept = sorted(records.database.rows.registrations.values(), key=attrgetter("number"))
    assert (moved.submitted_on, moved.expires_on) == (TODAY, days(365))
    assert kept == other


@pytest.mark.req("R11")
@pytest.mark.parametrize("until", [date(2029, 2, 28), None])
def test_a_submission_on_29_february_is_valid_until_28_february_and_an_old_one_as_it_was(
    records: FakePorts, reviewer: Actor, submitted: Renewal, until: date | None
) -> None:
    records.database.put(replace(submitted, submitted_on=date(2028, 2, 29), valid_until=until))
    told = decide(records, reviewer, submitted.reference, APPROVED, PORTAL)
    assert told.valid_until == until
    assert record_of(records).expires_on == until or days(30)


@pytest.mark.parametrize("change", [{"number": "P9"}, {"expires_on": days(400)}])
def test_an_approval_changes_no_other_and_no_later_registration(
    records: FakePorts, reviewer: Actor, submitted: Renewal, change: dict[str, object]
) -> None:
    kept = registration(**change)
    records.database.clear("registration")
    import_records(records, [], [kept])
    decide(records, reviewer, submitted.reference, APPROVED, PORTAL)
    assert record_of(records) == kept


@pytest.mark.req("R14")
@pytest.mark.parametrize(
    ("decided", "reason", "status", "topic", "event"),
    [
        (APPROVED, (), Status.APPROVED, Topic.RENEWAL_DECIDED, Event.RENEWAL_APPROVED),
        (
            RETURNED,
            ("photo_differs",),
            Status.RETURNED,
            Topic.RENEWAL_RETURNED,
            Event.RENEWAL_RETURNED,
        ),
        (DENIED, ("by_letter",), Status.DENIED, Topic.RENEWAL_DECIDED, Event.RENEWAL_DENIED),
    ],
)
def test_the_patient_is_told_in_the_language_of_the_submission(
    records: FakePorts,
    reviewer: Actor,
    submitted: Renewal,
    decided: Decided,
    reason: tuple[str, ...],
    status: Status,
    topic: Topic,
    event: Event,
) -> None:
    records.database.put(replace(submitted, language="es"))
    decide(records, reviewer, submitted.reference, decided, LETTER, reason)
    after = stored(records, submitted)
    assert (after.status, after.to_fix) == (status, reason if decided is RETURNED else ())
    row = list(records.database.rows.outbox.values())[-1].item
    (record,) = records.database.rows.decisions
    assert (row.topic, row.subject_id) == (topic, submitted.id)
    assert row.payload == {"to": "maria@example.org", "language": "es", "decision": str(record.id)}
    assert records.events()[-1] is event


@pytest.mark.req("S7")
@pytest.mark.parametrize(
    ("bound", "email"), [(True, "account@example.org"), (True, ""), (False, "")]
)
def test_without_an_address_of_its_own_the_account_s_is_told_if_it_has_one(
    records: FakePorts, reviewer: Actor, submitted: Renewal, bound: bool, email: str
) -> None:
    (account,) = records.database.rows.accounts.values()
    person_id = account.person_id if bound else None
    mine = replace(account, email=email, person_id=person_id)
    records.database.put(replace(submitted, email=""), mine)
    waiting = len(records.database.rows.outbox)
    decide(records, reviewer, submitted.reference, APPROVED, PORTAL)
    told = [row.item.payload["to"] for row in records.database.rows.outbox.values()]
    assert told[waiting:] == [email] * bool(email)
    assert records.events()[-1] is Event.RENEWAL_APPROVED


@pytest.mark.req("R14")
def test_twice_the_same_is_one_record(
    records: FakePorts, reviewer: Actor, submitted: Renewal
) -> None:
    reasons = ["photo_differs", "id_unreadable", "photo_differs"]
    first = decide(records, reviewer, submitted.reference, RETURNED, LETTER, reasons)
    assert first.reasons == ("photo_differs", "id_unreadable")
    before = records.database.image()
    again = decide(
        records, reviewer, submitted.reference, RETURNED, PORTAL, list(reversed(first.reasons))
    )
    assert again == first
    assert records.database.image() == before
    with records.reading() as uow:
        returned = uow.tallies.since(Tallied.RETURN, records.clock.now())
    assert {each.detail: each.count for each in returned} == dict.fromkeys(first.reasons, 1)


@pytest.mark.req("R14")
@pytest.mark.parametrize(
    ("second", "reasons"),
    [
        (DENIED, ["by_letter"]),
        (RETURNED, ["id_unreadable"]),
        (RETURNED, ["photo_differs", "id_unreadable"]),
    ],
)
def test_another_decision_on_a_decided_round_is_refused(
    records: FakePorts, reviewer: Actor, submitted: Renewal, second: Decided, reasons: list[str]
) -> None:
    decide(records, reviewer, submitted.reference, RETURNED, LETTER, ["photo_differs"])
    error = refused(records, reviewer, submitted.reference, second, *reasons)
    assert (error.code, error.facts) == (ErrorCode.DECIDED_OTHERWISE, {"decided": "returned"})


@pytest.mark.parametrize(
    ("decided", "reasons", "code"),
    [
        (RETURNED, (), ErrorCode.REASON_MISSING),
        (DENIED, (), ErrorCode.REASON_MISSING),
        (RETURNED, ("because",), ErrorCode.REASON_UNKNOWN),
        (RETURNED, ("photo_differs", "by_letter"), ErrorCode.REASON_UNKNOWN),
        (DENIED, ("photo_differs",), ErrorCode.REASON_UNKNOWN),
        (APPROVED, ("photo_differs",), ErrorCode.REASON_UNWANTED),
    ],
)
def test_reasons_are_those_of_the_list_and_of_the_decision(
    records: FakePorts,
    reviewer: Actor,
    submitted: Renewal,
    decided: Decided,
    reasons: tuple[str, ...],
    code: ErrorCode,
) -> None:
    assert refused(records, reviewer, submitted.reference, decided, *reasons).code is code


def test_a_draft_an_unknown_reference_and_a_nameless_reviewer_are_refused(
    records: FakePorts, reviewer: Actor, draft: Renewal
) -> None:
    assert refused(records, reviewer, draft.reference, APPROVED).code is ErrorCode.NOT_SUBMITTED
    assert refused(records, reviewer, "K3-ZZZZZ", APPROVED).code is ErrorCode.NOT_FOUND
    nameless = Actor(Role.REVIEWER)
    assert refused(records, nameless, draft.reference, APPROVED).code is ErrorCode.NOT_ALLOWED


def test_what_is_not_stored_is_not_decided(
    records: FakePorts, reviewer: Actor, submitted: Renewal
) -> None:
    records.database.refuse_commit = KioskError(ErrorCode.DISK_FULL)
    assert refused(records, reviewer, submitted.reference, APPROVED).code is ErrorCode.DISK_FULL


@pytest.mark.req("R14")
def test_a_returned_renewal_is_submitted_again_and_decided_again(
    records: FakePorts, reviewer: Actor, patient: Actor, submitted: Renewal
) -> None:
    decide(records, reviewer, submitted.reference, RETURNED, LETTER, ["photo_differs"])
    assert find_confirmation(records, patient, submitted.id) is None
    fixed = resume_renewal(records, patient)
    assert refusal_of(submit_again, records, patient, fixed.id, fixed.next_submission_id).facts == {
        "rules": "not_fixed"
    }
    fixed.fix(["photo_differs"])
    records.database.put(fixed)
    assert refusal_of(submit_again, records, patient, fixed.id, fixed.next_submission_id).facts == {
        "rules": "unchanged"
    }
    records.database.put(replace(fixed, kept_because="It is me"))
    submit_again(records, patient, fixed.id, fixed.next_submission_id)
    again = stored(records, submitted)
    assert (again.status, again.reference) == (Status.SUBMITTED, submitted.reference)
    assert again.submission_id not in (None, submitted.submission_id)
    told = decide(records, reviewer, submitted.reference, APPROVED, PORTAL)
    assert (told.kept, told.kept_because) == (("photo_differs",), "It is me")
    assert [each.decided for each in records.database.rows.decisions] == [RETURNED, APPROVED]
    error = refused(records, reviewer, submitted.reference, RETURNED, "photo_differs")
    assert error.facts == {"decided": "approved"}


def submit_again(ports: FakePorts, patient: Actor, renewal_id: UUID, submission_id: UUID) -> None:
    submit_renewal(ports, patient, renewal_id, submission_id, "renewal", 1, "en")
