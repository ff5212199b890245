"""Waits for staff to confirm the account: shows the code, then asks now and then."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.errors import KioskError
from kiosk.services.account.confirm_by_staff import see_confirmed, show_desk_code
from kiosk.services.views import LoggedOn
from ui.account.confirm.code_page import ConfirmPage
from ui.account.confirm.staff_code_page import StaffCodePage
from ui.core.core import Core

ASK_MS: Final = 3000


class DeskWatch(QObject):
    """Lives as long as its page; a failure is ignored, since it asks again anyway."""

    def __init__(
        self, page: ConfirmPage | StaffCodePage, core: Core, confirmed: Callable[[LoggedOn], None]
    ) -> None:
        super().__init__(page)
        self.page, self.core, self._confirmed = page, core, confirmed
        self.timer = QTimer(self)
        self.timer.setInterval(ASK_MS)
        self.timer.timeout.connect(self.ask)
        page.going.connect(self.timer.stop)

    def start(self) -> None:
        """Fetch the code, show it, and start asking."""

        def work(kiosk: Kiosk, actor: Actor) -> str:
            return kiosk.do(show_desk_code, actor)

        self.core.do(self, work, self.page.show_desk_code, self._pass_over)
        self.timer.start()

    def ask(self) -> None:
        """Ask once whether staff have confirmed the account."""

        def work(kiosk: Kiosk, actor: Actor) -> LoggedOn | None:
            return kiosk.do(see_confirmed, actor)

        if not self.page.busy:
            self.core.do(self, work, self._heard, self._pass_over)

    def _heard(self, answer: LoggedOn | None) -> None:
        if answer is not None and not self.page.busy:
            self.timer.stop()
            self._confirmed(answer)

    def _pass_over(self, _error: KioskError) -> None:
        """The next question may be answered."""
