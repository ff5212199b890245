"""Settings at the desk: what they mean, who changed them when and why, and what contradicts."""

from dataclasses import fields
from datetime import datetime, timedelta, timezone

import pytest

from kiosk.domain.people.roles import VISITOR, Actor
from kiosk.domain.store.help_topics import OURS_ON, HelpTopic
from kiosk.domain.store.policy import Policy
from kiosk.domain.store.store import Store
from kiosk.errors import ErrorCode
from kiosk.letters.desk.setting_titles import SETTING_WORDS
from kiosk.services.desk.change_settings import (
    put_settings,
    see_rule_set,
    see_settings,
    see_settings_history,
)
from kiosk.services.store.see_rules import see_rules
from tests.factories import TODAY
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of


@pytest.mark.req("S5")
def test_a_change_says_who_why_and_since_when(ports: FakePorts, ana: Actor) -> None:
    before = {each.name: each for each in see_settings(ports, ana)}
    assert (before["strict_21"].value, before["strict_21"].kind) == ("false", "truth")
    assert (before["draft_life"].value, before["draft_life"].kind) == ("259200", "duration")
    assert before["phone"].kind == "text"
    assert before["card_days_most"].changed_at is None
    earlier = len(see_settings_history(ports, ana))
    put_settings(ports, ana, {"card_days_most": "10", "call_after_days": "30"}, " Slow mail ")
    after = {each.name: each for each in see_settings(ports, ana)}
    assert (after["card_days_most"].value, after["card_days_most"].default) == ("10", "5")
    assert after["card_days_most"].changed_at is not None
    (change,) = see_settings_history(ports, ana, "card_days_most")
    assert (change.value, change.who, change.why) == ("10", "Ana Silva", "Slow mail")
    assert len(see_settings_history(ports, ana)) == earlier + 2


@pytest.mark.req("S5")
def test_a_change_waits_for_its_day_and_none_may_contradict_it(
    ports: FakePorts, ana: Actor
) -> None:
    def now(name: str) -> str:
        return {each.name: each.value for each in see_settings(ports, ana)}[name]

    later = ports.clock.now() + timedelta(days=1)
    values = {"strict_21": "true", "card_days_least": "5"}
    put_settings(ports, ana, values, "New rule of the store", later)
    assert now("strict_21") == "false"
    refused = refusal_of(put_settings, ports, ana, {"card_days_most": "4"}, "trial")
    assert refused.code is ErrorCode.SETTINGS_ORDER
    ports.clock.advance(timedelta(days=1))
    assert now("strict_21") == "true"


@pytest.mark.parametrize("year", [1, 1899, 2101, 9999])
def test_a_moment_that_no_clock_will_show_is_refused_in_words(
    ports: FakePorts, ana: Actor, year: int
) -> None:
    history = see_settings_history(ports, ana)
    east = timezone(timedelta(hours=14 if year < 2000 else -12))
    moment = datetime(year, 1 if year < 2000 else 12, 1 if year < 2000 else 31, 23, tzinfo=east)
    refused = refusal_of(put_settings, ports, ana, {"name": "Leaf"}, "trial", moment)
    assert (refused.code, refused.facts["key"]) == (ErrorCode.SETTINGS_VALUE, "valid_from")
    assert see_settings_history(ports, ana) == history


@pytest.mark.req("S5")
@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"card_days_least": "9"}, ErrorCode.SETTINGS_ORDER),
        ({"name": "Leaf", "password_least": "6"}, ErrorCode.SETTINGS_VALUE),
        ({"portal_url": "javascript:alert(1)"}, ErrorCode.SETTINGS_VALUE),
        ({"name": "x" * 201}, ErrorCode.SETTINGS_VALUE),
        ({"phone": "617\n555"}, ErrorCode.SETTINGS_VALUE),
        ({"name": " "}, ErrorCode.SETTINGS_VALUE),
        ({"portal_url": ""}, ErrorCode.SETTINGS_VALUE),
        ({"reserve_url": "https:// example.org"}, ErrorCode.SETTINGS_VALUE),
        ({"code_life": "9" * 20}, ErrorCode.SETTINGS_VALUE),
        ({"caregiver_pin_hours": "9" * 20}, ErrorCode.SETTINGS_VALUE),
        ({"colour": "green"}, ErrorCode.SETTINGS_KEY_UNKNOWN),
        ({"code_tries": "many"}, ErrorCode.SETTINGS_VALUE),
        ({"rule_set": "seed-2023"}, ErrorCode.SETTINGS_VALUE),
        ({"validity": "for ever"}, ErrorCode.SETTINGS_VALUE),
    ],
)
def test_what_contradicts_changes_nothing(
    ports: FakePorts, ana: Actor, values: dict[str, str], code: ErrorCode
) -> None:
    history = see_settings_history(ports, ana)
    assert refusal_of(put_settings, ports, ana, values, "trial").code is code
    assert see_settings_history(ports, ana) == history


@pytest.mark.req("S5")
def test_a_change_needs_a_reason(ports: FakePorts, ana: Actor) -> None:
    for why in ("", "  ", "x" * 201, "two\nlines"):
        refused = refusal_of(put_settings, ports, ana, {"name": "Leaf"}, why)
        assert refused.code is ErrorCode.SETTINGS_WHY


@pytest.mark.req("S5")
def test_every_setting_can_be_seen_with_what_it_means() -> None:
    known = {field.name for kind in (Store, Policy) for field in fields(kind)}
    assert set(SETTING_WORDS) == known - {"version", "call_note_on", "help_on"}


@pytest.mark.req("C3", "S5")
def test_a_set_of_rules_puts_its_values_in_force_and_a_single_change_says_so(
    ports: FakePorts, ana: Actor
) -> None:
    def shown(name: str) -> tuple[str, str, str, bool]:
        row = next(each for each in see_settings(ports, ana) if each.name == name)
        return row.value, row.default, row.rule, row.changed_at is not None

    most = "caregiver_patients_max"
    assert shown(most) == ("1", "1", "", False)
    put_settings(ports, ana, {"rule_set": "935-cmr-501"}, "The new regulation")
    assert shown(most) == ("5", "5", "", True)
    assert (shown("rule_set")[0], see_rule_set(ports, ana).changed) == ("935-cmr-501", ())
    put_settings(ports, ana, {most: "3"}, "Our lawyer")
    assert shown(most) == ("3", "5", "5", True)
    rules = see_rule_set(ports, ana)
    assert rules.title.text == "935 CMR 501.000"
    assert [each.text for each in rules.changed] == ["Patients per caregiver"]
    put_settings(ports, ana, {"rule_set": "seed-2024"}, "Back")
    assert shown(most) == ("1", "1", "", True)
    with ports.reading() as uow:
        assert uow.settings.policy(ports.clock.now() - timedelta(days=1)).rule_set == "seed-2024"
    choices = {each.name: [value for value, _ in each.choices] for each in see_settings(ports, ana)}
    assert choices["rule_set"] == ["seed-2024", "935-cmr-501"]
    assert choices["validity"] == ["one_year_from_submission", "anniversary_kept"]


@pytest.mark.req("S4", "S5")
def test_a_store_s_own_help_carries_its_day_and_emptied_help_has_no_page(
    ports: FakePorts, ana: Actor
) -> None:
    assert see_rules(ports, VISITOR).store.help_since(HelpTopic.HARDSHIP) == OURS_ON
    told = dict.fromkeys(("hardship_help", "paper_renewal_help"), "")
    put_settings(ports, ana, told | {"lost_card_help": "Call Ana"}, "trial")
    store = see_rules(ports, VISITOR).store
    assert store.help_of(HelpTopic.LOST_CARD) == "Call Ana"
    assert store.help_since(HelpTopic.LOST_CARD) == TODAY
    assert store.shown_help == (
        HelpTopic.LOST_CARD,
        HelpTopic.FORGOTTEN_PIN,
        HelpTopic.UNDER_18,
    )
    assert store.help_since(HelpTopic.UNDER_18) == OURS_ON
