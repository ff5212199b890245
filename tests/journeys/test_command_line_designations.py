"""An operator lists designations, and a reviewer decides what a patient approved."""

from pathlib import Path
from uuid import uuid4

import pytest

from kiosk.bootstrap import open_kiosk
from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.caregiver_pin import CaregiverPin, PinDelivery
from kiosk.domain.caregivers.designation import Designation, DesignationStatus
from kiosk.domain.people.person import Person
from kiosk.domain.renewal.application import Status
from kiosk.settings import load
from tests.journeys.command_line import Machine
from tests.samples import AT, BORN, NAME, an_account
from tests.unit.services.caregiving import PINS, ROSA, ROSA_BORN

MANAGER, REVIEWER = ("Ana Silva", "846213"), ("Rui Melo", "739152")
REGISTERED, SLIP = "K1-C4RE9", "K1-P7F2M"
KEYS = {"reference", "status", "patient", "caregiver", "slots_used"}
APPROVED = ("approved", "--known-by", "letter", "--json")


def a_machine(tmp_path: Path, status: DesignationStatus) -> Machine:
    """One whose patient has a caregiver, and a slip that nobody has used yet."""
    made = Machine(tmp_path).init()
    settings = made.config.read_text(encoding="utf-8")
    quick = settings.replace("# time_cost = 3", "time_cost = 1")
    quick = quick.replace("# memory_kib = 65536", "memory_kib = 8")
    made.config.write_text(quick, encoding="utf-8")
    with open_kiosk(load(made.config)) as kiosk, kiosk.ports.uow() as uow:
        patient, rosa = Person(uuid4(), NAME, BORN), Person(uuid4(), ROSA, ROSA_BORN)
        named = Designation(uuid4(), patient.id, AT, AT, rosa.id, status)
        waiting = Designation(uuid4(), patient.id, AT, AT)
        pin = CaregiverPin(uuid4(), waiting.id, PinDelivery.HAND, AT, AT.replace(year=2099), SLIP)
        account = an_account("rosa")
        draft = CaregiverRegistration.blank(uuid4(), REGISTERED, account.id, AT)
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
        uow.commit()
    staff = ("staff", "add", MANAGER[0], "--role", "manager")
    assert made.answer((MANAGER[1], MANAGER[1]), *staff).code == 0
    staff = ("staff", "add", REVIEWER[0], "--role", "reviewer")
    assert made.answer((*MANAGER, REVIEWER[1], REVIEWER[1]), *staff).code == 0
    return made


@pytest.mark.req("C2")
def test_a_machine_without_designations_says_so(tmp_path: Path) -> None:
    machine = Machine(tmp_path).init()
    assert machine.run("list", "designations", "--json").answer == {"designations": []}
    assert machine.run("list", "designations").out == "There are no designations\n"


@pytest.mark.req("C2")
def test_the_list_counts_slots_and_identifies_nobody(tmp_path: Path) -> None:
    machine = a_machine(tmp_path, DesignationStatus.VALIDATED)
    done = machine.run("list", "designations", "--json")
    assert set(done.answer) == {"designations"}
    named, waiting = done.answer["designations"]
    assert set(named) == set(waiting) == KEYS
    assert (named["reference"], named["status"], named["slots_used"]) == (
        REGISTERED,
        "validated",
        2,
    )
    assert (waiting["reference"], waiting["status"]) == (SLIP, "pin_issued")
    assert waiting["caregiver"] is None
    table = machine.run("list", "designations")
    assert REGISTERED in table.out
    for told in (done.out, table.out):
        assert not [word for word in (NAME.last, ROSA.first, PINS[0], "rosa") if word in told]


def test_one_is_shown_by_the_slip_s_or_the_registration_s_reference(tmp_path: Path) -> None:
    machine = a_machine(tmp_path, DesignationStatus.VALIDATED)
    for reference, status in ((REGISTERED, "validated"), (SLIP.lower(), "pin_issued")):
        (shown,) = machine.run("show", reference, "--json").answer["designations"]
        assert shown["status"] == status
    assert machine.run("show", "K1-ZZZZZ", "--json").refusal == "not_found"


@pytest.mark.req("C10")
def test_a_caregiver_is_decided_only_after_the_patient_approved(tmp_path: Path) -> None:
    machine = a_machine(tmp_path, DesignationStatus.SUBMITTED)
    refused = machine.answer(REVIEWER, "decide", REGISTERED, *APPROVED)
    assert refused.refusal == "caregiver_not_validated"
    (shown,) = machine.run("show", REGISTERED, "--json").answer["designations"]
    assert shown["status"] == "submitted"


@pytest.mark.req("C10")
def test_an_approval_of_a_caregiver_is_recorded_once(tmp_path: Path) -> None:
    machine = a_machine(tmp_path, DesignationStatus.VALIDATED)
    for _ in range(2):
        done = machine.answer(REVIEWER, "decide", REGISTERED, *APPROVED)
        assert done.code == 0, done.err
        assert done.answer["decision"] == "approved"
    (shown,) = machine.run("show", REGISTERED, "--json").answer["designations"]
    assert (shown["status"], shown["slots_used"]) == ("approved", 2)
