"""The session's process: Qt, the kept picture of home, and then the session itself."""

import gc
import os
import sys

from PySide6.QtWidgets import QApplication

from kiosk.places import APPLICATION, default_config, keep_to_owner
from ui.frame.screen import KioskScreen, find_still
from ui.process.options import REFUSED, WRONG_USE, Options, parse
from ui.process.platform import DEFAULT_SIZE, has_screen, use_offscreen
from ui.process.screens import put_on, screen_named


def main(arguments: list[str]) -> int:
    """Run one session; 3 when settings or screen were refused, and the reason is on stderr."""
    # Collecting while modules are imported finds nothing and costs the first paint a tenth; the
    # session collects later on.
    gc.disable()
    keep_to_owner()
    try:
        options = parse(arguments)
    except ValueError as error:
        sys.stderr.write(f"This option is not known, or its value is not right: {error}\n")
        return WRONG_USE
    if not has_screen():
        use_offscreen(options.size or DEFAULT_SIZE)
    application = QApplication([APPLICATION])
    try:
        chosen = screen_named(application, options.screen)
    except LookupError as error:
        sys.stderr.write(f"{error}\n")
        return REFUSED
    size = options.size or chosen.size().toTuple()
    screen = KioskScreen(size, options.kiosk, fills=options.size is None)
    put_on(screen, chosen)
    if options.shows_home_first:
        still = find_still(options.config or default_config(), options.language, size)
        if still is not None:
            screen.show_still(still)
            os.write(sys.stdout.fileno(), b"painted\n")
    return _serve(application, screen, options)


def _serve(application: QApplication, screen: KioskScreen, options: Options) -> int:
    """Build the session behind the screen and run it; the rest is imported here."""
    from kiosk.errors import KioskError
    from ui.session.session import open_session, refused

    try:
        session = open_session(screen, options)
    except KioskError as error:
        sys.stderr.write(refused(error) + "\n")
        return REFUSED
    session.left.connect(application.exit)
    if options.play is not None:
        from ui.demo.player import play

        play(session, options.play)
    session.begin()
    gc.freeze()
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
