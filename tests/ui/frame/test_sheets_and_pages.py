"""A page that comes while a sheet is open: the sheet goes with the old page, or stays on top."""

import re
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any, Final, cast

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import ui
from kiosk.bootstrap import Kiosk
from kiosk.bootstrap.adapter_ports import AdapterPorts
from kiosk.domain.people.roles import Actor
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.i18n import N_
from kiosk.wizard.acts import Act
from kiosk.wizard.session import WizardSession
from tests.fakes.ports import FakePorts
from tests.journeys.conftest import NewBooth, NewPlace
from tests.journeys.seeds import PAGE, draft_at
from tests.ui.audit import on_top
from tests.ui.home.test_home_page import FULL, NOW
from tests.ui.stage import SAY, button, new_window, ring
from ui.account.log_on_page import LogOnPage
from ui.core.core import Core
from ui.core.tasks import TaskRunner
from ui.demonstration.demonstration_card import DemonstrationCard
from ui.flows.pause_sheet import PauseSheet
from ui.frame.confirm_sheet import ConfirmSheet
from ui.frame.help_sheet import HelpSheet
from ui.frame.sheet import Sheet
from ui.frame.window import Window
from ui.home.home_page import HomePage
from ui.paper.preview_sheet import PreviewSheet
from ui.session.failsafe_page import FailsafePage
from ui.session.idle_alert import IdleAlert
from ui.session.start_over import StartOverSheet
from ui.wizard import shell as stepping
from ui.wizard.act_use_cases import Done, Work, work_for
from ui.wizard.advice_sheet import AdviceSheet
from ui.wizard.phone.phone_feed import PhoneFeed
from ui.wizard.phone.phone_sheet import PhoneSheet
from ui.wizard.pictures.choose_file_sheet import ChooseFileSheet
from ui.wizard.review.page_sheet import PageSheet
from ui.wizard.step_page import StepContext
from ui.wizard.wait_sheet import WORDS_AFTER_MS, Waiting

SOURCES: Final = Path(ui.__file__).parent
A_SHEET: Final = re.compile(r"^class (\w+)\(Sheet\)", re.MULTILINE)


def phone(window: Window) -> Sheet:
    """“Send from your phone”, as its source opens and closes it."""
    core = Core(TaskRunner(), lambda: Kiosk(cast("AdapterPorts", FakePorts())))
    feed = PhoneFeed(core, "en", "Photo", window)
    context = StepContext(cast("WizardSession[Any]", None), core, SAY)
    sheet = PhoneSheet(window, feed, context)
    sheet.destroyed.connect(feed.close)
    sheet.destroyed.connect(core.tasks.close)
    sheet.cancelled.connect(sheet.close_sheet)
    sheet.cancelled.connect(sheet.deleteLater)
    return sheet


def files(window: Window) -> Sheet:
    """“Choose File”, as its source opens and closes it."""
    core = Core(TaskRunner(), lambda: Kiosk(cast("AdapterPorts", FakePorts())))
    sheet = ChooseFileSheet(window, core, SAY)
    sheet.destroyed.connect(core.tasks.close)
    sheet.cancelled.connect(sheet.close_sheet)
    sheet.cancelled.connect(sheet.deleteLater)
    return sheet


KINDS: Final[dict[type[Sheet], Callable[[Window], Sheet]]] = {
    AdviceSheet: lambda window: AdviceSheet(window, [Finding.advise(Rule.PHOTO_MISSING)]),
    ChooseFileSheet: files,
    ConfirmSheet: lambda window: ConfirmSheet(window, *(N_("Done"),) * 4),
    DemonstrationCard: lambda window: DemonstrationCard(window, SAY, ()),
    HelpSheet: lambda window: HelpSheet(window, "", for_staff=True),
    PageSheet: lambda window: PageSheet(window, PAGE.jpeg, "Page 1"),
    PauseSheet: lambda window: PauseSheet(window, "K3-7F2QM"),
    PreviewSheet: PreviewSheet,
    PhoneSheet: phone,
    StartOverSheet: lambda window: StartOverSheet(window, has_draft=True),
}
STAY: Final = {"HelpSheet", "PauseSheet", "idle alert", "wait"}


def alert(window: Window) -> None:
    IdleAlert(window).show_seconds(38)


def wait(window: Window) -> None:
    waiting = Waiting(window)
    waiting.begin(None, lambda: None, lambda: None)
    ring(waiting, WORDS_AFTER_MS)


def opened(make: Callable[[Window], Sheet]) -> Callable[[Window], None]:
    return lambda window: make(window).open()


SHEETS: Final[dict[str, Callable[[Window], None]]] = {
    **{kind.__name__: opened(make) for kind, make in KINDS.items()},
    "idle alert": alert,
    "wait": wait,
}


def shown(window: Window, open_sheet: Callable[[Window], None]) -> None:
    window.show_page(page)
    open_sheet(window)
    window.show_page(page)


def laid_over(window: Window, open_sheet: Callable[[Window], None]) -> None:
    window.show_page(page)
    open_sheet(window)
    window.lay_over(page)


def uncovered(window: Window, open_sheet: Callable[[Window], None]) -> None:
    window.show_page(page)
    window.lay_over(page)
    open_sheet(window)
    window.uncover()


def page() -> LogOnPage:
    return LogOnPage(SAY)


def test_every_kind_of_sheet_is_looked_at() -> None:
    sources = (file for file in SOURCES.rglob("*.py") if "staff" not in file.parts)
    found = {name for file in sources for name in A_SHEET.findall(file.read_text("utf-8"))}
    # It is taken away by the page that comes (tests/ui/session/test_session.py).
    assert found - {"WaitSheet"} == {kind.__name__ for kind in KINDS}


@pytest.mark.parametrize("come", [shown, laid_over, uncovered])
@pytest.mark.parametrize("name", SHEETS)
def test_no_sheet_is_left_below_a_page(
    qtbot: QtBot, name: str, come: Callable[[Window, Callable[[Window], None]], None]
) -> None:
    window = new_window(qtbot)
    come(window, SHEETS[name])
    sheets = [sheet for sheet in window.findChildren(Sheet) if sheet.isVisible()]
    assert len(sheets) == (name in STAY)
    focus = QApplication.focusWidget()
    for sheet in sheets:
        assert on_top(window, sheet.surface)
        assert focus is None or sheet.isAncestorOf(focus)
    for part in (button(window, "back"), window.footer.help_button):
        assert on_top(window, part) is not bool(sheets)


@pytest.mark.parametrize("name", SHEETS)
@pytest.mark.parametrize(
    "vacant",
    [lambda: HomePage(SAY, FULL, lambda: NOW), lambda: FailsafePage(SAY, "", "")],
    ids=["home", "failsafe"],
)
def test_nothing_of_a_visit_is_left_over_home(
    qtbot: QtBot, name: str, vacant: Callable[[], HomePage | FailsafePage]
) -> None:
    window = new_window(qtbot)
    window.show_page(page)
    SHEETS[name](window)
    window.show_page(vacant)
    assert not any(sheet.isVisible() for sheet in window.findChildren(Sheet))


def test_help_that_was_called_during_a_wait_is_over_the_answer(
    new_place: NewPlace, new_booth: NewBooth, monkeypatch: pytest.MonkeyPatch
) -> None:
    helped, real = Event(), work_for

    def slow(act: Act, language: str) -> Work:
        def work(kiosk: Kiosk, actor: Actor) -> Done:
            helped.wait()
            return real(act, language)(kiosk, actor)

        return work

    monkeypatch.setattr(stepping, "work_for", slow)
    booth = new_booth(new_place("passport", draft_at("review")))
    booth.resume("review")
    booth.press("agreed", "proceed")
    booth.session.window.help_asked.emit()
    booth.sees("help_title")
    helped.set()
    booth.at("confirmation")
    booth.sees("We called staff")
    assert not booth.hands.reaches("done")
    booth.press("close_help", "done")
    assert booth.endings
