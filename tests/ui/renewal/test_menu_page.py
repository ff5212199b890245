"""The menu: one next action for each state, and why there is none."""

from dataclasses import replace
from datetime import date
from typing import Final

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.domain.renewal.reasons import ReasonList, named
from kiosk.services.views import MenuView, RenewalState
from tests.ui.screens import faults_at_every_size
from tests.ui.stage import SAY, button, seen, show, words_on
from ui.frame.page import Page
from ui.renewal.expiry_notice import REMIND, REMIND_NO_MORE
from ui.renewal.menu_page import MenuPage
from ui.widgets.buttons.button import Button
from ui.widgets.texts.figure import Figure

START: Final = MenuView(RenewalState.START, (), date(2026, 12, 15), None, None, "María")
UPPER_THIRD: Final = 640
RETURNED: Final = replace(
    START,
    state=RenewalState.RETURNED,
    reference="K3-7F2QM",
    submitted_on=date(2026, 11, 20),
)
REASONS: Final = named(
    ReasonList.RENEWAL,
    ["photo_differs", "id_unreadable", "name_differs", "address_differs", "residency_not_taken"],
)


def test_somebody_new_can_start(qtbot: QtBot) -> None:
    page = MenuPage(SAY, MenuView(RenewalState.START, (), None, None, None, None))
    seen(qtbot, show(qtbot, page), "menu-new")
    with qtbot.waitSignal(page.renew):
        button(page, "renew").click()


def test_the_first_name_stands_below_the_upper_third(qtbot: QtBot) -> None:
    page = MenuPage(SAY, START)
    window = show(qtbot, page)
    seen(qtbot, window, "menu-start")
    hello = next(t for t in page.findChildren(Figure) if t.text() == "Hello, María")
    assert hello.mapTo(window, QPoint(0, 0)).y() >= UPPER_THIRD
    assert "Expiration date: December 15, 2026" in words_on(page)


def test_a_draft_is_gone_on_with(qtbot: QtBot) -> None:
    view = replace(START, state=RenewalState.RESUME, reference="K3-7F2QM")
    page = MenuPage(SAY, view)
    seen(qtbot, show(qtbot, page), "menu-resume")
    assert "K3-7F2QM" in words_on(page)
    assert button(page, "renew").words() == "Go on with my renewal"


@pytest.mark.req("R13")
def test_a_renewal_that_cannot_start_says_what_to_do(qtbot: QtBot) -> None:
    found = Finding.block(Rule.CERTIFICATION_EXPIRED, day=date(2026, 11, 1))
    page = MenuPage(SAY, replace(START, state=RenewalState.BLOCKED, findings=(found,)))
    seen(qtbot, show(qtbot, page), "menu-blocked")
    assert "Your physician's certification ended on November 1, 2026" in words_on(page)
    assert page.findChild(Button, "renew") is None
    with qtbot.waitSignal(page.log_out):
        button(page, "log_out").click()


def test_a_submitted_renewal_shows_its_confirmation(qtbot: QtBot) -> None:
    view = replace(
        START,
        state=RenewalState.SUBMITTED,
        reference="K3-7F2QM",
        submitted_on=date(2026, 11, 20),
    )
    page = MenuPage(SAY, view)
    seen(qtbot, show(qtbot, page), "menu-submitted")
    assert "Submitted on November 20, 2026" in words_on(page)
    assert "not yet approved" in " ".join(words_on(page))
    with qtbot.waitSignal(page.show_confirmation):
        button(page, "show_confirmation").click()


@pytest.mark.req("R14")
def test_what_came_back_says_why_and_leads_to_the_page_to_mend(qtbot: QtBot) -> None:
    view = replace(RETURNED, reasons=REASONS[:2])
    page = MenuPage(SAY, view)
    seen(qtbot, show(qtbot, page), "menu-returned")
    words = " ".join(words_on(page))
    assert "Your photo does not look like the photo on your ID. Take a new one" in words
    assert "The pictures of your ID cannot be read." in words
    assert "And " not in words
    with qtbot.waitSignal(page.renew):
        button(page, "renew").click()


@pytest.mark.req("R14")
def test_many_reasons_are_counted(qtbot: QtBot) -> None:
    page = MenuPage(SAY, replace(RETURNED, reasons=REASONS))
    seen(qtbot, show(qtbot, page), "menu-returned-for-much")
    assert "And 2 more." in words_on(page)


@pytest.mark.req("R14")
def test_what_came_back_cannot_be_mended_while_something_blocks(qtbot: QtBot) -> None:
    found = Finding.block(Rule.CERTIFICATION_EXPIRED, day=date(2026, 11, 1))
    page = MenuPage(SAY, replace(RETURNED, reasons=REASONS[:1], findings=(found,)))
    seen(qtbot, show(qtbot, page), "menu-returned-blocked")
    assert page.findChild(Button, "renew") is None


@pytest.mark.req("R11")
def test_an_approval_on_record_says_until_when_and_not_how_it_is_known(qtbot: QtBot) -> None:
    view = replace(RETURNED, state=RenewalState.APPROVED, valid_until=date(2027, 11, 20))
    page = MenuPage(SAY, view)
    seen(qtbot, show(qtbot, page), "menu-approved")
    assert "This is recorded as approved by the Program." in words_on(page)
    assert "It is valid until November 20, 2027." in words_on(page)
    assert page.findChild(Button, "renew") is None
    assert page.findChild(Button, "show_confirmation") is None


@pytest.mark.req("R14")
def test_a_denial_gives_reasons_and_a_new_start(qtbot: QtBot) -> None:
    denied = named(ReasonList.RENEWAL, ["no_certification", "by_letter"])
    page = MenuPage(SAY, replace(RETURNED, state=RenewalState.DENIED, reasons=denied))
    seen(qtbot, show(qtbot, page), "menu-denied")
    assert "Why, and what you can do" in words_on(page)
    assert button(page, "renew").words() == "Start a new renewal"


BLOCKED: Final = replace(
    START,
    state=RenewalState.BLOCKED,
    findings=(Finding.block(Rule.NOT_OPEN_YET, day=date(2026, 10, 16)),),
)
CALM: Final = {
    "start": START,
    "resume": replace(START, state=RenewalState.RESUME, reference="K3-7F2QM"),
    "blocked": BLOCKED,
    "submitted": replace(RETURNED, state=RenewalState.SUBMITTED),
    "approved": replace(RETURNED, state=RenewalState.APPROVED, valid_until=date(2027, 11, 20)),
}
"""The states in which the expiration date is told."""


@pytest.mark.req("S5")
@pytest.mark.parametrize("state", CALM)
def test_reminders_are_offered_beside_the_expiration_date_on_every_screen(
    qtbot: QtBot, state: str
) -> None:
    view = replace(CALM[state], reminded=False)
    assert faults_at_every_size(qtbot, lambda: MenuPage(SAY, view), f"menu-remind-{state}") == []


@pytest.mark.req("S5")
def test_reminders_are_switched_on_and_off_again(qtbot: QtBot) -> None:
    page = MenuPage(SAY, replace(START, reminded=False))
    show(qtbot, page)
    offer = page.reminders
    assert offer is not None
    for wanted, words in ((True, REMIND_NO_MORE), (False, REMIND)):
        with qtbot.waitSignal(offer.chosen) as chosen:
            offer.click()
        assert (chosen.args, offer.isEnabled()) == ([wanted], False)
        offer.show_reminded(wanted)
        assert (offer.words(), offer.isEnabled()) == (words, True)


@pytest.mark.req("S5")
def test_beside_reasons_reminders_can_only_be_stopped(qtbot: QtBot) -> None:
    view = replace(RETURNED, reasons=REASONS, reminded=True)
    assert faults_at_every_size(qtbot, lambda: MenuPage(SAY, view), "menu-remind-returned") == []
    assert MenuPage(SAY, view).reminders is not None
    assert MenuPage(SAY, replace(view, reminded=False)).reminders is None


@pytest.mark.usefixtures("qtbot")
def test_nothing_is_offered_to_whom_no_reminder_could_reach() -> None:
    assert MenuPage(SAY, START).reminders is None


@pytest.mark.req("S7")
@pytest.mark.parametrize(
    "state", [RenewalState.APPROVED, RenewalState.RETURNED, RenewalState.DENIED]
)
def test_what_was_recorded_can_be_printed_on_every_screen(
    qtbot: QtBot, state: RenewalState
) -> None:
    view = replace(
        RETURNED,
        state=state,
        reasons=() if state is RenewalState.APPROVED else REASONS,
        valid_until=date(2027, 11, 20) if state is RenewalState.APPROVED else None,
    )

    def stopped(page: Page) -> None:
        assert isinstance(page, MenuPage)
        assert page.paper is not None
        page.paper.show_taken_back()

    name = f"menu-{state.value}"
    assert faults_at_every_size(qtbot, lambda: MenuPage(SAY, view), name) == []
    assert faults_at_every_size(qtbot, lambda: MenuPage(SAY, view), f"{name}-told", stopped) == []


@pytest.mark.req("S7", "R11")
def test_no_paper_says_what_to_do_and_a_long_wait_can_be_stopped(qtbot: QtBot) -> None:
    page = MenuPage(SAY, RETURNED)
    show(qtbot, page)
    assert page.paper is not None
    with qtbot.waitSignal(page.paper.asked):
        button(page, "print").click()
    page.paper.button.slow.emit(True)
    assert "Printing your paper" in words_on(page)
    page.paper.show_failed("The printer is out of paper. Ask staff to reprint with K3-7F2QM")
    assert "Ask staff to reprint with K3-7F2QM" in words_on(page)
    assert button(page, "print").words() == "Try again"
    with qtbot.waitSignal(page.paper.stopped):
        page.left()


@pytest.mark.req("R11")
def test_a_menu_without_a_reviewer_s_record_offers_no_paper(qtbot: QtBot) -> None:
    page = MenuPage(SAY, START)
    show(qtbot, page)
    assert page.findChild(Button, "print") is None
    page.left()
