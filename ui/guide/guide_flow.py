"""Shows and prints the guide “Assign a Caregiver” (S6), from home and from “My Caregivers”."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.domain.store.policy import Policy
from kiosk.errors import KioskError
from kiosk.services.papers.print_guide import print_guide
from kiosk.services.papers.watch_job import Patience
from kiosk.services.store.see_rules import see_rules
from ui.core.core import Core
from ui.frame.window import Window
from ui.guide.guide_page import GuidePage
from ui.paper.print_job import Printing


class Guide(QObject):
    """One page over a window; `went_home` when its picture button is pressed."""

    went_home = Signal()

    def __init__(self, window: Window, core: Core) -> None:
        super().__init__(window)
        self.window, self.core = window, core

    def open(self) -> None:
        """Show the guide with the store's numbers, or with the Program's if none can be read."""

        def work(kiosk: Kiosk, actor: Actor) -> Policy:
            return kiosk.do(see_rules, actor).policy

        def failed(_error: KioskError) -> None:
            self._show(Policy())

        self.core.do(self, work, self._show, failed)

    def _show(self, policy: Policy) -> None:
        self.window.show_page(partial(self._page, policy))

    def _page(self, policy: Policy) -> GuidePage:
        page = GuidePage(self.window.say, policy)
        language = self.window.say.language

        def print_it(kiosk: Kiosk, actor: Actor, pause: Patience) -> bool:
            return kiosk.do(print_guide, actor, language, pause)

        page.paper.print_by(Printing(page, self.core), print_it)
        page.went_home.connect(self.went_home)
        return page
