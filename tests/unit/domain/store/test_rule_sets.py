"""The named sets of rules: what each says, and what a store changes in one."""

from dataclasses import fields, replace
from typing import Any

import pytest

from kiosk.domain.store.policy import Policy
from kiosk.domain.store.policy_rules import changed_rules, require_fit_policy, setting_text
from kiosk.domain.store.rule_sets import USUAL, RuleSet, rule_sets, ruled
from tests.fakes.ports import FakePorts

REGULATION = "935-cmr-501"
SETS = list(rule_sets().values())


def policy_of(name: str) -> Policy:
    ports = FakePorts()
    ports.put_settings(rule_set=name)
    with ports.reading() as uow:
        return uow.settings.policy()


@pytest.mark.req("C3")
def test_the_usual_set_is_the_default_and_the_regulation_allows_five_patients() -> None:
    assert [each.name for each in SETS] == [USUAL, REGULATION]
    default, known = Policy(), rule_sets()[USUAL].policy
    assert known == {name: setting_text(getattr(default, name)) for name in known}
    made = policy_of(REGULATION)
    expected: dict[str, Any] = {"rule_set": REGULATION, "caregiver_patients_max": 5}
    assert made == replace(default, version=made.version, **expected)
    assert made.rules.residency == default.rules.residency


@pytest.mark.parametrize("rules", SETS, ids=lambda rules: rules.name)
def test_every_set_has_a_source_and_fits(rules: RuleSet) -> None:
    assert rules.title
    assert rules.source
    assert rules.as_of.year == 2024
    assert set(rules.policy) <= {field.name for field in fields(Policy)}
    made = policy_of(rules.name)
    require_fit_policy(made)
    assert changed_rules(made) == ()


def test_only_the_choice_of_a_set_puts_more_in_force_than_itself() -> None:
    assert ruled("rule_set", REGULATION) == rule_sets()[REGULATION].policy
    assert ruled("rule_set", "of another product") == {}
    assert ruled("strict_21", "true") == {}
    assert changed_rules(Policy(card_days_most=9, strict_21=True)) == ("card_days_most",)
