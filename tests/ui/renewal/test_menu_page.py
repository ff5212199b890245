"""The menu: one next action for each state, and why there is none."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from kiosk.domain.readiness.lights import Lights, PatientDates, patient_lights
from kiosk.domain.renewal.card import CardUnderWay
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.domain.renewal.reasons import ReasonList, named
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.views import MenuView, RenewalState
from tests.ui.stage import SAY, button, show, shown, words_on
from ui.renewal.expiry_notice import REMIND, REMIND_NO_MORE
from ui.renewal.menu_page import MenuPage
from ui.widgets.buttons.button import Button
from ui.widgets.texts.figure import Figure
from ui.widgets.texts.text import Text

TODAY: Final = date(2026, 11, 20)
CARD: Final = CardUnderWay((3, 5), date(2026, 11, 30), date(2026, 12, 11), date(2027, 11, 20))


def lights(
    certified: date | None = date(2027, 3, 1),
    registered: date | None = date(2026, 12, 15),
    card: CardUnderWay | None = None,
    day: date = TODAY,
    **said: bool,
) -> Lights:
    """The lights of a patient on a day."""
    known = PatientDates(certified, registered, **said)
    return patient_lights(known, card, day, timedelta(days=60))


START: Final = MenuView(
    RenewalState.START, (), date(2026, 12, 15), None, None, "María", lights=lights()
)
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


NOBODY: Final = MenuView(RenewalState.START, (), None, None, None, None)
EXPIRED: Final = Finding.block(Rule.CERTIFICATION_EXPIRED, day=date(2026, 11, 1))
EARLY: Final = Finding.block(Rule.NOT_OPEN_YET, day=date(2027, 5, 1))
YOUNG: Final = Finding.block(Rule.TOO_YOUNG, age=18)
SOON: Final = Finding.advise(Rule.CERTIFICATION_ENDS_SOON, day=date(2026, 12, 1))
DENIED: Final = named(ReasonList.RENEWAL, ["no_certification", "by_letter"])
VIEWS: Final[dict[str, MenuView]] = {
    "new": NOBODY,
    "start": START,
    "certified-soon": replace(START, advice=(SOON,), lights=lights(certified=date(2026, 12, 1))),
    "resume": replace(START, state=RenewalState.RESUME, reference="K3-7F2QM"),
    "blocked": replace(
        START,
        state=RenewalState.BLOCKED,
        findings=(EXPIRED,),
        lights=lights(certified=date(2026, 11, 1)),
    ),
    "not-due": replace(
        START,
        state=RenewalState.NOT_DUE,
        findings=(EARLY,),
        expires_on=date(2027, 6, 30),
    ),
    "too-young": replace(START, state=RenewalState.BLOCKED, findings=(YOUNG,)),
    "submitted": replace(RETURNED, state=RenewalState.SUBMITTED),
    "returned": replace(RETURNED, reasons=REASONS[:2]),
    "returned-for-much": replace(RETURNED, reasons=REASONS),
    "returned-blocked": replace(RETURNED, reasons=REASONS[:1], findings=(EXPIRED,)),
    "approved": replace(
        RETURNED,
        state=RenewalState.APPROVED,
        valid_until=date(2027, 11, 20),
        lights=lights(registered=date(2027, 11, 20), card=CARD),
    ),
    "denied": replace(RETURNED, state=RenewalState.DENIED, reasons=DENIED),
}
CALM: Final = ("start", "resume", "blocked", "not-due", "submitted", "approved")
"""The views in which the expiration date is shown, and reminders are offered beside it."""
SAID: Final = {
    "new": ("renew",),
    "start": ("renew", "Expiration date: December 15, 2026"),
    "certified-soon": ("renew", "See your physician first. Your certification ends first."),
    "resume": ("renew", "K3-7F2QM"),
    "blocked": ("log_out", "Your physician's certification ended on November 1, 2026"),
    "not-due": ("name_caregiver", "You can renew starting May 1, 2027", "nothing to do today"),
    "too-young": ("log_out", "This kiosk is for patients 18 or older", "Staff can help you"),
    "submitted": ("show_confirmation", "Submitted on November 20, 2026", "not yet approved"),
    "returned": (
        "renew",
        "Your photo doesn't look like the photo on your ID. Take a new one",
        "We can't read the pictures of your ID.",
    ),
    "returned-for-much": ("renew", *(SAY(reason.words) for reason in REASONS)),
    "returned-blocked": ("log_out",),
    "approved": (
        "log_out",
        "This is recorded as approved by the Program.",
        "It is valid until November 20, 2027.",
    ),
    "denied": ("renew", "Why, and what you can do"),
}
"""The one button that leads forward, and what is beside it."""
NAMED: Final = {"resume": "Continue my renewal", "denied": "Start a new renewal"}
"""What the button that renews is called where it does not start the first renewal."""


@pytest.mark.req("R11", "R13", "R14")
@pytest.mark.parametrize("name", VIEWS)
def test_each_state_says_what_it_is_and_has_one_way_on(qtbot: QtBot, name: str) -> None:
    way, *said = SAID[name]
    page = shown(qtbot, MenuPage(SAY, VIEWS[name]))
    everything = " ".join(words_on(page))
    assert [each for each in said if each not in everything] == []
    for other in {"renew", "show_confirmation", "name_caregiver"} - {way}:
        assert page.findChild(Button, other) is None
    assert NAMED.get(name) in (None, button(page, way).words())
    signals = {
        "renew": page.renew,
        "show_confirmation": page.show_confirmation,
        "name_caregiver": page.name_caregiver,
    }
    with qtbot.waitSignal(signals.get(way, page.log_out)):
        button(page, way).click()
    page.left()


@pytest.mark.req("U37")
@pytest.mark.parametrize(
    ("name", "warns", "later"),
    [
        ("start", True, True),
        ("blocked", True, False),
        ("too-young", True, False),
        ("not-due", False, False),
    ],
)
def test_only_what_is_urgent_warns_and_only_someone_who_can_renew_is_told_of_later(
    qtbot: QtBot, name: str, warns: bool, later: bool
) -> None:
    page = shown(qtbot, MenuPage(SAY, VIEWS[name]))
    assert any(text.is_reason for text in page.findChildren(Text)) is warns
    assert ("You can still renew your registration after this day." in words_on(page)) is later
    fixes = name == "blocked"
    assert ("Fix this first. See below." in words_on(page)) is fixes


def test_the_first_name_is_below_the_upper_third(qtbot: QtBot) -> None:
    page = MenuPage(SAY, START)
    window = show(qtbot, page)
    window.grab()
    hello = next(t for t in page.findChildren(Figure) if t.text() == "Hello, María")
    assert hello.mapTo(window, QPoint(0, 0)).y() >= UPPER_THIRD


@pytest.mark.req("S5")
def test_reminders_are_switched_on_and_off_again(qtbot: QtBot) -> None:
    page = shown(qtbot, MenuPage(SAY, replace(START, reminded=False)))
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
    assert MenuPage(SAY, view).reminders is not None
    assert MenuPage(SAY, replace(view, reminded=False)).reminders is None


@pytest.mark.usefixtures("qtbot")
def test_nothing_is_offered_to_someone_no_reminder_could_reach() -> None:
    assert MenuPage(SAY, START).reminders is None


@pytest.mark.req("S7", "R11")
def test_no_paper_says_what_to_do_and_a_long_wait_can_be_stopped(qtbot: QtBot) -> None:
    page = shown(qtbot, MenuPage(SAY, RETURNED))
    assert page.paper is not None
    with qtbot.waitSignal(page.paper.asked):
        button(page, "print").click()
    page.paper.button.slow.emit(True)
    assert "Printing your paper" in words_on(page)
    page.paper.show_failed(KioskError(ErrorCode.PRINTER_OUT_OF_PAPER, reference="K3-7F2QM"))
    assert "Ask staff to reprint with K3-7F2QM" in words_on(page)
    assert button(page, "print").words() == "Try again"
    with qtbot.waitSignal(page.paper.stopped):
        page.left()


@pytest.mark.req("R11")
def test_a_menu_without_a_reviewer_s_record_offers_no_paper(qtbot: QtBot) -> None:
    page = shown(qtbot, MenuPage(SAY, START))
    assert page.findChild(Button, "print") is None
    page.left()
