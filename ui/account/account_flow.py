"""What every flow before the log-on shares: its window, its core, and waiting for an answer."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.errors import KioskError
from ui.core.core import Core
from ui.core.tasks import Lane
from ui.frame.asking_page import AskingPage
from ui.frame.window import Window

T = TypeVar("T")


class AccountFlow(QObject):
    """Walks pages; Back keeps what was typed, but never a password.

    `logged_on` carries the LoggedOn at the end; `left` says that Back led out.
    """

    logged_on = Signal(object)
    left = Signal()
    mail_due = Signal()
    """An email is waiting in the outbox."""

    def __init__(self, window: Window, core: Core) -> None:
        super().__init__(window)
        self.window, self.core = window, core

    def back(self) -> None:
        """The page before; nothing happens while waiting for an answer."""
        page = self.window.page
        if not (isinstance(page, AskingPage) and page.busy):
            self.go_back()

    def go_back(self) -> None:
        """Show the page before the current one, or emit `left`."""
        raise NotImplementedError

    def do(
        self,
        page: AskingPage,
        work: Callable[[Kiosk, Actor], T],
        then: Callable[[T], None],
        failed: Callable[[KioskError], None],
    ) -> None:
        """Run a use case while the page waits; a page that is gone hears nothing."""

        def done(result: T) -> None:
            page.show_busy(False)
            then(result)

        def lost(error: KioskError) -> None:
            page.show_busy(False)
            failed(error)

        page.show_busy(True)
        self.core.do(page, work, done, lost, Lane.IO)
