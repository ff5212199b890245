"""A reviewer at the terminal records what the Program decided."""

from dataclasses import replace

import pytest

from kiosk.domain.people.person import Person
from kiosk.domain.renewal.application import Status
from tests.factories import submitted_renewal
from tests.journeys.command_line import Machine

PIN, OTHER = "846213", "739152"
ANA, ROSA = ("Ana Silva", PIN), ("Rosa Lima", OTHER)
REFERENCE = "K1-7F2QM"
pytestmark = pytest.mark.req("R14")


@pytest.fixture
def machine(machine: Machine) -> Machine:
    """A machine with a manager, a reviewer, and a renewal that was submitted."""
    machine.hire(*ANA, "manager")
    machine.hire(*ROSA, "reviewer", by=ANA)
    renewal = submitted_renewal(reference=REFERENCE, email="")
    with machine.open() as kiosk, kiosk.ports.uow() as uow:
        uow.people.add(Person(renewal.person_id, renewal.name, renewal.date_of_birth))
        uow.renewals.add(replace(renewal, status=Status.DRAFT))
        uow.renewals.save(renewal)
        uow.commit()
    return machine


def test_a_reviewer_returns_a_renewal_and_the_answer_says_so(machine: Machine) -> None:
    words = ("decide", REFERENCE.lower(), "returned", "--known-by", "letter")
    reasons = ("--reason", "photo_differs", "--reason", "id_unreadable")
    done = machine.answer(ROSA, *words, *reasons, "--json")
    assert done.code == 0, done.err
    answer = done.answer
    assert answer.pop("recorded_at")
    assert answer == {
        "reference": REFERENCE,
        "decision": "returned",
        "known_by": "letter",
        "reasons": ["photo_differs", "id_unreadable"],
        "valid_until": None,
        "kept": [],
        "kept_because": "",
    }
    again = machine.answer(ROSA, *words, *reasons)
    assert (again.code, again.out) == (0, f"{REFERENCE} is recorded as returned\n")
    (shown,) = machine.run("show", REFERENCE, "--json").answer["renewals"]
    assert shown["status"] == "returned"
    assert machine.run("audit", "verify", "--json").answer["ok"]


def test_an_approval_says_until_when_it_is_valid(machine: Machine) -> None:
    words = ("decide", REFERENCE, "approved", "--known-by", "portal", "--json")
    assert machine.answer(ROSA, *words).answer["valid_until"] == "2027-11-20"
    other = ("decide", REFERENCE, "denied", "--known-by", "phone", "--reason", "by_letter")
    assert machine.answer(ROSA, *other, "--json").refusal == "decided_otherwise"


REFUSED = (
    (ANA, (REFERENCE, "approved"), "not_allowed"),
    (("Rosa Lima", PIN), (REFERENCE, "approved"), "staff_wrong"),
    (ROSA, ("K1-ZZZZZ", "approved"), "not_found"),
    (ROSA, (REFERENCE, "denied"), "reason_missing"),
    (ROSA, (REFERENCE, "denied", "--reason", "because"), "reason_unknown"),
    (ROSA, (REFERENCE, "approved", "--reason", "by_letter"), "reason_unwanted"),
)


def test_what_cannot_be_recorded_is_refused_with_words(machine: Machine) -> None:
    for who, words, code in REFUSED:
        done = machine.answer(who, "decide", *words, "--known-by", "phone", "--json")
        assert done.refusal == code
    (shown,) = machine.run("show", REFERENCE, "--json").answer["renewals"]
    assert shown["status"] == "submitted"


WRONG_USE = (
    f"{REFERENCE} approved",
    f"{REFERENCE} approved --known-by rumor",
    f"{REFERENCE} accepted --known-by phone",
    "approved --known-by phone",
)


def test_wrong_use_is_answered_with_2(machine: Machine) -> None:
    assert [machine.answer(ROSA, "decide", *words.split()).code for words in WRONG_USE] == [2] * 4
