"""One person's way through the kiosk, from home to the end of the visit."""

from enum import StrEnum
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.services.store.call_staff import call_staff
from kiosk.services.store.choose_file import begin_visit
from kiosk.settings import KioskSettings
from ui.account.entrance import Entrance
from ui.assistance.assistance import Assistance
from ui.caregivers.my_caregivers_tab import Naming
from ui.caregivers.registration_tab import Registering
from ui.core.core import Core, unheard
from ui.core.tasks import Lane
from ui.flows.tab_flow import TabFlow
from ui.frame.help_sheet import HelpSheet
from ui.frame.menu_tabs import Tab
from ui.frame.window import Window
from ui.home.age_gate import AgeGatePage, UnderAgePage
from ui.home.home_cache import Home
from ui.renewal.renewal_tab import Renewing
from ui.session.idle_alert import IdleAlert
from ui.session.idle_watch import IdleWatch
from ui.session.page_report import PageReport
from ui.session.start_over import StartOverSheet

FLOWS: Final[dict[Tab, type[TabFlow]]] = {
    Tab.RENEWAL: Renewing,
    Tab.CAREGIVERS: Naming,
    Tab.CAREGIVING: Registering,
}


class Ending(StrEnum):
    """How a visit ended; the supervisor and stories know these words."""

    FINISH = "finish"
    CANCEL = "cancel"
    TIMEOUT = "timeout"


class Visit(QObject):
    """Age gate, log on, then one flow per tab; ends with its process.

    `went_home` is the one way back that keeps the process: nothing could be typed yet.
    """

    ended = Signal(Ending)
    went_home = Signal()
    saved = Signal(str)
    submitted = Signal(str)
    problems_shown = Signal(object)
    mail_due = Signal()
    """Something was put into the outbox."""

    def __init__(self, window: Window, core: Core, home: Home, settings: KioskSettings) -> None:
        super().__init__(window)
        self.window, self.core, self.home = window, core, home
        self._entrance: Entrance | None = None
        self._opened = False
        """Whether Log On was opened, from where on things are typed."""
        self._flow: TabFlow | None = None
        self.assistance = Assistance(window, core)
        self.assistance.handing_over.connect(self._hand_over)
        self._telling = PageReport(window, core)
        self.idle = IdleWatch(settings, self)
        window.busy_elsewhere.connect(self.idle.touched)
        self._alert = IdleAlert(window)
        self._alert.more_time.connect(self._more_time)
        self._alert.end.connect(partial(self.end, Ending.TIMEOUT))
        self.idle.counting.connect(self._alert.show_seconds)
        self.idle.ended.connect(partial(self.end, Ending.TIMEOUT))
        window.back.connect(self.back)
        window.start_over.connect(self._ask_to_start_over)
        window.tab_chosen.connect(self._open_tab)

    def start(self) -> None:
        """Start at the age gate (S1)."""
        self.core.do(self, _begin, unheard, unheard, Lane.IO)
        self.idle.start()
        self._age_gate()

    def end(self, how: Ending) -> None:
        """Stop watching and let the process go; nothing is shown or written after this."""
        self.idle.stop()
        if self._flow is not None:
            self._flow.stop()
        self._telling.free()
        self.core.tasks.hush()
        self.ended.emit(how)

    def back(self) -> None:
        """Back, as the page in sight sees it."""
        page = self.window.page
        if self._entrance is not None:
            self._entrance.back()
        elif self._flow is not None:
            self._flow.back()
        elif isinstance(page, AgeGatePage | UnderAgePage):
            self._go_home()

    def call_staff(self) -> None:
        """Raise the quiet call from the page in sight; staff who come can unlock it there."""
        page = self.window.page
        for_staff = page is not None and page.personal and not self.assistance.helping
        sheet = call_staff_from(self.window, self.core, self.home.phone, for_staff)
        sheet.staff_here.connect(self.assistance.unlock)

    def _hand_over(self) -> None:
        if self._flow is not None:
            self._flow.hand_over()

    def _age_gate(self) -> None:
        self._entrance = None
        self.window.show_page(self._age_gate_page)

    def _age_gate_page(self) -> AgeGatePage:
        page = AgeGatePage(self.window.say, self.home.strict_21)
        page.passed.connect(self._log_on)
        page.under_age.connect(self._under_age)
        return page

    def _under_age(self) -> None:
        self.window.show_page(self._under_age_page)

    def _under_age_page(self) -> UnderAgePage:
        page = UnderAgePage(self.window.say, self.home.phone)
        page.ended.connect(self._go_home)
        return page

    def _go_home(self) -> None:
        """Nothing that was typed is left in a process for the next person."""
        if self._opened:
            self.end(Ending.CANCEL)
            return
        self.idle.stop()
        self.went_home.emit()

    def _log_on(self) -> None:
        self._opened = True
        entrance = self._entrance = Entrance(self.window, self.core)
        entrance.mail_due.connect(self.mail_due)
        entrance.left.connect(self._age_gate)
        entrance.given_up.connect(partial(self.end, Ending.CANCEL))
        entrance.entered.connect(partial(self._open_tab, Tab.RENEWAL))
        entrance.open()

    def _open_tab(self, tab: Tab | str) -> None:
        """Turn to what is behind a tab; what was there stops waiting."""
        if self._flow is not None:
            self._flow.stop()
            self._flow.deleteLater()
        self._entrance = None
        flow = self._flow = FLOWS[Tab(tab)](self.window, self.core, self.home)
        flow.left.connect(partial(self._open_tab, Tab.RENEWAL))
        flow.finished.connect(partial(self.end, Ending.FINISH))
        flow.given_up.connect(partial(self.end, Ending.CANCEL))
        flow.saved.connect(self.saved)
        flow.submitted.connect(self.submitted)
        flow.problems_shown.connect(self.problems_shown)
        flow.mail_due.connect(self.mail_due)
        flow.open()

    def _ask_to_start_over(self) -> None:
        session = self._flow.session if self._flow is not None else None
        sheet = StartOverSheet(self.window, bool(session and session.application.reference))
        if self._flow is not None:
            sheet.later.connect(self._flow.ask_for_later)
        sheet.confirmed.connect(partial(self.end, Ending.CANCEL))
        sheet.open()

    def _more_time(self) -> None:
        self.idle.more_time()


def call_staff_from(window: Window, core: Core, phone: str, for_staff: bool = False) -> HelpSheet:
    """Raise the quiet call and say so (S4); it works with no one logged on."""
    step = window.page.name if window.page is not None else "home"
    sheet = HelpSheet(window, phone, for_staff)

    def work(kiosk: Kiosk, actor: Actor) -> str:
        return kiosk.do(call_staff, actor, step, window.say.language)

    core.do(sheet, work, lambda _phone: sheet.show_called(), sheet.show_failed)
    sheet.open()
    return sheet


def _begin(kiosk: Kiosk, actor: Actor) -> None:
    kiosk.do(begin_visit, actor)
