"""A renewal that came back opens at the page to fix, which says why."""

from copy import deepcopy

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.renewal.application import Status
from tests.ui.audit import audit
from tests.ui.sights.steps import TO_FIX
from tests.ui.stage import words_on
from tests.ui.wizard.stand import stand_with
from tests.unit.wizard.walking import Walk
from ui.widgets.buttons.pressable import Pressable

pytestmark = pytest.mark.req("R14")


@pytest.mark.parametrize("step", TO_FIX)
def test_the_page_says_why_it_is_asked_again(qtbot: QtBot, step: str) -> None:
    renewal = Walk().to("review").renewal
    renewal.status, renewal.to_fix = Status.RETURNED, (TO_FIX[step],)
    stand = stand_with(qtbot, renewal)
    stand.open_shell()
    assert stand.page.name == step
    (reason,) = renewal.came_back_for
    said = [link.words() for link in stand.page.findChildren(Pressable)]
    assert f"{reason.words}. {reason.advice}" in said


def test_a_page_that_is_not_to_be_fixed_says_nothing(qtbot: QtBot) -> None:
    stand = stand_with(qtbot, Walk().to("photo").renewal)
    stand.open_shell()
    assert "There is a problem" not in words_on(stand.page)


def test_what_was_not_changed_is_asked_about_on_a_page_that_fits(qtbot: QtBot) -> None:
    renewal = Walk().to("review").renewal
    renewal.status, renewal.returned_for = Status.RETURNED, ("photo_differs",)
    renewal.returned_answers = deepcopy(renewal.answers)
    stand = stand_with(qtbot, renewal)
    stand.open_shell()
    assert stand.page.name == "unchanged"
    pressed = {tile.words() for tile in stand.page.findChildren(Pressable)}
    assert {"I'll change it", "I'll keep it"} <= pressed
    assert "I'm keeping it because" in words_on(stand.page)
    assert audit(stand.window) == []
