"""The guide “Assign a Caregiver” and the help “Adding a Caregiver”."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk import labels
from kiosk.domain.store.policy import Policy
from kiosk.letters.papers import guide
from tests.ui.stage import SAY, button, shown, words_on
from ui.caregivers.slots.adding_page import AddingPage
from ui.guide.guide_page import GuidePage
from ui.widgets.buttons.tile import Tile

pytestmark = pytest.mark.req("C1", "S6")


def test_the_guide_has_two_sides_is_printed_and_leads_home(qtbot: QtBot) -> None:
    page = shown(qtbot, GuidePage(SAY, Policy()))
    assert {labels.ASSIGN, labels.FOR_CAREGIVER} <= set(words_on(page))
    with qtbot.waitSignal(page.paper.asked):
        button(page, "print").click()
    home = page.findChild(Tile, "new_patients")
    assert home is not None
    assert home.words() == labels.BACK_TO_NEW_PATIENTS
    with qtbot.waitSignal(page.went_home):
        home.click()


def test_the_help_is_headed_as_the_program_heads_it(qtbot: QtBot) -> None:
    page = shown(qtbot, AddingPage(SAY, guide.for_patient(Policy())))
    said = words_on(page)
    headed = [labels.ADDING, labels.SELECTING, labels.LOG_INTO]
    headed += [labels.GENERATE_PIN, labels.APPROVE_CAREGIVER]
    assert [words for words in said if words in headed] == headed
    with qtbot.waitSignal(page.guide_wanted):
        button(page, "guide").click()
