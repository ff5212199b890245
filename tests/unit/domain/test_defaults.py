"""What the product fixes as defaults, and the lists that go together."""

import tomllib
from datetime import timedelta
from importlib.resources import files

import pytest

from kiosk.domain.people.account import username_key
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.domain.store.policy import Policy
from kiosk.domain.store.store import Store
from kiosk.domain.trail.events import Event
from kiosk.errors import RETRYABLE, ErrorCode, KioskError


def test_policy_defaults_are_the_product_s() -> None:
    policy = Policy()
    assert (policy.renewal_window_days, policy.minimum_patient_age, policy.least_age) == (
        60,
        18,
        18,
    )
    assert Policy(strict_21=True).least_age == 21
    assert (policy.card_days_least, policy.card_days_most, policy.call_after_days) == (3, 5, 21)
    assert (policy.identity_tries, policy.identity_tries_kiosk) == (5, 20)
    assert policy.identity_tries_day == 10
    assert (policy.mails_person, policy.mails_address, policy.mails_kiosk) == (10, 5, 200)
    assert policy.identity_lock == timedelta(minutes=15)
    assert (policy.caregiver_pin_hours, policy.caregiver_pin_mail_hours) == (72, 24)
    assert (policy.caregiver_pin_tries, policy.caregiver_pin_tries_store) == (5, 100)
    assert policy.line_stale == timedelta(minutes=60)
    assert policy.draft_life == timedelta(hours=72)
    assert policy.password_least == 12


@pytest.mark.req("R1")
def test_the_portal_s_address_is_the_product_s_unless_the_store_sets_another() -> None:
    assert Store().portal_url == "https://patient.massciportal.com"


def test_every_event_is_in_the_list_that_it_is_written_from() -> None:
    listed = tomllib.loads((files("kiosk.domain") / "events.toml").read_text(encoding="utf-8"))
    assert [event.value for event in Event] == list(listed)
    assert all({"subject", "says"} == set(row) for row in listed.values())


def test_usernames_are_one_in_any_case_and_findings_in_any_order_of_their_facts() -> None:
    assert username_key("  Maria.D ") == username_key("MARIA.d")
    assert username_key("jose\u0301") == username_key("José")
    one = Finding.block(Rule.NOT_OPEN_YET, day=1, age=2)
    assert one == Finding.block(Rule.NOT_OPEN_YET, age=2, day=1)
    assert one != Finding.advise(Rule.NOT_OPEN_YET, age=2, day=1)


def test_a_failure_tells_whether_trying_again_can_help() -> None:
    for code in ErrorCode:
        error = KioskError(code, reference="K3-7F2QM")
        assert error.retryable is (code in RETRYABLE), code
        assert str(error) == code.value
        assert error.facts == {"reference": "K3-7F2QM"}
