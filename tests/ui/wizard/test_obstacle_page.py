"""The page for what did not work: words, one way forward, and staff."""

from collections import defaultdict
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.errors import ErrorCode, KioskError
from kiosk.finding_words import FINDING_WORDS
from tests.factories import days
from tests.ui.stage import SAY, button, fits, new_window, seen, words_on
from ui.core.recovery_actions import REMEDY_WORDS, Remedy, remedy
from ui.wizard.obstacle_page import ObstaclePage


def page_of(code: ErrorCode) -> ObstaclePage:
    error = KioskError(code, reference="K3-7F2QM", seconds=30, day="today", file="a.toml")
    return ObstaclePage.of_error(SAY, error)


def length(page: ObstaclePage) -> int:
    return sum(map(len, words_on(page)))


def test_every_error_has_a_page_that_keeps_the_rules(qtbot: QtBot) -> None:
    window = new_window(qtbot)
    lengths: dict[Remedy, dict[ErrorCode, int]] = defaultdict(dict)
    for code in ErrorCode:
        page, way = window.show_page(partial(page_of, code)), remedy(code)
        fits(window)
        lengths[way][code] = length(page)
        assert button(page, "proceed").words() == REMEDY_WORDS[way]
        ways = {"fix": page.fix, "try_again": page.again, "menu": page.menu, "staff": page.staff}
        with qtbot.waitSignal(ways[way.value]):
            button(page, "proceed").click()
    assert set(lengths) == set(Remedy)
    for way, codes in lengths.items():
        window.show_page(partial(page_of, max(codes, key=codes.__getitem__)))
        seen(qtbot, window, f"obstacle-{way.value}")


def page_for(rule: Rule) -> ObstaclePage:
    finding = Finding.block(rule, day=days(3), age=18, days=58, year=2026)
    return ObstaclePage.of_findings(SAY, [finding], "You cannot renew today")


@pytest.mark.req("R13")
def test_every_finding_has_a_page_with_what_to_do(qtbot: QtBot) -> None:
    window = new_window(qtbot)
    lengths: dict[Rule, int] = {}
    for rule, words in FINDING_WORDS.items():
        page = window.show_page(partial(page_for, rule))
        fits(window)
        lengths[rule] = length(page)
        assert {"You cannot renew today", SAY(words.line)} <= set(words_on(page))
        with qtbot.waitSignal(page.menu):
            button(page, "proceed").click()
    window.show_page(lambda: page_for(max(lengths, key=lambda rule: lengths[rule])))
    seen(qtbot, window, "obstacle-finding")
