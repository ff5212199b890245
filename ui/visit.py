"""One person's way through the kiosk, from home to the end of the visit."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from kiosk.bootstrap import Kiosk
from kiosk.domain.renewal import Renewal
from kiosk.domain.roles import Actor
from kiosk.errors import KioskError
from kiosk.ports.ingester import Page
from kiosk.services.drafts import resume_renewal
from kiosk.services.help import call_staff
from kiosk.services.menu import see_menu
from kiosk.services.print import preview_confirmation, print_confirmation, print_pause_slip
from kiosk.services.submit import find_confirmation
from kiosk.services.views import Confirmation, MenuView, RenewalState
from kiosk.services.watch import Pause
from kiosk.settings import KioskSettings
from kiosk.wizard.renewal import SEQUENCE
from kiosk.wizard.session import WizardSession
from kiosk.wizard.step import Today
from kiosk.words import error_message
from ui.account.entrance import Entrance
from ui.confirmation import ConfirmationPage
from ui.core import Core
from ui.help_sheet import HelpSheet
from ui.home.age_gate import AgeGatePage, UnderAgePage
from ui.home.cache import Home
from ui.idle import IdleWatch
from ui.idle_alert import IdleAlert
from ui.menu import MenuPage
from ui.pause import PauseSheet
from ui.preview import PreviewSheet
from ui.printing import Printing
from ui.start_over import StartOverSheet
from ui.tasks import Lane
from ui.window import Window
from ui.wizard.obstacle import ObstaclePage
from ui.wizard.shell import Shell
from ui.wizard.stages import stage_reached


class Ending(StrEnum):
    """How a visit ended; the supervisor and stories know these words."""

    FINISH = "finish"
    CANCEL = "cancel"
    TIMEOUT = "timeout"


class Visit(QObject):
    """Age gate, log on, menu, renewal, confirmation; ends with its process.

    `went_home` is the one way back that keeps the process: nobody has logged on yet.
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
        self._shell: Shell | None = None
        self._entrance: Entrance | None = None
        self._printing: Printing | None = None
        self.idle = IdleWatch(settings, self)
        self._alert = IdleAlert(window)
        self._alert.more_time.connect(self._more_time)
        self._alert.end.connect(partial(self.end, Ending.TIMEOUT))
        self.idle.counting.connect(self._alert.show_seconds)
        self.idle.ended.connect(partial(self.end, Ending.TIMEOUT))
        window.back.connect(self.back)
        window.start_over.connect(self._ask_to_start_over)

    def start(self) -> None:
        """Begin at the age gate (S1)."""
        self.idle.start()
        self._age_gate()

    def end(self, how: Ending) -> None:
        """Stop watching and let the process go; nothing is shown or written after this."""
        self.idle.stop()
        if self._printing is not None:
            self._printing.stop()
        self.core.tasks.hush()
        self.ended.emit(how)

    def back(self) -> None:
        """Back, as the page in sight means it."""
        page = self.window.page
        if self._entrance is not None:
            self._entrance.back()
        elif self._shell is not None:
            self._shell.back()
        elif isinstance(page, AgeGatePage | UnderAgePage):
            self._go_home()
        else:
            self._menu()

    def call_staff(self) -> None:
        """Raise the quiet call from the page in sight."""
        call_staff_from(self.window, self.core, self.home.phone)

    def _age_gate(self) -> None:
        self._entrance = None
        page = AgeGatePage(self.window.say, self.home.strict_21)
        page.passed.connect(self._log_on)
        page.under_age.connect(self._under_age)
        self.window.show_page(page)

    def _under_age(self) -> None:
        page = UnderAgePage(self.window.say, self.home.phone)
        page.ended.connect(self._go_home)
        self.window.show_page(page)

    def _go_home(self) -> None:
        """Nobody has logged on yet, so that nobody is waited for."""
        self.idle.stop()
        self.went_home.emit()

    def _log_on(self) -> None:
        entrance = self._entrance = Entrance(self.window, self.core)
        entrance.mail_due.connect(self.mail_due)
        entrance.left.connect(self._age_gate)
        entrance.given_up.connect(partial(self.end, Ending.CANCEL))
        entrance.entered.connect(self._menu)
        entrance.open()

    def _menu(self) -> None:
        self._entrance = self._shell = None

        def work(kiosk: Kiosk, actor: Actor) -> MenuView:
            return kiosk.do(see_menu, actor)

        self.core.do(self, work, self._show_menu, partial(self._fail, self._menu))

    def _show_menu(self, view: MenuView) -> None:
        page = MenuPage(self.window.say, view)
        page.log_out.connect(partial(self.end, Ending.FINISH))
        page.renew.connect(partial(self._renew, view.state))
        page.show_confirmation.connect(partial(self._show_latest, view.renewal_id))
        self.window.show_page(page)

    def _renew(self, state: RenewalState) -> None:
        def work(kiosk: Kiosk, actor: Actor) -> tuple[Renewal, Callable[[], Today]]:
            clock, policy = kiosk.ports.clock, kiosk.ports.policy()

            def today() -> Today:
                return Today(clock.today(), policy)

            if state is RenewalState.RESUME:
                return kiosk.do(resume_renewal, actor), today
            return Renewal.unidentified(clock.now()), today

        self.core.do(self, work, self._open_shell, partial(self._fail, self._menu))

    def _open_shell(self, found: tuple[Renewal, Callable[[], Today]]) -> None:
        renewal, today = found
        session = WizardSession(SEQUENCE, renewal, today)
        shell = self._shell = Shell(self.window, self.core, session)
        shell.left.connect(self._menu)
        shell.saved.connect(self.saved)
        shell.problems_shown.connect(self.problems_shown)
        shell.submitted.connect(self.mail_due)
        shell.submitted.connect(self.submitted)
        shell.submitted.connect(lambda _reference: self._show_confirmation(session.application.id))
        shell.open()

    def _show_latest(self, renewal_id: UUID | None) -> None:
        if renewal_id is not None:
            self._show_confirmation(renewal_id)

    def _show_confirmation(self, renewal_id: UUID) -> None:
        def work(kiosk: Kiosk, actor: Actor) -> tuple[Confirmation | None, str]:
            return kiosk.do(find_confirmation, actor, renewal_id), kiosk.ports.store().program_phone

        again = partial(self._show_confirmation, renewal_id)
        self.core.do(self, work, self._confirmed, partial(self._fail, again))

    def _confirmed(self, found: tuple[Confirmation | None, str]) -> None:
        confirmation, program_phone = found
        self._shell = None
        if confirmation is None:
            self._menu()
            return
        page = ConfirmationPage(self.window.say, confirmation, self.home.store, program_phone)
        page.done.connect(partial(self.end, Ending.FINISH))
        page.print_asked.connect(partial(self._print, page, confirmation))
        page.preview_asked.connect(partial(self._preview, confirmation))
        self.window.show_page(page)

    def _print(self, page: ConfirmationPage, confirmation: Confirmation) -> None:
        def print_it(kiosk: Kiosk, actor: Actor, pause: Pause) -> bool:
            return kiosk.do(print_confirmation, actor, confirmation.renewal_id, pause)

        printing = self._printing = Printing(page, self.core, self.window.say)
        printing.printed.connect(page.show_printed)
        printing.failed.connect(page.show_print_failed)
        printing.taken_back.connect(page.show_taken_back)
        page.print_stopped.connect(printing.stop)
        printing.start(print_it)

    def _preview(self, confirmation: Confirmation) -> None:
        def work(kiosk: Kiosk, actor: Actor) -> tuple[Page, ...]:
            return kiosk.do(preview_confirmation, actor, confirmation.renewal_id)

        sheet = PreviewSheet(self.window)
        self.core.do(sheet, work, sheet.show_paper, sheet.show_failed, Lane.IO)
        sheet.open()

    def _finish_later(self, session: WizardSession[Renewal]) -> None:
        renewal, reached = session.application, stage_reached(session)

        def print_it(kiosk: Kiosk, actor: Actor, pause: Pause) -> bool:
            return kiosk.do(print_pause_slip, actor, renewal.id, reached, pause)

        sheet = PauseSheet(self.window, renewal.reference)
        printing = self._printing = Printing(sheet, self.core, self.window.say)
        printing.printed.connect(sheet.show_printed)
        printing.failed.connect(sheet.show_failed)
        sheet.print_asked.connect(partial(printing.start, print_it))
        sheet.ended.connect(partial(self.end, Ending.CANCEL))
        sheet.open()
        printing.start(print_it)

    def _fail(self, again: Callable[[], None], error: KioskError) -> None:
        page = ObstaclePage.of_error(self.window.say, error, error_message(error))
        for signal in (page.mend, page.again, page.menu):
            signal.connect(again)
        page.staff.connect(self.call_staff)
        self.window.show_page(page)

    def _ask_to_start_over(self) -> None:
        session = self._shell.session if self._shell is not None else None
        sheet = StartOverSheet(self.window, bool(session and session.application.reference))
        if session is not None:
            sheet.later.connect(partial(self._finish_later, session))
        sheet.confirmed.connect(partial(self.end, Ending.CANCEL))
        sheet.open()

    def _more_time(self) -> None:
        self.idle.more_time()


def call_staff_from(window: Window, core: Core, phone: str) -> None:
    """Raise the quiet call and say so (S4); it works without anybody logged on."""
    step = window.page.name if window.page is not None else "home"
    sheet = HelpSheet(window, phone)

    def work(kiosk: Kiosk, actor: Actor) -> str:
        return kiosk.do(call_staff, actor, step)

    core.do(sheet, work, lambda _phone: sheet.show_called(), sheet.show_failed)
    sheet.open()
