"""The session's process: Qt, the kept picture of home, and then the session itself."""

import gc
import os
import sys
from typing import Final

from PySide6.QtWidgets import QApplication

from kiosk.places import APPLICATION, default_config
from ui.frame.screen import Glass, find_still
from ui.process.options import Options, parse
from ui.process.platform import DEFAULT_SIZE, has_screen, use_offscreen

REFUSED: Final = 3
WRONG_USE: Final = 2


def main(arguments: list[str]) -> int:
    """Run one session; 3 when the settings were refused, and then the reason is on stderr."""
    # Collecting while modules are imported finds nothing and costs the first paint a tenth; the
    # session collects later on.
    gc.disable()
    try:
        options = parse(arguments)
    except ValueError as error:
        sys.stderr.write(f"This option is not known, or its value is not right: {error}\n")
        return WRONG_USE
    if not has_screen():
        use_offscreen(options.size or DEFAULT_SIZE)
    application = QApplication([APPLICATION])
    size = options.size or application.primaryScreen().size().toTuple()
    glass = Glass(size, options.kiosk, fills=options.size is None)
    if options.shows_home_first:
        still = find_still(options.config or default_config(), options.language, size)
        if still is not None:
            glass.show_still(still)
            os.write(sys.stdout.fileno(), b"painted\n")
    return _serve(application, glass, options)


def _serve(application: QApplication, glass: Glass, options: Options) -> int:
    """Build the session behind the glass and run it; the rest is imported here."""
    from kiosk.errors import KioskError
    from ui.session.session import begin, refused

    try:
        session = begin(glass, options)
    except KioskError as error:
        sys.stderr.write(refused(error) + "\n")
        return REFUSED
    session.left.connect(application.exit)
    gc.freeze()
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
