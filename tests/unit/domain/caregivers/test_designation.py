"""Designations: only the moves of the table, slots, endings, a year and its renewal."""

from datetime import date, timedelta
from itertools import pairwise
from uuid import uuid4

import pytest

from kiosk.domain.caregivers.designation import (
    HOLDS_CAREGIVER,
    HOLDS_SLOT,
    MOVES,
    Designation,
    DesignationStatus,
    Ending,
)
from kiosk.errors import ErrorCode
from tests.factories import NOW, TODAY, days
from tests.refusals import refusal_of

S = DesignationStatus
LATER = NOW + timedelta(hours=1)


def designation(status: S = S.PIN_ISSUED, renewal: S | None = None) -> Designation:
    until = days(30) if status is S.APPROVED else None
    made = Designation(uuid4(), uuid4(), NOW, NOW, uuid4(), status, renewal)
    made.valid_until = until
    return made


@pytest.mark.parametrize("to", list(S))
@pytest.mark.parametrize("status", list(S))
def test_a_move_that_is_not_in_the_table_raises(status: S, to: S) -> None:
    made = designation(status)
    if to in MOVES[status]:
        made.advance(to, LATER)
        assert (made.status, made.changed_at) == (to, LATER)
        return
    assert refusal_of(made.advance, to, LATER).code is ErrorCode.NOT_POSSIBLE_NOW
    assert (made.status, made.changed_at) == (status, NOW)


def test_the_table_is_the_product_s() -> None:
    assert set(MOVES) == set(S)
    way = [S.PIN_ISSUED, S.REDEEMED, S.SUBMITTED, S.VALIDATED, S.APPROVED, S.EXPIRED]
    assert all(to in MOVES[status] for status, to in pairwise(way))
    assert MOVES[S.RETURNED] == {S.VALIDATED, S.SUBMITTED, S.ENDED}


@pytest.mark.req("C3")
def test_what_holds_a_slot_and_a_caregiver() -> None:
    assert {
        S.PIN_ISSUED, S.REDEEMED, S.SUBMITTED, S.VALIDATED, S.APPROVED, S.RETURNED,
    } == HOLDS_SLOT  # fmt: skip
    assert {S.VALIDATED, S.APPROVED, S.RETURNED} == HOLDS_CAREGIVER


@pytest.mark.req("C12")
@pytest.mark.parametrize("status", list(S))
def test_ending_frees_the_slot_and_voids_what_no_one_used(status: S) -> None:
    made = designation(status)
    if status not in HOLDS_SLOT:
        error = refusal_of(made.end, Ending.BY_PATIENT, LATER)
        assert error.code is ErrorCode.NOT_POSSIBLE_NOW
        return
    assert made.holds_slot(TODAY)
    made.end(Ending.BY_CAREGIVER, LATER)
    assert made.status is (S.VOIDED if status is S.PIN_ISSUED else S.ENDED)
    assert (made.ending, made.changed_at, made.holds_slot(TODAY)) == (
        Ending.BY_CAREGIVER,
        LATER,
        False,
    )


@pytest.mark.req("C10")
def test_a_renewal_leaves_the_designation_approved_and_moves_its_year_on() -> None:
    made = designation(S.APPROVED)
    made.begin_renewal(LATER)
    assert (made.stage, made.status) == (S.PIN_ISSUED, S.APPROVED)
    for to in (S.REDEEMED, S.SUBMITTED, S.VALIDATED, S.RETURNED, S.VALIDATED):
        made.advance(to, LATER)
        assert (made.stage, made.status) == (to, S.APPROVED)
    made.approve(days(395), TODAY, LATER)
    assert (made.status, made.renewal, made.valid_until) == (S.APPROVED, None, days(395))
    assert made.approved_on == TODAY


@pytest.mark.req("C10")
@pytest.mark.parametrize(
    ("stage", "to"), [(S.PIN_ISSUED, S.PIN_EXPIRED), (S.VALIDATED, S.DENIED), (S.REDEEMED, S.ENDED)]
)
def test_a_renewal_that_comes_to_nothing_leaves_the_year_as_it_was(stage: S, to: S) -> None:
    made = designation(S.APPROVED, stage)
    made.advance(to, LATER)
    assert (made.status, made.renewal, made.valid_until) == (S.APPROVED, None, days(30))


@pytest.mark.parametrize("made", [designation(S.VALIDATED), designation(S.APPROVED, S.PIN_ISSUED)])
def test_only_an_approved_one_is_renewed_and_once_at_a_time(made: Designation) -> None:
    assert refusal_of(made.begin_renewal, LATER).code is ErrorCode.NOT_POSSIBLE_NOW


def settled(made: Designation, pin_works: bool = True, draft_open: bool = True) -> bool:
    return made.settle(TODAY, LATER, pin_works, draft_open)


@pytest.mark.req("C7")
def test_a_pin_expires() -> None:
    made = designation()
    assert not settled(made)
    assert settled(made, pin_works=False)
    assert made.status is S.PIN_EXPIRED
    made.advance(S.PIN_ISSUED, LATER)
    assert made.holds_slot(TODAY)


def test_a_draft_that_outlived_its_time_ends_its_round() -> None:
    first, renewing = designation(S.REDEEMED), designation(S.APPROVED, S.REDEEMED)
    assert not settled(first)
    assert settled(first, draft_open=False)
    assert settled(renewing, draft_open=False)
    assert (first.status, first.ending) == (S.ENDED, Ending.NEVER_SUBMITTED)
    assert (renewing.status, renewing.renewal, renewing.ending) == (S.APPROVED, None, None)


@pytest.mark.req("C10")
@pytest.mark.parametrize(
    ("until", "renewal", "status"),
    [
        (days(0), None, S.APPROVED),
        (days(-1), None, S.EXPIRED),
        (days(-1), S.PIN_ISSUED, S.EXPIRED),
        (days(-1), S.REDEEMED, S.EXPIRED),
        (days(-1), S.SUBMITTED, S.APPROVED),
        (days(-1), S.RETURNED, S.APPROVED),
    ],
)
def test_a_year_ends_after_its_last_day_unless_the_next_waits_for_the_program(
    until: date, renewal: S | None, status: S
) -> None:
    made = designation(S.APPROVED, renewal)
    made.valid_until = until
    over = until < TODAY
    for stands in (None, S.EXPIRED):
        if stands is None or settled(made):
            assert made.status is (stands or S.APPROVED)
        told = renewal if over and status is S.APPROVED else status
        assert made.status_on(TODAY) is told
        assert made.holds_slot(TODAY) is (told in HOLDS_SLOT)
        assert made.holds_caregiver(TODAY) is (told in HOLDS_CAREGIVER)
    assert made.status is status
