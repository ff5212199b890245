"""A cold session in its own process: paints home, then says what it has imported.

Run as a module with the settings file. Prints two lists as JSON: all modules, and the top names of
those that come from outside the standard library.
"""

import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ui.frame.screen import KioskScreen
from ui.process.options import Options
from ui.process.platform import DEFAULT_SIZE, use_offscreen


def main(config: Path) -> None:
    """Paint home and report."""
    use_offscreen(DEFAULT_SIZE)
    application = QApplication(["first-paint"])
    screen = KioskScreen(DEFAULT_SIZE, locked=False)

    from ui.session.session import open_session

    session = open_session(screen, Options(config, supervised=False))
    session.begin()
    assert session.window.isVisible()
    installed = {
        name.partition(".")[0]
        for name, module in sys.modules.items()
        if "site-packages" in (getattr(module, "__file__", None) or "")
    }
    sys.stdout.write(json.dumps([sorted(sys.modules), sorted(installed)]))
    sys.stdout.flush()
    session.pipe.closed.emit()
    application.exit()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
