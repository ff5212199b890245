"""Decisions, the reasons they are made for, and what an approval does to a registration."""

from uuid import uuid4

import pytest

from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.decision import Decided, Decision, KnownBy
from kiosk.domain.renewal.findings import Rule
from kiosk.domain.renewal.reasons import ReasonList, codes_for, named, reasons_for
from kiosk.errors import ErrorCode
from tests.factories import NOW, POLICY, TODAY, days, registration, renewal, submitted_renewal
from tests.refusals import refusal_of


def a_decision(decided: Decided, *reasons: str) -> Decision:
    return Decision(
        uuid4(), uuid4(), uuid4(), decided, KnownBy.PHONE, reasons, uuid4(), NOW, "default"
    )


def test_a_decision_is_the_same_whatever_the_order_of_its_reasons() -> None:
    made = a_decision(Decided.RETURNED, "id_unreadable", "photo_differs")
    assert made.says(Decided.RETURNED, frozenset({"photo_differs", "id_unreadable"}))
    assert not made.says(Decided.RETURNED, frozenset({"photo_differs"}))
    assert not made.says(Decided.DENIED, frozenset(made.reasons))


@pytest.mark.req("R14")
@pytest.mark.parametrize("which", list(ReasonList))
def test_every_list_can_return_and_deny(which: ReasonList) -> None:
    assert codes_for(which, Decided.APPROVED) == ()
    listed = codes_for(which, Decided.RETURNED) + codes_for(which, Decided.DENIED)
    assert sorted(listed) == sorted(reasons_for(which))
    assert all(codes_for(which, decided) for decided in (Decided.RETURNED, Decided.DENIED))


def test_reasons_are_named_by_their_codes_and_old_codes_are_left_out() -> None:
    (found,) = named(ReasonList.RENEWAL, ("gone_from_the_list", "photo_differs"))
    assert (found.code, found.steps, found.decides) == (
        "photo_differs",
        ("photo",),
        Decided.RETURNED,
    )


@pytest.mark.req("R14")
def test_an_approval_moves_a_registration_on_and_never_back() -> None:
    record = registration(expires_on=days(30))
    moved = record.renewed(days(0), days(365))
    assert (moved.submitted_on, moved.expires_on) == (days(0), days(365))
    assert (moved.id, moved.number) == (record.id, record.number)
    assert record.renewed(days(0), days(29)) is record


MOVES_THERE_ARE = {
    (Status.DRAFT, Status.SUBMITTED),
    (Status.DRAFT, Status.EXPIRED),
    (Status.DRAFT, Status.WITHDRAWN),
    (Status.SUBMITTED, Status.APPROVED),
    (Status.SUBMITTED, Status.RETURNED),
    (Status.SUBMITTED, Status.DENIED),
    (Status.RETURNED, Status.SUBMITTED),
}


@pytest.mark.req("R14")
@pytest.mark.parametrize("to", list(Status))
@pytest.mark.parametrize("status", list(Status))
def test_a_move_that_is_not_in_the_table_raises(status: Status, to: Status) -> None:
    made = renewal(status=status)
    if (status, to) in MOVES_THERE_ARE:
        made.move(to)
        assert made.status is to
        return
    assert refusal_of(made.move, to).code is ErrorCode.NOT_POSSIBLE_NOW
    assert made.status is status


@pytest.mark.req("R14")
def test_what_came_back_blocks_until_each_reason_is_seen_to() -> None:
    made = submitted_renewal()
    made.decide(Decided.APPROVED)
    assert (made.status, made.to_fix) == (Status.APPROVED, ())
    made = submitted_renewal()
    made.decide(Decided.RETURNED, ("photo_differs", "id_expired"))
    rules = [finding.rule for finding in made.findings(TODAY, POLICY)]
    assert (made.status, rules) == (Status.RETURNED, [Rule.NOT_FIXED])
    made.fix(["photo_differs"])
    assert [each.code for each in made.came_back_for] == ["id_expired"]
    made.fix(["id_expired", "unknown"])
    assert [each.code for each in made.unchanged] == ["photo_differs", "id_expired"]
    assert [finding.rule for finding in made.findings(TODAY, POLICY)] == [Rule.UNCHANGED]
    made.answers["photo"] = {"photo": "another"}
    assert [each.code for each in made.unchanged] == ["id_expired"]
    made.answers["id_number.passport"] = {"number": "another"}
    assert (made.unchanged, list(made.findings(TODAY, POLICY))) == ((), [])
    del made.answers["photo"]
    made.kept_because = "It is me"
    assert [each.code for each in made.kept] == ["photo_differs"]
    assert list(made.findings(TODAY, POLICY)) == []
