"""The page for what did not work: words, one way on, and staff."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.findings import Finding, Rule
from kiosk.errors import ErrorCode, KioskError
from kiosk.words import FINDING_WORDS, error_message
from tests.factories import days
from tests.ui.stage import SAY, button, seen, show, words_on
from ui.errors import REMEDY_WORDS, remedy
from ui.wizard.obstacle import ObstaclePage


@pytest.mark.parametrize("code", ErrorCode)
def test_every_error_has_a_page_that_keeps_the_rules(qtbot: QtBot, code: ErrorCode) -> None:
    error = KioskError(code, reference="K3-7F2QM", seconds=30, day="today", file="a.toml")
    page = ObstaclePage.of_error(SAY, error, error_message(error))
    window = show(qtbot, page)
    seen(qtbot, window, "obstacle")
    way = remedy(code)
    assert button(window, "proceed").words() == REMEDY_WORDS[way]
    signal = {"mend": page.mend, "try_again": page.again, "menu": page.menu, "staff": page.staff}
    with qtbot.waitSignal(signal[way.value]):
        button(window, "proceed").click()


@pytest.mark.req("R13")
@pytest.mark.parametrize("rule", FINDING_WORDS)
def test_every_finding_has_a_page_with_what_to_do(qtbot: QtBot, rule: Rule) -> None:
    finding = Finding.block(rule, day=days(3), age=18, days=58, year=2026)
    page = ObstaclePage.of_findings(SAY, [finding], "You cannot renew today")
    window = show(qtbot, page)
    seen(qtbot, window, "obstacle-finding")
    assert "You cannot renew today" in words_on(page)
    assert SAY(FINDING_WORDS[rule][1]) in words_on(page)
    with qtbot.waitSignal(page.menu):
        button(window, "proceed").click()
