"""A renewal that came back opens at the page to mend, which says why."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.renewal.application import Status
from tests.ui.stage import look, words_on
from tests.ui.wizard.stand import stand_with
from tests.unit.wizard.walking import Walk
from ui.widgets.buttons.pressable import Pressable
from ui.wizard.shell import Shell

pytestmark = pytest.mark.req("R14")


@pytest.mark.parametrize("step", ["personal_information", "residency_kind", "photo"])
def test_the_page_says_why_it_is_asked_again(qtbot: QtBot, step: str) -> None:
    codes = {
        "personal_information": "address_differs",
        "residency_kind": "residency_not_taken",
        "photo": "photo_differs",
    }
    renewal = Walk().to("review").renewal
    renewal.status, renewal.to_mend = Status.RETURNED, (codes[step],)
    stand = stand_with(qtbot, renewal)
    Shell(stand.window, stand.core, stand.session).open()
    page = stand.window.page
    assert page is not None
    assert page.name == step
    look(qtbot, stand.window, f"mend-{step}")
    (reason,) = renewal.came_back_for
    said = [link.words() for link in page.findChildren(Pressable)]
    assert f"{reason.words}. {reason.advice}" in said
    stand.core.tasks.close()


def test_a_page_that_is_not_to_be_mended_says_nothing(qtbot: QtBot) -> None:
    renewal = Walk().to("photo").renewal
    stand = stand_with(qtbot, renewal)
    Shell(stand.window, stand.core, stand.session).open()
    page = stand.window.page
    assert page is not None
    assert "There is a problem" not in words_on(page)
    stand.core.tasks.close()
