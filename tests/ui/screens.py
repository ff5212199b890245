"""A page at the three sizes of screen, each held against the rules."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.audit import audit
from tests.ui.pictures import keep
from tests.ui.stage import SAY
from ui.frame.page import Page
from ui.frame.window import Window
from ui.theme.theme import Theme

SIZES: Final = ((1080, 1920), (1920, 1080), (1024, 768))


def faults_at_every_size(
    qtbot: QtBot, make: Callable[[], Page], name: str, then: Callable[[Page], None] | None = None
) -> list[str]:
    """Show the page at each size, keep its picture, and say what breaks a rule."""
    found: list[str] = []
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    for width, height in SIZES:
        Theme.fitting("light", width, height).use(app)
        window = Window(SAY)
        qtbot.addWidget(window, before_close_func=lambda window: window.hide())
        window.setFixedSize(width, height)
        window.show()
        page = make()
        window.show_page(page)
        if then is not None:
            then(page)
        qtbot.wait_until(window.isVisible)
        app.processEvents()
        picture = window.grab()
        keep(picture, "pages", name)
        layout = page.layout()
        assert layout is not None
        needed = layout.totalHeightForWidth(page.width()) if layout.hasHeightForWidth() else 0
        if needed > page.height():
            found.append(f"{width}x{height}: the page needs {needed} px and has {page.height()}")
        found += [f"{width}x{height}: {fault}" for fault in audit(window, picture)]
        window.hide()
    Theme.load("light").use(app)
    return found
