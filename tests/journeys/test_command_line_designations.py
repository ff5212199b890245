"""An operator lists designations, and a reviewer decides what a patient approved."""

from uuid import UUID, uuid4

import pytest

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.caregiver_pin import CaregiverPin, PinDelivery
from kiosk.domain.caregivers.designation import Designation, DesignationStatus
from kiosk.domain.people.person import Person
from kiosk.domain.renewal.application import Status
from tests.journeys.command_line import Machine
from tests.samples import AT, BORN, NAME, a_registration, an_account
from tests.unit.services.caregiving import PINS, ROSA, ROSA_BORN

MANAGER, REVIEWER = ("Ana Silva", "846213"), ("Rui Melo", "739152")
REGISTERED, SLIP = "K1-C4RE9", "K1-P7F2M"
NAMED = UUID(int=7)
KEYS = {"reference", "status", "patient", "caregiver", "slots_used"}
APPROVED = ("approved", "--known-by", "letter", "--json")


@pytest.fixture
def machine(machine: Machine) -> Machine:
    """One whose patient has a caregiver to approve, and a slip that no one has used yet."""
    with machine.open() as kiosk, kiosk.ports.uow() as uow:
        patient, rosa = Person(uuid4(), NAME, BORN), Person(uuid4(), ROSA, ROSA_BORN)
        named = Designation(NAMED, patient.id, AT, AT, rosa.id, DesignationStatus.SUBMITTED)
        waiting = Designation(uuid4(), patient.id, AT, AT)
        pin = CaregiverPin(uuid4(), waiting.id, PinDelivery.HAND, AT, AT.replace(year=2099), SLIP)
        account = an_account("rosa")
        draft = CaregiverRegistration.blank(uuid4(), REGISTERED, account.id, AT, "en")
        draft.name, draft.date_of_birth = ROSA, ROSA_BORN
        draft.redeemed(named.id, rosa.id, NAME.short, renews=False)
        for person in (patient, rosa):
            uow.people.add(person)
        uow.accounts.add(account)
        uow.designations.add(named)
        uow.designations.add(waiting)
        uow.pins.add(pin, PINS[0])
        uow.caregivers.add(draft)
        draft.status, draft.submission_id = Status.SUBMITTED, uuid4()
        draft.submitted_on, draft.submitted_at = AT.date(), AT
        draft.valid_until = AT.date().replace(year=2099)
        uow.caregivers.save(draft)
        own = a_registration(expires_on=AT.date().replace(year=2099))
        sealed = kiosk.ports.feeds.seal_registrations([own], lambda *_: None)
        uow.registrations.put_all(sealed)
        uow.commit()
    machine.hire(*MANAGER, "manager")
    machine.hire(*REVIEWER, "reviewer", by=MANAGER)
    return machine


@pytest.mark.req("C2")
def test_the_list_counts_slots_and_identifies_no_one(machine: Machine) -> None:
    done = machine.run("list", "designations", "--json")
    assert set(done.answer) == {"designations"}
    named, waiting = done.answer["designations"]
    assert set(named) == set(waiting) == KEYS
    assert (named["reference"], named["status"]) == (REGISTERED, "submitted")
    assert named["slots_used"] == 2
    assert (waiting["reference"], waiting["status"]) == (SLIP, "pin_issued")
    assert waiting["caregiver"] is None
    table = machine.run("list", "designations")
    assert REGISTERED in table.out
    for told in (done.out, table.out):
        assert not [word for word in (NAME.last, ROSA.first, PINS[0], "rosa") if word in told]


def test_one_is_shown_by_the_slip_s_or_the_registration_s_reference(machine: Machine) -> None:
    for reference, status in ((REGISTERED, "submitted"), (SLIP.lower(), "pin_issued")):
        (shown,) = machine.run("show", reference, "--json").answer["designations"]
        assert shown["status"] == status
    assert machine.run("show", "K1-ZZZZZ", "--json").refusal == "not_found"


@pytest.mark.req("C10")
def test_a_caregiver_is_decided_once_and_only_after_the_patient_approved(
    machine: Machine,
) -> None:
    refused = machine.answer(REVIEWER, "decide", REGISTERED, *APPROVED)
    assert refused.refusal == "caregiver_not_validated"
    with machine.open() as kiosk, kiosk.ports.uow() as uow:
        named = uow.designations.get(NAMED)
        assert named.status is DesignationStatus.SUBMITTED
        named.advance(DesignationStatus.VALIDATED, AT)
        uow.designations.save(named)
        uow.commit()
    for _ in range(2):
        done = machine.answer(REVIEWER, "decide", REGISTERED, *APPROVED)
        assert done.code == 0, done.err
        assert done.answer["decision"] == "approved"
    (shown,) = machine.run("show", REGISTERED, "--json").answer["designations"]
    assert (shown["status"], shown["slots_used"]) == ("approved", 2)
