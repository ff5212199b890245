"""Recording what the Program decided on a caregiver's registration (C10)."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.designation import Designation, DesignationStatus, Ending
from kiosk.domain.people.person import Name, Person
from kiosk.domain.people.roles import COURIER, Actor
from kiosk.domain.renewal.application import Attestation, Status
from kiosk.domain.renewal.decision import Decided, KnownBy
from kiosk.domain.renewal.registration import Registration
from kiosk.domain.store.outbox import Topic
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.services.notices.deliver_due import deliver_due
from kiosk.services.program.decide import decide
from kiosk.services.program.record_decision import Recorded
from tests.factories import HOME, NOW, POLICY, TODAY, complete_renewal, days
from tests.factories import registration as a_registration
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.people import import_records

S = DesignationStatus
APPROVED, RETURNED, DENIED = Decided.APPROVED, Decided.RETURNED, Decided.DENIED
PATIENT, CAREGIVER = uuid4(), uuid4()
NOEL = Name("Noel", "Delgado")


def registered(until: date) -> Registration:
    """María's own registration."""
    name = Name("María", "Delgado-Ruiz")
    return a_registration(name=name, date_of_birth=days(-15000), expires_on=until)


@pytest.fixture
def designation(ports: FakePorts) -> Designation:
    """María named Noel, who registered, and she approved him."""
    made = Designation(uuid4(), PATIENT, NOW, NOW, CAREGIVER, S.VALIDATED)
    maria = Person(PATIENT, Name("María", "Delgado-Ruiz"), days(-15000))
    import_records(ports, [], [registered(days(300))])
    ports.database.put(maria, Person(CAREGIVER, NOEL, days(-12000)), made)
    return made


@pytest.fixture
def registration(
    ports: FakePorts, account: Actor, designation: Designation
) -> CaregiverRegistration:
    """Noel's, submitted ten days before."""
    assert account.account_id is not None
    id_and_photo = complete_renewal()
    made = CaregiverRegistration(
        id=uuid4(),
        reference="K3-C4RE9",
        name=NOEL,
        date_of_birth=days(-12000),
        started_at=NOW,
        language="en",
        address=HOME,
        phone="(508) 555-0142",
        email="noel@example.org",
        photo=id_and_photo.photo,
        instructions_read=True,
        id_kind=id_and_photo.id_kind,
        id_number=id_and_photo.id_number,
        identification=id_and_photo.identification,
        account_id=account.account_id,
        person_id=CAREGIVER,
    )
    made.redeemed(designation.id, CAREGIVER, "María D.", renews=False)
    agreed = Attestation("caregiver", 1, "en", NOW)
    made.attestation = agreed
    at = NOW - timedelta(days=10)
    made.submit(made.next_submission_id, at, days(-10), POLICY, agreed, "es")
    ports.database.put(made)
    return made


def decided(ports: FakePorts, reviewer: Actor, what: Decided, *reasons: str) -> Recorded:
    return decide(ports, reviewer, "K3-C4RE9", what, KnownBy.LETTER, reasons)


def now(ports: FakePorts, designation: Designation) -> Designation:
    return ports.database.rows.designations[designation.id]


@pytest.mark.req("C10")
def test_an_approval_lasts_a_year_from_the_caregiver_s_submission(
    ports: FakePorts, reviewer: Actor, designation: Designation, registration: CaregiverRegistration
) -> None:
    told = decided(ports, reviewer, APPROVED)
    after = now(ports, designation)
    assert (after.status, after.approved_on) == (S.APPROVED, TODAY)
    assert after.valid_until == told.valid_until == days(355)
    assert ports.database.rows.caregivers[registration.id].status is Status.APPROVED
    row = list(ports.database.rows.outbox.values())[-1].item
    assert (row.topic, row.payload["to"]) == (Topic.CAREGIVER_DECIDED, "noel@example.org")
    assert row.payload["language"] == "es"
    assert ports.events()[-1] is Event.CAREGIVER_APPROVED
    assert decided(ports, reviewer, APPROVED) == told


@pytest.mark.req("C10")
@pytest.mark.parametrize(
    ("what", "reason", "status", "event"),
    [
        (RETURNED, "photo_differs", S.RETURNED, Event.CAREGIVER_RETURNED),
        (DENIED, "may_not_be_caregiver", S.DENIED, Event.CAREGIVER_DENIED),
    ],
)
def test_a_return_or_denial_moves_registration_and_designation(
    ports: FakePorts,
    reviewer: Actor,
    designation: Designation,
    registration: CaregiverRegistration,
    what: Decided,
    reason: str,
    status: S,
    event: Event,
) -> None:
    decided(ports, reviewer, what, reason)
    after = ports.database.rows.caregivers[registration.id]
    assert after.status.value == what.value
    assert after.to_fix == ((reason,) if what is RETURNED else ())
    assert (now(ports, designation).status, now(ports, designation).valid_until) == (status, None)
    assert ports.events()[-1] is event


@pytest.mark.req("C10")
@pytest.mark.parametrize(
    ("what", "reasons", "until", "renewal"),
    [
        (APPROVED, (), days(355), None),
        (RETURNED, ("photo_differs",), days(20), S.RETURNED),
        (DENIED, ("by_letter",), days(20), None),
    ],
)
def test_a_renewal_moves_the_year_on_only_when_it_is_approved(
    ports: FakePorts,
    reviewer: Actor,
    designation: Designation,
    registration: CaregiverRegistration,
    what: Decided,
    reasons: tuple[str, ...],
    until: object,
    renewal: S | None,
) -> None:
    approved = replace(designation, status=S.APPROVED, renewal=S.VALIDATED)
    ports.database.put(replace(approved, valid_until=days(20)))
    decided(ports, reviewer, what, *reasons)
    after = now(ports, designation)
    assert (after.status, after.renewal, after.valid_until) == (S.APPROVED, renewal, until)


@pytest.mark.req("C10")
def test_before_the_patient_approved_nothing_is_decided(
    ports: FakePorts, reviewer: Actor, designation: Designation, registration: CaregiverRegistration
) -> None:
    ports.database.put(replace(designation, status=S.SUBMITTED))
    assert refusal_of(decided, ports, reviewer, APPROVED).code is ErrorCode.CAREGIVER_NOT_VALIDATED
    ports.database.put(replace(designation, status=S.ENDED, ending=Ending.BY_PATIENT))
    before = ports.database.image()
    assert refusal_of(decided, ports, reviewer, APPROVED).code is ErrorCode.NOT_POSSIBLE_NOW
    assert ports.database.image() == before
    assert ports.database.rows.decisions == []


@pytest.mark.req("C2", "C10")
@pytest.mark.parametrize("renewal", [None, S.VALIDATED])
def test_no_one_is_approved_for_a_patient_whose_own_registration_has_ended(
    ports: FakePorts,
    reviewer: Actor,
    designation: Designation,
    registration: CaregiverRegistration,
    renewal: S | None,
) -> None:
    if renewal is not None:
        late = replace(designation, status=S.APPROVED, renewal=renewal)
        ports.database.put(replace(late, valid_until=days(-1)))
    ports.database.clear("registration")
    import_records(ports, [], [registered(days(-1))])
    before = ports.database.image()
    assert refusal_of(decided, ports, reviewer, APPROVED).code is ErrorCode.PATIENT_NOT_OPEN
    assert ports.database.image() == before
    decided(ports, reviewer, DENIED, "patient_not_registered")
    assert now(ports, designation).status is (S.EXPIRED if renewal else S.DENIED)


def test_reasons_are_those_for_caregivers_and_without_designation_none_was_submitted(
    ports: FakePorts, reviewer: Actor, registration: CaregiverRegistration
) -> None:
    unknown = refusal_of(decided, ports, reviewer, RETURNED, "residency_unreadable")
    assert unknown.code is ErrorCode.REASON_UNKNOWN
    ports.database.put(replace(registration, designation_id=None))
    refused = refusal_of(decided, ports, reviewer, APPROVED)
    assert refused.code is ErrorCode.NOT_POSSIBLE_NOW


@pytest.mark.req("C10")
@pytest.mark.parametrize(
    ("what", "reasons", "said"),
    [
        (
            APPROVED,
            (),
            (
                "You are recorded as a caregiver approved by the Program.",
                "It is valid until November 10, 2027.",
                "Once it comes, you may visit dispensaries for the patient.",
            ),
        ),
        (
            RETURNED,
            ("photo_differs",),
            (
                "The Program needs something more from you.",
                "Log on at the kiosk and fix this. You don't need a new PIN.",
                "1. Your photo doesn't look like the photo on your ID",
            ),
        ),
        (
            DENIED,
            ("by_letter",),
            (
                "Your registration is recorded as denied by the Program.",
                "1. The Program gives its reasons in a letter to you",
            ),
        ),
    ],
)
def test_the_caregiver_is_emailed_the_outcome_and_no_one_is_named(
    ports: FakePorts,
    reviewer: Actor,
    registration: CaregiverRegistration,
    what: Decided,
    reasons: tuple[str, ...],
    said: tuple[str, ...],
) -> None:
    ports.database.put(replace(registration, language="en"))
    deliver_due(ports, COURIER)
    before = set(ports.mailer.mails)
    decided(ports, reviewer, what, *reasons)
    deliver_due(ports, COURIER)
    (mail,) = [mail for item, mail in ports.mailer.mails.items() if item not in before]
    assert [each for each in said if each not in mail.text] == []
    assert "K3-C4RE9" in mail.text
    assert [name for name in ("María", "Noel", "Delgado") if name in mail.text] == []


@pytest.mark.req("C10")
def test_a_return_that_was_answered_already_is_no_longer_emailed(
    ports: FakePorts, reviewer: Actor, registration: CaregiverRegistration
) -> None:
    deliver_due(ports, COURIER)
    before = set(ports.mailer.mails)
    decided(ports, reviewer, RETURNED, "photo_differs")
    after = ports.database.rows.caregivers[registration.id]
    ports.database.put(replace(after, status=Status.SUBMITTED))
    deliver_due(ports, COURIER)
    assert set(ports.mailer.mails) == before
