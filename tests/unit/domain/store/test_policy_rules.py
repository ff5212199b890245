"""Policy values are valid on their own and together with the others."""

from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

import pytest

from kiosk.domain.store.policy import Policy, Validity
from kiosk.domain.store.policy_rules import LIMITS, ORDER, require_fit_policy, setting_text
from kiosk.errors import ErrorCode
from tests.refusals import refusal_of


def test_the_defaults_fit() -> None:
    require_fit_policy(Policy())
    names = {field.name for field in fields(Policy)}
    assert {*LIMITS, *(name for pair in ORDER for name in pair)} <= names


def test_no_value_is_without_an_upper_limit() -> None:
    bounded = {name for name, (_, most) in LIMITS.items() if most is not None}
    for lower, higher in reversed(ORDER):
        bounded |= {lower} if higher in bounded else set()
    numbers = {field.name for field in fields(Policy) if field.type not in (str, bool, Validity)}
    assert numbers - bounded == set()


@pytest.mark.req("S5")
@pytest.mark.parametrize(
    ("said", "key", "code"),
    [
        ({"password_least": 8}, "password_least", ErrorCode.SETTINGS_VALUE),
        ({"minimum_caregiver_age": 18}, "minimum_caregiver_age", ErrorCode.SETTINGS_VALUE),
        ({"caregiver_slots": 3}, "caregiver_slots", ErrorCode.SETTINGS_VALUE),
        ({"code_life": timedelta(0)}, "code_life", ErrorCode.SETTINGS_VALUE),
        ({"identity_lock": timedelta(0)}, "identity_lock", ErrorCode.SETTINGS_VALUE),
        ({"log_on_tries": 11}, "log_on_tries", ErrorCode.SETTINGS_VALUE),
        ({"caregiver_pin_hours": 10**20}, "caregiver_pin_hours", ErrorCode.SETTINGS_VALUE),
        ({"line_stale": timedelta.max}, "line_stale", ErrorCode.SETTINGS_VALUE),
        ({"identity_tries_day": 11}, "identity_tries_day", ErrorCode.SETTINGS_VALUE),
        ({"mails_address": 51}, "mails_address", ErrorCode.SETTINGS_VALUE),
        ({"log_on_quiet": timedelta(0)}, "log_on_quiet", ErrorCode.SETTINGS_VALUE),
        ({"mails_kiosk": 9}, "mails_person", ErrorCode.SETTINGS_ORDER),
        ({"card_days_least": 6}, "card_days_least", ErrorCode.SETTINGS_ORDER),
        ({"call_after_days": 4}, "card_days_most", ErrorCode.SETTINGS_ORDER),
        ({"log_on_wait_most": timedelta(seconds=5)}, "log_on_wait", ErrorCode.SETTINGS_ORDER),
    ],
)
def test_what_does_not_fit_is_named(said: dict[str, Any], key: str, code: ErrorCode) -> None:
    refused = refusal_of(require_fit_policy, replace(Policy(), **said))
    assert (refused.code, refused.facts["key"]) == (code, key)


def test_a_value_is_written_as_a_row_keeps_it() -> None:
    assert [setting_text(value) for value in (True, 5, timedelta(hours=1), "Leaf")] == [
        "true",
        "5",
        "3600",
        "Leaf",
    ]
