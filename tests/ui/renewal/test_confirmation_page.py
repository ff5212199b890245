"""The confirmation: what it says, what it never says, printing, and how it ends."""

from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from typing import Final
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.domain.store.outbox import Fate
from kiosk.errors import ErrorCode, KioskError
from kiosk.letters.papers.confirmation import ConfirmationFacts
from kiosk.services.views import Confirmation
from tests.ui.sights.place import SIZES, open_place
from tests.ui.stage import SAY, button, ring, show, shown, words_on
from ui.paper.print_button import WORDS_AFTER_MS
from ui.renewal.confirmation_page import ConfirmationPage
from ui.theme.theme import Theme
from ui.widgets.cards.steps_card import StepsCard
from ui.widgets.texts.figure import Figure

pytestmark = pytest.mark.req("R11")

FACTS: Final = ConfirmationFacts(
    reference="K3-7F2QM",
    submitted_on=date(2026, 11, 20),
    valid_until=date(2027, 11, 20),
    card_from=date(2026, 11, 25),
    card_until=date(2026, 11, 30),
    call_after=date(2026, 12, 11),
    sent=(("Pictures of your ID", 2),),
)
GIVEN: Final = Confirmation(UUID(int=1), UUID(int=2), FACTS, Fate.WAITING, "María")
UPPER_THIRD: Final = 640
CLAIMS: Final = ("is approved", "was approved", "has approved", "received", "accepted")


def page_of() -> ConfirmationPage:
    return ConfirmationPage(
        SAY, GIVEN, "Maple Row Dispensary", "(774) 415-0200", ends_after_s=30, cancel_after_ms=5000
    )


def test_the_confirmation_says_what_happens_next(qtbot: QtBot) -> None:
    page = page_of()
    window = show(qtbot, page)
    words = words_on(page)
    assert "K3-7F2QM" in words
    stops = [stop for stop in words if stop in ("Submitted", "Program decides", "Card by mail")]
    assert stops == ["Submitted", "Program decides", "Card by mail"]
    hello = next(t for t in page.findChildren(Figure) if t.text() == "You're done, María.")
    assert hello.mapTo(window, QPoint(0, 0)).y() >= UPPER_THIRD
    assert "There is no state application fee." in words
    everything = " ".join(words)
    for day in ("November 20, 2027", "November 25", "November 30", "December 11"):
        assert day in everything
    assert "not yet approved" in everything
    assert not any(claim in everything for claim in CLAIMS)
    assert not window.header.back_button.isVisible()
    assert not window.footer.start_over_button.isVisible()


@pytest.mark.req("R11")
@pytest.mark.parametrize("size", SIZES)
def test_every_size_shows_heading_reference_and_the_way_of_the_card_without_paper_too(
    qtbot: QtBot, qapp: QApplication, size: tuple[int, int]
) -> None:
    with ExitStack() as ends:
        place = open_place(qtbot, qapp, *size, ends)
        page = place.show(page_of())
        page.paper.show_failed(KioskError(ErrorCode.PRINTER_OUT_OF_PAPER, reference="K3-7F2QM"))
        qapp.processEvents()
        seen = {"Submitted", "Program decides", "Card by mail", "K3-7F2QM"} - set(words_on(page))
        assert (seen, page.heading.title.isVisible()) == (set(), True)
        steps = page.findChild(StepsCard)
        assert steps is not None
        assert steps.isVisible() or page.leaf_pager.more_left
    Theme.load("light").use(qapp)


@pytest.mark.req("S7")
@pytest.mark.parametrize(
    ("mail", "said"),
    [
        (Fate.WAITING, "An email with this confirmation is on its way"),
        (Fate.DELIVERED, "This confirmation was sent to you by email"),
        (Fate.GIVEN_UP, "Print your confirmation now"),
        (None, "Print your confirmation now"),
    ],
)
def test_no_email_is_promised_that_does_not_come(
    qtbot: QtBot, mail: Fate | None, said: str
) -> None:
    page = ConfirmationPage(SAY, replace(GIVEN, mail=mail), "Maple Row Dispensary")
    words = words_on(shown(qtbot, page))
    assert said in words
    assert ("on its way" in " ".join(words)) is (mail is Fate.WAITING)


def test_print_is_asked_for_once_until_it_is_answered(qtbot: QtBot) -> None:
    page = shown(qtbot, page_of())
    with qtbot.waitSignal(page.paper.asked):
        button(page, "print").click()
    with qtbot.assertNotEmitted(page.paper.asked):
        button(page, "print").click()
    ring(page, WORDS_AFTER_MS)
    assert "Printing your confirmation" in words_on(page)
    page.paper.show_failed(KioskError(ErrorCode.PRINTER_OUT_OF_PAPER, reference="K3-7F2QM"))
    assert "The printer is out of paper" in words_on(page)
    assert "Ask staff to reprint with K3-7F2QM" in words_on(page)
    assert button(page, "print").words() == "Try again"
    with qtbot.waitSignal(page.paper.asked):
        button(page, "print").click()


def test_a_long_wait_for_the_paper_can_be_given_up(qtbot: QtBot) -> None:
    page = page_of()
    window = show(qtbot, page)
    button(page, "print").click()
    ring(page, 5000)
    assert button(page, "print").words() == "Stop printing"
    with qtbot.assertNotEmitted(page.paper.asked), qtbot.waitSignal(page.paper.stopped):
        button(page, "print").click()
    page.paper.show_taken_back()
    assert "Printing stopped" in words_on(page)
    assert button(page, "print").words() == "Print"
    button(page, "print").click()
    with qtbot.waitSignal(page.paper.stopped):
        window.show_page(lambda: page_of())


def test_the_paper_can_be_seen_first_and_done_or_the_printed_paper_ends_the_visit(
    qtbot: QtBot,
) -> None:
    page = shown(qtbot, page_of())
    with qtbot.waitSignal(page.preview_asked):
        button(page, "preview").click()
    with qtbot.waitSignal(page.done):
        button(page, "done").click()
    page.paper.show_printed()
    assert "Your confirmation is printed" in words_on(page)
    with qtbot.waitSignal(page.done):
        ring(page, 30_000)
