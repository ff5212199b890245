"""“Your dates” and the pages of help: what they say, and where their buttons lead."""

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.store.help_topics import HelpTopic
from kiosk.domain.store.store import Store
from kiosk.letters.help_words import CANNOT
from tests.ui.renewal.test_menu_page import CARD, START, lights
from tests.ui.stage import SAY, button, shown, words_on
from ui.guide.help_page import HelpPage
from ui.guide.topic_page import TopicPage
from ui.renewal.dates_page import DatesPage
from ui.renewal.menu_page import MenuPage
from ui.widgets.buttons.button import Button
from ui.widgets.buttons.tile import Tile


@pytest.mark.req("S5")
def test_the_menu_leads_to_the_dates_and_they_say_what_comes_first(qtbot: QtBot) -> None:
    menu = shown(qtbot, MenuPage(SAY, START))
    with qtbot.waitSignal(menu.dates):
        button(menu, "dates").click()
    with qtbot.waitSignal(menu.helped):
        button(menu, "helped").click()
    page = shown(qtbot, DatesPage(SAY, lights(certified=date(2026, 12, 1), card=CARD)))
    said = words_on(page)
    assert "See your physician first. Your certification ends first." in said
    assert "It ends on December 15, 2026. Renew it before that day." in said
    assert "Usually mailed within 3-5 business days. That is by November 30, 2026." in said
    with qtbot.waitSignal(page.card_said) as told:
        button(page, "card_come").click()
    assert told.args == [True]
    with qtbot.waitSignal(page.helped):
        button(page, "helped").click()
    with qtbot.waitSignal(page.paper.asked):
        button(page, "print").click()
    page.left()
    calm = shown(qtbot, DatesPage(SAY, lights(), has_help=False))
    assert calm.findChild(Button, "card_come") is None


@pytest.mark.req("S4")
def test_help_has_a_page_for_each_topic_with_the_store_s_words_and_their_day(qtbot: QtBot) -> None:
    store = Store(program_phone="(617) 555-0188", hardship_help="", lost_card_help="Call Ana")
    store = replace(store, help_on={HelpTopic.LOST_CARD: date(2026, 5, 4)})
    assert HelpTopic.HARDSHIP not in store.shown_help
    page = shown(qtbot, HelpPage(SAY, store.shown_help))
    assert len(page.findChildren(Tile)) == 4
    with qtbot.waitSignal(page.chosen) as chosen:
        page.findChildren(Tile)[0].click()
    (topic,) = chosen.args
    told = shown(qtbot, TopicPage(SAY, topic, store))
    said = words_on(told)
    assert CANNOT[HelpTopic.LOST_CARD] in said
    assert "Call Ana (May 4, 2026)" in said
    assert "Call the Program at (617) 555-0188." in said
    with qtbot.waitSignal(told.others):
        button(told, "others").click()
    told.left()
    young = words_on(shown(qtbot, TopicPage(SAY, HelpTopic.UNDER_18, store)))
    assert "Ask staff at this store." in young
    assert not any("555-0188" in words for words in young)
    nothing = shown(qtbot, HelpPage(SAY, ()))
    assert "Ask staff at this store." in words_on(nothing)
