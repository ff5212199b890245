"""Which of the machine's screens a window is put on."""

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


def screen_named(application: QGuiApplication, name: str) -> QScreen:
    """The screen of this name, without one the first; raises LookupError that lists them all."""
    screens = {screen.name(): screen for screen in application.screens()}
    if not name:
        return application.primaryScreen()
    if name not in screens:
        sizes = {each: screen.size() for each, screen in screens.items()}
        listed = ", ".join(f"{each} ({s.width()}x{s.height()})" for each, s in sizes.items())
        raise LookupError(f"There is no screen named {name}. Name one of these: {listed}")
    return screens[name]


def put_on(window: QWidget, screen: QScreen) -> None:
    """Let a window that is not shown yet come up on a screen, at its upper left."""
    window.setScreen(screen)
    window.move(screen.availableGeometry().topLeft())
