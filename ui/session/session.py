"""One session: home, one person, and the end of the process."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from kiosk.errors import KioskError
from kiosk.i18n import ENGLISH, Translator
from kiosk.log import log_to_stderr, logger
from kiosk.places import default_config
from kiosk.settings import Settings, load
from ui.frame.screen import KioskScreen, Still, keep_still
from ui.frame.window import Window
from ui.home.home_cache import Home, read_home
from ui.home.home_page import HomePage
from ui.process import hooks
from ui.process.collecting import Collector
from ui.process.options import Options
from ui.session.failsafe_page import FailsafePage
from ui.session.pipe import Pipe
from ui.session.wait_sheet import WaitSheet
from ui.session.warming import Warming
from ui.theme.theme import Theme

if TYPE_CHECKING:
    from ui.core.core import Core
    from ui.demonstration.ribbon import Demonstration
    from ui.session.visit import Ending, Visit

FELL: Final = 70
LOOK_AT_HOME_MS: Final = 5000
FAREWELL_MS: Final = 5000
KEEP_AFTER_MS: Final = 1500
OPEN_TO_ALL: Final = frozenset({"home", "website"})
"""Pages from which something may be asked for before the core is warm."""


class Session(QObject):
    """The process's one object: window, home, and the visit once someone starts it.

    Nothing of the core but settings is imported before home is painted; `warm` imports the rest,
    in a spare before it is shown, else when someone presses Start.
    """

    left = Signal(int)
    """The process's exit code, after threads, devices and the database were released."""
    home_shown = Signal()
    visit_begun = Signal(object)

    def __init__(self, screen: KioskScreen, settings: Settings, options: Options) -> None:
        super().__init__()
        self.screen, self.settings, self.options = screen, settings, options
        self._collector = Collector(self)
        self.say = Translator(options.language or settings.kiosk.language)
        self.pipe = Pipe(self, supervised=options.supervised)
        self.window = Window(self.say)
        if settings.kiosk.keyboard:
            self.window.use_keyboard()
        self.demonstration: Demonstration | None = None
        if settings.demo.store:
            self._say_that_nothing_is_real()
        self._read_home()
        self.visit: Visit | None = None
        self.warming = Warming(settings, self)
        self.warming.warm.connect(self._warm)
        self.warming.broken.connect(self._broken)
        self._now = _clock(settings)
        self._wanted = self._help_wanted = self._leaving = False
        self._page_wanted: Callable[[Core], None] | None = None
        self._waiting: WaitSheet | None = None
        self._rehearsed: Still | None = None
        self._rehearsed_for: tuple[Home, str] | None = None
        self._look = QTimer(self)
        self._look.setInterval(LOOK_AT_HOME_MS)
        self._look.timeout.connect(self._refresh_home)
        hooks.install(self._fall)
        self.window.help_asked.connect(self._call_staff)
        screen.closed.connect(partial(self.pipe.say, "quit 0"))
        self._show_home()
        self.pipe.heard.connect(self._told)
        self.pipe.closed.connect(partial(self._leave, 0))

    def _say_that_nothing_is_real(self) -> None:
        from ui.demonstration.ribbon import Demonstration

        self.demonstration = Demonstration(self.screen, self.window, self.settings, self.say)
        self.demonstration.watch(self.window)
        self.home_shown.connect(self.demonstration.forget)

    def begin(self) -> None:
        """Show home, or, as a spare, get warm behind what is shown."""
        if self.options.failsafe:
            self._show_failsafe()
            self.show()
        elif self.options.spare:
            self.screen.hold(self.window)
            QTimer.singleShot(0, self, self.warming.start)
        else:
            self.show()

    def show(self) -> None:
        """Put the window on the screen and say so once it is painted; a spare's picture first."""
        self._refresh_home()
        if self._rehearsed is not None and self._rehearsed_for == self._face():
            self.screen.show_still(self._rehearsed)
            self.pipe.say("painted")
        self._rehearsed = None
        self.screen.hold(self.window)
        self.window.setFocus()
        self.screen.show_now()
        self.pipe.say("painted")
        self.pipe.say("awake")
        self.home_shown.emit()
        self._take_early_presses()
        QTimer.singleShot(KEEP_AFTER_MS, self, self._keep_still)

    def _take_early_presses(self) -> None:
        """Home's picture was in sight before: a press on it waits, and is meant for home."""
        self.window.guard.let()
        QTimer.singleShot(0, self, self._guard_home)

    def _guard_home(self) -> None:
        page = self.window.page
        if isinstance(page, HomePage):
            self.window.guard.hold(page)

    def _rehearse(self) -> None:
        """Paint home once unseen, so that its picture can be shown right away."""
        self._rehearsed_for = self._face()
        self._rehearsed = Still.of(self.screen.grab())

    def _face(self) -> tuple[Home, str]:
        """Everything that decides what home looks like now."""
        return self.home, self.home.line_at(self._now())

    def _keep_still(self) -> None:
        """Keep home's picture for the next cold start; a demonstration keeps none."""
        page = self.window.page
        if isinstance(page, HomePage) and not self.settings.demo.starts_at:
            stale_at = self.home.stale_at.timestamp() if self.home.stale_at else None
            fresh = self.home.line_at(self._now()) == self.home.line
            keep_still(
                self.screen.grab(),
                self.settings.file,
                self.settings.home_cache,
                self.options.language,
                stale_at if fresh else None,
            )

    def _start(self) -> None:
        """Someone pressed Start: begin the visit, or do so once the core is warm."""
        self._wanted = True
        self._look.stop()
        if self.warming.core is None:
            self._wait()
        else:
            self._begin_visit()

    def _wait(self) -> None:
        """Say immediately that a press was heard, and get warm for it."""
        page = self.window.page
        if page is not None and page.name in OPEN_TO_ALL:
            self._waiting = WaitSheet(self.window)
            self._waiting.given_up.connect(self._want_nothing)
            self._waiting.open()
        self.warming.start()

    def _want_nothing(self) -> None:
        self._wanted = self._help_wanted = False
        self._page_wanted = None
        self._look.start()

    def _warm(self) -> None:
        self._collector.pass_over()
        if isinstance(self.window.page, FailsafePage):
            self.window.footer.show()
            self._show_home()
        if self.options.spare and not self._wanted:
            self._rehearse()
        self.pipe.say("ready")
        if self._wanted:
            self._begin_visit()
        if self._help_wanted:
            if self._waiting is not None and isValid(self._waiting):
                self._waiting.uncover()
            self._call_staff()
        if self._page_wanted is not None:
            self._when_warm(self._page_wanted)

    def _begin_visit(self) -> None:
        from ui.session.visit import Visit

        core = self.warming.core
        if core is None:
            return
        if self.visit is None:
            self.visit = Visit(self.window, core, self.home, self.settings.kiosk)
            # Watchers hear of the end before this process says that it is going.
            self.visit_begun.emit(self.visit)
            self.visit.ended.connect(self._ended)
            self.visit.went_home.connect(self._show_home)
            self.visit.mail_due.connect(partial(self.pipe.say, "outbox"))
        self.visit.start()

    def _show_home(self) -> None:
        self._wanted = False
        self.window.show_page(self._home_page)
        self._look.start()

    def _home_page(self) -> HomePage:
        self._read_home()
        page = HomePage(self.window.say, self.home, self._now)
        page.start.connect(self._start)
        page.guide.connect(partial(self._when_warm, self._show_guide))
        page.website.connect(self._show_website)
        return page

    def _read_home(self) -> None:
        """Read the small file, whose texts are in the current language."""
        self.home = read_home(self.settings.home_cache, self.window.say.language)

    def _show_website(self) -> None:
        from ui.home.website_page import WebsitePage

        def page() -> WebsitePage:
            shown = WebsitePage(self.window.say, self.home.portal_url, self.home.portal_qr)
            shown.helped.connect(partial(self._when_warm, self._show_help))
            return shown

        self.window.show_page(page)
        self.window.back.connect(self._show_home, Qt.ConnectionType.SingleShotConnection)

    def _when_warm(self, show: "Callable[[Core], None]") -> None:
        """Show a page that needs the core, or as soon as it is warm; no age gate is needed (S1)."""
        core = self.warming.core
        self._page_wanted = show if core is None else None
        if core is None:
            self._wait()
        else:
            show(core)

    def _show_help(self, core: "Core") -> None:
        """The way back is the website page's."""
        from ui.guide.help_flow import Help

        Help(self.window, core).open()

    def _show_guide(self, core: "Core") -> None:
        from ui.guide.guide_flow import Guide

        guide = Guide(self.window, core)
        # Both ways back are one, or the one not taken would linger.
        guide.went_home.connect(self.window.back)
        self.window.back.connect(self._show_home, Qt.ConnectionType.SingleShotConnection)
        guide.open()

    def _refresh_home(self) -> None:
        """Read the small file again when staff changed it; nothing else is asked."""
        page = self.window.page
        if isinstance(page, HomePage):
            self._read_home()
            page.refresh(self.home)

    def _call_staff(self) -> None:
        core = self.warming.core
        self._help_wanted = core is None
        if core is None:
            self._wait()
            return
        from ui.session.visit import call_staff_from

        if self.visit is not None:
            self.visit.call_staff()
        else:
            call_staff_from(self.window, core, self.home.phone)

    def _ended(self, how: "Ending") -> None:
        """The process has served one person: cover what is on the screen and go."""
        self._leaving = True
        self.pipe.say(f"ended {how.value}")
        self._clear()
        QTimer.singleShot(FAREWELL_MS, self, partial(self._leave, 0))

    def _clear(self) -> None:
        forget_clipboard()
        self.window.show_page(lambda: HomePage(self.window.say, self.home, self._now))

    def _broken(self, error: KioskError) -> None:
        logger().error("the core cannot be opened", extra={"code": error.code.value})
        self._show_failsafe(error.code.value)

    def _show_failsafe(self, reference: str = "") -> None:
        """Say that the kiosk is out of order; what was asked for before is not waited for."""
        self._wanted = self._help_wanted = False
        self._page_wanted = None
        if reference:
            self.pipe.say(f"broken {reference}")
        self._look.stop()
        self.window.show_page(lambda: FailsafePage(self.window.say, self.home.phone, reference))

    def _told(self, said: str) -> None:
        word, _, rest = said.partition(" ")
        if word == "show":
            self.show()
        elif word == "bye" and (self._leaving or isinstance(self.window.page, FailsafePage)):
            self._leave(0)
        elif word == "broken" and isinstance(self.window.page, HomePage):
            self._show_failsafe(rest)

    def _fall(self) -> None:
        """A bug was caught: the safe screen, and then another process."""
        QTimer.singleShot(0, self, self._fell)

    def _fell(self) -> None:
        self._show_failsafe()
        self.window.repaint()
        self._leave(FELL)

    def _leave(self, code: int) -> None:
        """Release threads, devices and the database; the supervisor sees the pipe close."""
        forget_clipboard()
        self._look.stop()
        if self.window.page is not None:
            self.window.page.left()
        self.warming.close()
        if self.demonstration is not None:
            self.demonstration.close()
        self._collector.stop()
        self.left.emit(code)


def forget_clipboard() -> None:
    """Empty what can be pasted by keys, and what a middle button pastes on X11."""
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        QApplication.clipboard().clear(mode)


def _clock(settings: Settings) -> Callable[[], datetime]:
    """The time home goes by: the machine's, or in a demonstration the story's."""
    if not settings.demo.starts_at:
        return partial(datetime.now, UTC)
    from kiosk.bootstrap.adapter_ports import open_clock

    return open_clock(settings).now


def open_session(screen: KioskScreen, options: Options) -> Session:
    """A session on the screen, not started yet; raises what reading the settings raises."""
    settings = load(options.config or default_config())
    log_to_stderr()
    theme = Theme.fitting("light", screen.width(), screen.height(), settings.kiosk.screen_width_mm)
    if settings.demo.store:
        from ui.demonstration.ribbon import STRIP

        theme = theme.below(theme.px(STRIP), screen.height())
    theme.use(cast("QApplication", QApplication.instance()))
    return Session(screen, settings, options)


def refused(error: KioskError) -> str:
    """Why the settings were refused, in words."""
    from kiosk.words import error_message

    return Translator(ENGLISH).say(error_message(error))
