"""Screens outside the steps: home, age gate, accounts, menu, confirmation, and every sheet."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Final

from kiosk.domain.readiness.lights import Lights
from kiosk.domain.renewal.card import CardCome, SaidBy
from kiosk.domain.renewal.decision import Decided
from kiosk.domain.renewal.reasons import Reason, ReasonList, codes_for, reasons_for
from kiosk.domain.store.help_topics import HelpTopic
from kiosk.domain.store.store import Store
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.views import MenuView
from tests.ui.frame.test_sheets import ingested
from tests.ui.home.test_home_page import FULL, NOW, ROWS
from tests.ui.renewal.test_confirmation_page import page_of as confirmation
from tests.ui.renewal.test_menu_page import CALM, CARD, TODAY, VIEWS, lights
from tests.ui.sights.place import Place, Sight, complain
from tests.ui.stage import SAY, button, ring
from ui.account.confirm.code_page import ConfirmPage
from ui.account.confirm.staff_code_page import StaffCodePage
from ui.account.create.agree_page import AgreePage
from ui.account.create.username_page import UsernamePage
from ui.account.email_page import EmailPage
from ui.account.forgot.username_sent_page import UsernameSentPage
from ui.account.forgot.which_account_page import WhichPage
from ui.account.log_on_page import LogOnPage
from ui.account.password_page import PasswordPage
from ui.flows.pause_sheet import PauseSheet
from ui.frame.help_sheet import HelpSheet
from ui.frame.page import Page
from ui.frame.window import Window
from ui.guide.help_page import HelpPage
from ui.guide.topic_page import TopicPage
from ui.home.age_gate import AgeGatePage, UnderAgePage
from ui.home.home_cache import Home
from ui.home.home_page import HomePage
from ui.home.website_page import WebsitePage
from ui.paper.preview_sheet import PreviewSheet
from ui.renewal.confirmation_page import ConfirmationPage
from ui.renewal.dates_page import DatesPage
from ui.renewal.menu_page import MenuPage
from ui.session.failsafe_page import FailsafePage
from ui.session.idle_alert import IdleAlert
from ui.session.start_over import StartOverSheet
from ui.session.wait_sheet import WaitSheet

LONG_NAME: Final = "Berkshire Mountain Wellness Dispensary and Clinic of Great Barrington"
PHONE: Final = "(508) 555-0100"
NO_PAPER: Final = KioskError(ErrorCode.PRINTER_OUT_OF_PAPER, reference="K3-7F2QM")


def page(make: Callable[[], Page], place: Place) -> None:
    """A page as it opens."""
    place.show(make())


def problem(make: Callable[[], Page], words: dict[str, str], place: Place) -> None:
    """A page with something to fix."""
    complain(place.show(make()), **words)


def locked(place: Place) -> None:
    """“Log On” after too many tries."""
    place.show(LogOnPage(SAY)).show_locked(15, "000-002")


def printed(tell: Callable[[ConfirmationPage], None], place: Place) -> None:
    """The confirmation with word from the printer."""
    tell(place.show(confirmation()))


def told(view: MenuView, place: Place) -> None:
    """A menu whose print was stopped."""
    paper = place.show(MenuPage(SAY, view)).paper
    assert paper is not None
    paper.show_taken_back()


def refused(view: MenuView, place: Place) -> None:
    """A menu whose paper the printer refused."""
    paper = place.show(MenuPage(SAY, view)).paper
    assert paper is not None
    paper.show_failed(NO_PAPER)


def slow(place: Place) -> None:
    """A print that takes so long that it may be stopped."""
    shown = place.show(confirmation())
    button(shown, "print").click()
    ring(shown, 5000)


def sheet(open_over: Callable[[Window], None], place: Place) -> None:
    """A sheet over “Log On”."""
    place.show(LogOnPage(SAY))
    open_over(place.window)


def idle(window: Window) -> None:
    """The idle alert."""
    IdleAlert(window).show_seconds(38)


def start_over(has_draft: bool, window: Window) -> None:
    """“Start over” asks once."""
    StartOverSheet(window, has_draft).open()


def pause(tell: Callable[[PauseSheet], None], window: Window) -> None:
    """The slip for someone who finishes later."""
    made = PauseSheet(window, "K3-7F2QM")
    made.open()
    tell(made)


def preview(tell: Callable[[PreviewSheet], None], window: Window) -> None:
    """The paper before it is printed."""
    made = PreviewSheet(window)
    made.open()
    tell(made)


def helped(window: Window) -> None:
    """Staff were called."""
    made = HelpSheet(window, PHONE)
    made.open()
    made.show_called()


def failsafe(place: Place) -> None:
    """The kiosk is out of order."""
    place.show(FailsafePage(SAY, PHONE, "key_wrong"))
    place.window.footer.hide()


def longest(decided: Decided) -> tuple[Reason, ...]:
    """Every reason of a decision, the longest first."""
    known = reasons_for(ReasonList.RENEWAL)
    made = [known[code] for code in codes_for(ReasonList.RENEWAL, decided)]
    return tuple(sorted(made, key=lambda reason: -len(reason.words + reason.advice)))


def home(words: str, line: str) -> Callable[[], Page]:
    """Home with a state of the line."""
    return lambda: HomePage(SAY, replace(FULL, line=line, words=words), lambda: NOW)


LONGEST: Final = {
    decided.value: replace(
        VIEWS[decided.value], reasons=longest(decided), first_name="Maximiliana-Guadalupe"
    )
    for decided in (Decided.RETURNED, Decided.DENIED)
}
"""With the longest reasons there are, and the person named."""
MENUS: Final[dict[str, MenuView]] = {
    **VIEWS,
    **{f"{name}-remind": replace(VIEWS[name], reminded=False) for name in CALM},
    **{f"{name}-longest": view for name, view in LONGEST.items()},
    "returned-remind": replace(VIEWS["returned-for-much"], reminded=True),
}
COME: Final = replace(CARD, come=CardCome(TODAY, SaidBy.STAFF))
DATES: Final[dict[str, Lights]] = {
    "good": lights(registered=date(2027, 11, 20), card=COME),
    "both": lights(certified=date(2026, 12, 1), card=CARD),
    "ended": lights(date(2026, 11, 1), date(2026, 11, 2), submitted=True),
    "late": lights(registered=date(2027, 11, 20), card=CARD, day=date(2026, 12, 20)),
    "unclear": lights(unclear=True),
    "none": lights(None, None),
}
DECIDED: Final = ("approved", "returned-for-much", "denied")
"""Menus with a reviewer's record, which can be printed."""
ACCOUNTS: Final[dict[str, tuple[Callable[[], Page], dict[str, str]]]] = {
    "log-on": (
        lambda: LogOnPage(SAY),
        {"username": "Enter your username", "password": "Enter your password"},
    ),
    "email": (lambda: EmailPage(SAY), {"email": ("Email address must look like name@example.org")}),
    "username": (lambda: UsernamePage(SAY), {"username": "Enter a username"}),
    "password": (
        lambda: PasswordPage(SAY, 12),
        {"password": "Password must be 12 characters or more"},
    ),
    "agree": (lambda: AgreePage(SAY), {"agreed": "Press “I agree” to create your account"}),
    "confirm": (
        lambda: ConfirmPage(SAY, "m…@example.org"),
        {"code": "The code is not right. Look at the newest mail"},
    ),
    "which": (lambda: WhichPage(SAY, ["maria", "jose"]), {"username": "Choose your account"}),
}
PAGES: Final[dict[str, Callable[[], Page]]] = {
    "home": home("No / Little Line", "none"),
    "home-some": home("Some wait, about 25 min", "some"),
    "home-long": home("Long line, about 45 min", "long"),
    "home-closed": home("Closed", "closed"),
    "home-stale": lambda: HomePage(SAY, FULL, lambda: NOW + timedelta(hours=2)),
    "home-long-name": lambda: HomePage(SAY, replace(FULL, store=LONG_NAME), lambda: NOW),
    "home-unknown": lambda: HomePage(SAY, Home(), lambda: NOW),
    "age-gate": lambda: AgeGatePage(SAY, strict=False),
    "age-gate-strict": lambda: AgeGatePage(SAY, strict=True),
    "under-age": lambda: UnderAgePage(SAY, PHONE),
    "website": lambda: WebsitePage(SAY, "https://patient.massciportal.com", ROWS),
    "account-desk": lambda: StaffCodePage(SAY),
    "username-sent": lambda: UsernameSentPage(SAY, "n…@example.org"),
    "confirmation": confirmation,
    **{f"dates-{name}": partial(DatesPage, SAY, shown) for name, shown in DATES.items()},
    "help-topics": lambda: HelpPage(SAY, Store().shown_help),
    **{
        f"help-{topic.value}": partial(TopicPage, SAY, topic, Store(program_phone=PHONE))
        for topic in HelpTopic
    },
    **{f"account-{name}": make for name, (make, _words) in ACCOUNTS.items()},
    **{f"menu-{name}": partial(MenuPage, SAY, view) for name, view in MENUS.items()},
}
SHEETS: Final[dict[str, Callable[[Window], None]]] = {
    "idle-alert": idle,
    "start-over": partial(start_over, False),
    "start-over-later": partial(start_over, True),
    "pause-printing": partial(pause, lambda made: None),
    "pause-printed": partial(pause, PauseSheet.show_printed),
    "pause-no-paper": partial(pause, lambda made: made.show_failed(NO_PAPER)),
    "preview": partial(preview, lambda made: made.show_paper([ingested()])),
    "preview-two": partial(preview, lambda made: made.show_paper([ingested()] * 2)),
    "preview-failed": partial(
        preview, lambda made: made.show_failed(KioskError(ErrorCode.FILE_UNREADABLE))
    ),
    "help": helped,
    "wait": lambda window: WaitSheet(window).open(),
}
SIGHTS: Final[dict[str, Sight]] = {
    **{name: partial(page, make) for name, make in PAGES.items()},
    **{f"account-{n}-problem": partial(problem, *made) for n, made in ACCOUNTS.items()},
    **{name: partial(sheet, opened) for name, opened in SHEETS.items()},
    **{f"menu-{name}-told": partial(told, VIEWS[name]) for name in DECIDED},
    **{f"menu-{name}-refused": partial(refused, VIEWS[name]) for name in DECIDED},
    **{f"menu-{name}-longest-refused": partial(refused, view) for name, view in LONGEST.items()},
    "account-log-on-locked": locked,
    "confirmation-printed": partial(printed, lambda shown: shown.paper.show_printed()),
    "confirmation-no-paper": partial(printed, lambda shown: shown.paper.show_failed(NO_PAPER)),
    "confirmation-slow": slow,
    "failsafe": failsafe,
}
