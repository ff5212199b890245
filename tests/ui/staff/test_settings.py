"""Settings at the desk: what they mean, a reason for each change, refusals that lose nothing."""

import pytest

from kiosk.domain.people.roles import VISITOR
from kiosk.services.store.see_rules import see_rules
from tests.journeys.place import Place
from tests.ui.staff.stand import BOTH, DeskStand
from ui.staff.pages.settings_page import SettingsPage

CHANGED = "Changed, for visits that start from now on"


def change(desk: DeskStand, name: str, value: str, why: str) -> None:
    desk.log_on_to(SettingsPage)
    desk.press(f"change.{name}")
    desk.type("setting", value)
    desk.type("why", why)
    desk.press("confirm")


def test_a_change_is_kept_with_who_and_why(desk: DeskStand, store: Place) -> None:
    change(desk, "line_stale", "45", "the line moves fast")
    desk.told(CHANGED)
    desk.type("find_setting", "line board")
    desk.keep_rules("settings-found")
    assert "45 min" in desk.said()
    assert "Name of the store" not in desk.said()
    assert "the line moves fast" in desk.said()
    with store.open() as kiosk:
        assert kiosk.do(see_rules, VISITOR).policy.line_stale.total_seconds() == 45 * 60


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("renewal_window_days", "many", "because"),
        ("renewal_window_days", "30", ""),
        ("renewal_window_days", "9" * 10_000, "because"),
        ("line_stale", "9" * 10_000, "because"),
    ],
)
def test_what_cannot_be_is_refused_in_the_sheet(
    desk: DeskStand, store: Place, name: str, value: str, why: str
) -> None:
    change(desk, name, value, why)
    desk.rest()
    assert desk.button("confirm").isVisible()
    with store.open() as kiosk:
        assert kiosk.do(see_rules, VISITOR).policy.renewal_window_days == 60
    assert isinstance(desk.window.page, SettingsPage)


@pytest.mark.req("S5")
@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("line_stale", "14", "Enter 15 min or more"),
        ("draft_life", "99999", "Enter 720 h or less"),
        ("renewal_window_days", "366", "Enter 365 or less"),
        (
            "card_days_least",
            "9",
            "“Card arrives after at least” must not be more than “Card arrives after at most”",
        ),
    ],
)
def test_a_refusal_names_limits_and_titles_as_staff_see_them(
    desk: DeskStand, name: str, value: str, words: str
) -> None:
    change(desk, name, value, "because")
    desk.told(words)


def test_yes_and_no_are_pressed(desk: DeskStand, store: Place) -> None:
    desk.log_on_to(SettingsPage)
    desk.press("change.strict_21")
    desk.press("setting.true")
    desk.type("why", "the owner asks for it")
    desk.press("confirm")
    desk.told(CHANGED)
    with store.open() as kiosk:
        assert kiosk.do(see_rules, VISITOR).policy.strict_21


@BOTH
def test_the_sheet_keeps_the_rules(desk: DeskStand) -> None:
    desk.log_on_to(SettingsPage)
    desk.press("change.line_stale")
    desk.keep_rules("settings-change")


@BOTH
@pytest.mark.req("C3")
def test_the_rules_in_force_are_named_and_another_set_is_chosen(
    desk: DeskStand, store: Place
) -> None:
    desk.log_on_to(SettingsPage)
    assert "Program instructions, 2024" in desk.said()
    desk.press("change.rule_set")
    desk.press("setting.935-cmr-501")
    desk.type("why", "the new regulation")
    desk.keep_rules("settings-rules")
    desk.press("confirm")
    desk.told(CHANGED)
    assert desk.said().count("935 CMR 501.000") >= 2
    with store.open() as kiosk:
        assert kiosk.do(see_rules, VISITOR).policy.caregiver_patients_max == 5
    desk.press("change.caregiver_patients_max")
    desk.type("setting", "3")
    desk.type("why", "our lawyer")
    desk.press("confirm")
    desk.told("3, changed here from 5")
    desk.keep_rules("settings-rules-changed")
