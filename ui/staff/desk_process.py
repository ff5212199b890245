"""The desk's process: Qt, one window, and the core behind it; no one supervises it."""

import sys
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication

from kiosk.errors import KioskError
from kiosk.i18n import ENGLISH, Translator
from kiosk.log import log_to_stderr
from kiosk.places import APPLICATION, default_config
from kiosk.settings import Settings, load
from kiosk.words import error_message
from ui.core.core import make_core
from ui.demonstration.ribbon import Demonstration
from ui.home.home_cache import read_home
from ui.process import hooks
from ui.process.collecting import Collector
from ui.process.options import REFUSED, WRONG_USE, Options, parse
from ui.process.platform import has_screen, use_offscreen
from ui.process.screens import put_on, screen_named
from ui.staff.courier_pass import DeskCourier
from ui.staff.desk import Desk
from ui.staff.desk_window import DeskWindow
from ui.theme.desk_theme import DeskTheme

SIZE: Final = (1920, 1080)
LEAST: Final = (1000, 680)
"""A laptop's 768 px, less its bar and the window's own."""
FELL: Final = 70


def main(arguments: list[str], opened: Callable[[Desk], object] | None = None) -> int:
    """Run the desk until its window is closed; 3 when settings or screen were refused.

    `opened` is told of the desk once its window is on the screen.
    """
    try:
        options = parse(arguments)
    except ValueError as error:
        sys.stderr.write(f"This option is not known, or its value is not right: {error}\n")
        return WRONG_USE
    if not has_screen():
        use_offscreen(options.size or SIZE)
    application = QApplication([APPLICATION])
    try:
        settings = load(options.config or default_config())
        screen = screen_named(application, options.screen)
    except KioskError as error:
        sys.stderr.write(Translator(ENGLISH).say(error_message(error)) + "\n")
        return REFUSED
    except LookupError as error:
        sys.stderr.write(f"{error}\n")
        return REFUSED
    log_to_stderr()
    return _serve(application, settings, options, screen, opened)


def _serve(
    application: QApplication,
    settings: Settings,
    options: Options,
    screen: QScreen,
    opened: Callable[[Desk], object] | None,
) -> int:
    hooks.install(lambda: QTimer.singleShot(0, application, lambda: application.exit(FELL)))
    room = screen.availableSize()
    size = QSize(*options.size) if options.size else QSize(*SIZE).boundedTo(room)
    DeskTheme.at(size.width()).use(application)
    say = Translator(options.language or settings.kiosk.language)
    window = DeskWindow(say)
    window.setMinimumSize(*LEAST)
    put_on(window, screen)
    core, collector = make_core(settings), Collector(window)
    desk = Desk(window, core, read_home(settings.home_cache, say.language).store)
    courier = DeskCourier(desk, ["--config", str(settings.file)])
    desk.mail_due.connect(courier.send)
    window.closed.connect(application.quit)
    demonstration = Demonstration(window, window, settings, say) if settings.demo.store else None
    desk.open_desk()
    window.appear(size, whole=options.size is None and size != QSize(*SIZE))
    window.activateWindow()  # a machine without a window manager gives no window the focus
    if opened is not None:
        opened(desk)
    code = application.exec()
    desk.close()
    courier.close()
    if demonstration is not None:
        demonstration.close()
    core.close()
    collector.stop()
    return code
