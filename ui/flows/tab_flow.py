"""What is behind a tab of the menu: pages, and the use cases they ask for."""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.errors import KioskError
from kiosk.wizard.session import WizardSession
from ui.core.core import Core
from ui.core.tasks import Lane
from ui.frame.window import Window
from ui.home.home_cache import Home
from ui.paper.paper_offer import PaperOffer
from ui.paper.print_job import Printed, Printing
from ui.wizard.obstacle_page import ObstaclePage

T = TypeVar("T")


class TabFlow(QObject):
    """Shows pages from open() on until it is left; one at a time holds the window.

    `finished` and `given_up` end the visit: with its work done, or to come back another day.
    """

    left = Signal()
    """Back led out to the first tab."""
    finished = Signal()
    given_up = Signal()
    saved = Signal(str)
    """A step's name, after its draft was committed."""
    submitted = Signal(str)
    """A reference, after the submission's commit."""
    problems_shown = Signal(object)
    mail_due = Signal()
    """Something was put into the outbox."""

    def __init__(self, window: Window, core: Core, home: Home) -> None:
        super().__init__(window)
        self.window, self.core, self.home = window, core, home
        self._printing: Printing | None = None

    @property
    def session(self) -> WizardSession[Any] | None:
        """The way through the steps that someone is on, if any."""
        return None

    def open(self) -> None:
        """Show the first page."""
        raise NotImplementedError

    def back(self) -> None:
        """The page before, as the one in sight sees it."""
        raise NotImplementedError

    def ask_for_later(self) -> None:
        """“Save and finish later” of the session."""

    def hand_over(self) -> None:
        """Staff come to help, or go; a session keeps whose hands typed what."""

    def stop(self) -> None:
        """Stop waiting for anything: another flow, or no one, comes next."""
        self._take_back()

    def printing(self, owner: QObject) -> Printing:
        """A printing that ends with this flow; an earlier one is canceled."""
        self._take_back()
        self._printing = Printing(owner, self.core)
        return self._printing

    def offer_paper(self, offer: PaperOffer, print_it: Printed) -> None:
        """Print what a page offers, until this flow is left."""
        offer.print_by(self.printing(offer), print_it)

    def _take_back(self) -> None:
        if self._printing is not None:
            self._printing.stop()

    def do(
        self,
        work: Callable[[Kiosk, Actor], T],
        then: Callable[[T], None],
        again: Callable[[], None],
        lane: Lane = Lane.DB,
    ) -> None:
        """Run a use case; a failure is a page whose next step calls `again`."""
        self.core.do(self, work, then, lambda error: self.fail(error, again), lane)

    def fail(self, error: KioskError, again: Callable[[], None]) -> None:
        """Say what did not work; the next step is staff, or `again`."""
        self.window.show_page(partial(self._obstacle_page, error, again))

    def _obstacle_page(self, error: KioskError, again: Callable[[], None]) -> ObstaclePage:
        page = ObstaclePage.of_error(self.window.say, error)
        for signal in (page.fix, page.again, page.menu):
            signal.connect(again)
        page.staff.connect(self.window.help_asked)
        return page
