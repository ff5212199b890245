"""Decisions, the reasons they are made for, and what an approval does to a registration."""

from uuid import uuid4

import pytest

from kiosk.domain.decision import Decided, Decision, KnownBy
from kiosk.domain.reasons import ReasonList, codes_for, named, reasons_for
from tests.factories import NOW, days, registration


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
