"""A record survives its way into a row and back, whatever is in it."""

from dataclasses import fields
from datetime import UTC
from types import SimpleNamespace
from typing import get_type_hints

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.adapters.db.applications.renewals import SqlRenewals
from kiosk.adapters.db.sealed import from_bytes, to_bytes
from kiosk.domain.renewal.application import Attestation
from kiosk.domain.renewal.renewal import Renewal
from tests.factories import complete_renewal, renewal_with_rmv_photo, submitted_renewal

ANSWER = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
MOMENT = st.datetimes(timezones=st.just(UTC))
LAYOUT = SqlRenewals.layout
HINTS = get_type_hints(Renewal)
ANSWERED = st.dictionaries(
    st.text(max_size=9), st.dictionaries(st.text(max_size=9), ANSWER, max_size=3), max_size=3
)
SAID = {each.name: st.from_type(HINTS[each.name]) for each in fields(Renewal)} | {
    "answers": ANSWERED,
    "returned_answers": ANSWERED,
    "attestation": st.none() | st.builds(Attestation, st.text(), st.integers(), st.text(), MOMENT),
}


def through_json(renewal: Renewal) -> Renewal:
    row = SimpleNamespace(**LAYOUT.columns(renewal))
    back: Renewal = LAYOUT.record(row, from_bytes(to_bytes(LAYOUT.plain(renewal))))
    return back


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.builds(Renewal, **SAID))
def test_any_renewal_comes_back_equal(renewal: Renewal) -> None:
    back = through_json(renewal)
    assert back == renewal
    assert {name: type(value) for name, value in vars(back).items()} == {
        name: type(value) for name, value in vars(renewal).items()
    }


def test_whole_renewals_come_back_equal() -> None:
    for renewal in (complete_renewal(), renewal_with_rmv_photo(), submitted_renewal()):
        assert through_json(renewal) == renewal


def test_what_is_sealed_is_plain_json_without_what_the_row_has_in_clear() -> None:
    plain = LAYOUT.plain(submitted_renewal())
    assert from_bytes(to_bytes(plain)) == plain
    in_clear = {"id", "reference", "person_id", "status", "submission_id", "started_at"}
    in_clear |= {"submitted_at", "submitted_on", "valid_until", "version"}
    assert plain.keys() == {f.name for f in fields(Renewal)} - in_clear


def test_what_an_older_row_does_not_have_is_as_in_a_new_record() -> None:
    renewal = complete_renewal()
    plain = LAYOUT.plain(renewal)
    del plain["to_fix"], plain["returned_answers"]
    row = SimpleNamespace(**LAYOUT.columns(renewal))
    assert LAYOUT.record(row, plain) == renewal
