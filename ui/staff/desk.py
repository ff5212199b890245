"""The desk from its opening on: log-on, pages, lock."""

from collections.abc import Callable
from functools import partial
from time import monotonic

from PySide6.QtCore import QObject, Signal

from kiosk.domain.people.roles import OPERATOR, VISITOR, Actor
from kiosk.errors import KioskError
from kiosk.i18n import N_, Translator
from kiosk.services.desk.named_staff import is_first_staff, prove_staff
from kiosk.services.keeping.anchor_heads import anchor_heads
from ui.core.core import Core
from ui.staff.desk_log_on import DeskLogOn
from ui.staff.desk_page import DeskPage
from ui.staff.desk_window import DeskWindow
from ui.staff.first_run.first_run import FirstRun
from ui.staff.shift import ROLE_WORDS, Shift
from ui.staff.sidebar.sidebar import Sidebar
from ui.staff.sidebar.sidebar_pages import Place, places_of
from ui.staff.watches.call_watch import CallWatch
from ui.staff.watches.lock_watch import LockWatch

LOCKED = N_("The desk was locked. Log on again.")
RESTORED = N_("The backup was restored. Log on again.")


class Desk(QObject):
    """Holds the window's pages; one person at a time is logged on."""

    entered = Signal(str)
    """Someone logged on, by name."""
    locked = Signal()
    mail_due = Signal()
    """Something was put into the outbox."""

    def __init__(
        self, window: DeskWindow, core: Core, store: str, now: Callable[[], float] = monotonic
    ) -> None:
        super().__init__(window)
        self.window, self.core, self.store = window, core, store
        self.say: Translator = window.say
        self.shift: Shift | None = None
        self._calls: CallWatch | None = None
        self._places: dict[str, Place] = {}
        self.watch = LockWatch(self, now)
        self.watch.over.connect(self.lock)

    def open_desk(self, why: str = "") -> None:
        """Start: the person opening the desk says who they are; on a new machine no one can yet."""
        self.ask_who(why)

        def failed(error: KioskError) -> None:
            if isinstance(self.window.page, DeskLogOn):
                self.window.page.show_failure(error)

        self.core.do(
            self, lambda kiosk, _nobody: kiosk.do(is_first_staff, OPERATOR), self._opened, failed
        )

    def close(self) -> None:
        """Release the page's devices and timers."""
        self.watch.stop()
        self._leave_page()
        self._end_shift()

    def ask_who(self, why: str = "") -> None:
        """Show the log-on; no one is at the desk until then."""
        self.core.become(VISITOR)
        self._leave_page()
        self.window.set_sidebar(None)
        page = DeskLogOn(self.say, self.store, self.say.say(why))
        page.log_on.connect(partial(self._log_on, page))
        self.window.show_page(page)
        self._end_shift()  # after its page, which may still hear an answer until it is gone
        page.start()

    def lock(self) -> None:
        """End this person's time at the desk; what was on the screen is gone."""
        self.watch.stop()
        self.ask_who(LOCKED)
        self.locked.emit()

    def _restored(self) -> None:
        """Who may log on, and what they see, is what the backup says."""
        self.watch.stop()
        self.open_desk(RESTORED)

    def open(self, name: str, part: str = "") -> None:
        """Show a page and, if it has several lists, the one asked for."""
        if self.shift is None or self.window.sidebar is None or name not in self._places:
            return
        self._leave_page()
        page = self._places[name].page(self.shift)
        self.window.show_page(page)
        self.window.sidebar.show_open(name)
        if part:
            page.choose(part)
        else:
            page.entered()

    def _opened(self, new: bool) -> None:
        if new:
            run = FirstRun(self.window, Shift(self.say, self.core, ""))
            run.finished.connect(self._enter)
            run.start()

    def _end_shift(self) -> None:
        if self._calls is not None:
            self._calls.stop()
            self._calls = None
        if self.shift is not None:
            self.shift.deleteLater()
            self.shift = None
            self._anchor_heads()

    def _anchor_heads(self) -> None:
        """What was done at the desk can no longer be cut off the audit trail unseen."""

        def whatever(_answer: object) -> None:
            """No one is at the desk; the courier comes after us."""

        self.core.do(
            self, lambda kiosk, _nobody: kiosk.do(anchor_heads, OPERATOR), whatever, whatever
        )

    def _log_on(self, page: DeskLogOn, name: str, pin: str) -> None:
        self.core.do(
            page,
            lambda kiosk, _nobody: kiosk.do(prove_staff, OPERATOR, name, pin),
            partial(self._enter, name),
            page.show_failure,
        )

    def _enter(self, name: str, actor: Actor) -> None:
        self.core.become(actor)
        self._leave_page()
        shift = self.shift = Shift(self.say, self.core, name)
        shift.setParent(self)
        self._places = {place.page.name: place for place in places_of(actor.role)}
        role = self.say(ROLE_WORDS[actor.role])
        sidebar = Sidebar(self.say, self.store, name, role, self._places.values())
        sidebar.opened.connect(self.open)
        sidebar.lock.connect(self.lock)
        shift.opened.connect(self.open)
        shift.counted.connect(sidebar.show_count)
        shift.mail_due.connect(self.mail_due)
        shift.dismissed.connect(self.lock)
        shift.restored.connect(self._restored)
        self.window.set_sidebar(sidebar)
        self.watch.start(actor)
        self._calls = CallWatch(shift)
        self._calls.start()
        self.open(next(iter(self._places)))
        self.entered.emit(name)

    def _leave_page(self) -> None:
        page = self.window.page
        if isinstance(page, DeskPage | DeskLogOn):
            page.left()
