"""How staff come to help at the kiosk: unlock, the person's tap, ribbon, Stop."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import ALLOWED, VISITOR, Action, Actor
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.desk.assist_walk_in import begin_assist, end_assist
from kiosk.services.desk.named_staff import prove_staff
from ui.assistance.assistance_ribbon import AssistanceRibbon
from ui.assistance.consent_page import ConsentPage
from ui.assistance.only_you import only_you
from ui.assistance.unlock_page import UnlockPage
from ui.assistance.veil import blurred
from ui.core.core import Core
from ui.frame.window import Window


class Assistance(QObject):
    """One at a time in one visit; the core marks what is saved while it lasts."""

    handing_over = Signal()
    """Someone else is about to take over the page in sight."""

    def __init__(self, window: Window, core: Core) -> None:
        super().__init__(window)
        self.window, self.core = window, core
        self._veil = QPixmap()
        window.shown.connect(self._mark_page)

    @property
    def helping(self) -> bool:
        """Whether someone is helping now."""
        return self.core.assisted_by is not None

    def unlock(self) -> None:
        """Hide the page and ask the staff member who they are."""
        covered = self.window.page
        if covered is None or isinstance(covered, UnlockPage | ConsentPage):
            return
        self.handing_over.emit()
        self._veil = blurred(covered.grab())
        self.window.lay_over(self._unlock_page)

    def _unlock_page(self) -> UnlockPage:
        page = UnlockPage(self.window.say, self._veil)
        page.proving.connect(partial(self._prove, page))
        page.given_up.connect(self._uncover)
        return page

    def stop(self) -> None:
        """The person or the helper ends it."""
        self.core.do(self, _end, self._take_away, self._take_away)

    def _prove(self, page: UnlockPage, name: str, pin: str) -> None:
        def work(kiosk: Kiosk, _helped: Actor) -> Actor:
            actor = kiosk.do(prove_staff, VISITOR, name, pin)
            if Action.ASSIST not in ALLOWED[actor.role]:
                raise KioskError(ErrorCode.NOT_ALLOWED, action=Action.ASSIST.value)
            return actor

        self.core.do(page, work, partial(self._ask_consent, name), page.show_failure)

    def _ask_consent(self, name: str, staff: Actor) -> None:
        self.window.lay_over(partial(self._consent_page, name, staff))

    def _consent_page(self, name: str, staff: Actor) -> ConsentPage:
        page = ConsentPage(self.window.say, name, self._veil)
        page.proceed.connect(partial(self._begin, name, staff))
        page.declined.connect(self._uncover)
        return page

    def _begin(self, name: str, staff: Actor) -> None:
        def work(kiosk: Kiosk, helped: Actor) -> Actor:
            return kiosk.do(begin_assist, staff, helped)

        self.core.do(self, work, partial(self._begun, name), lambda _error: self._uncover())

    def _begun(self, name: str, helped: Actor) -> None:
        self.core.assisted_by = helped.assisted_by
        self.window.set_middle(partial(self._ribbon, name))
        self._uncover()

    def _ribbon(self, name: str) -> AssistanceRibbon:
        ribbon = AssistanceRibbon(self.window.say, name)
        ribbon.stopped.connect(self.stop)
        return ribbon

    def _take_away(self, _answer: object) -> None:
        self.handing_over.emit()
        self.core.assisted_by = None
        self.window.set_middle(None)
        self._mark_page()

    def _uncover(self) -> None:
        self._veil = QPixmap()
        self.window.uncover()

    def _mark_page(self) -> None:
        if self.window.page is not None:
            only_you(self.window.page, self.helping)


def _end(kiosk: Kiosk, helped: Actor) -> Actor:
    return kiosk.do(end_assist, helped)
