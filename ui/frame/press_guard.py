"""Keeps a press that was meant for what was in sight before from landing on what came up."""

from typing import Final, Self
from weakref import WeakSet

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from ui.widgets.buttons.pressable import PRESS_KEYS

HOLD_MS: Final = 1000
"""No one can have read what came up in this time (U33)."""
POINTED: Final = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})
TWICE: Final = QEvent.Type.MouseButtonDblClick
ASKED: Final = POINTED | {TWICE, QEvent.Type.KeyPress, QEvent.Type.Paint}
"""The few events that guards are asked about: an application has thousands of others."""
GUARDS: Final = "guards_presses"
"""What a widget says about itself when it has its own guard."""


class PressGuard(QObject):
    """Takes no press on one surface until a second after what came up on it was painted.

    Mouse, finger, Enter and Space alike; typing is not a press, even on the on-screen keyboard.
    """

    takes_presses = Signal()
    """From now on a press is meant for what is in sight."""

    def __init__(self, surface: QWidget) -> None:
        super().__init__(surface)
        surface.setProperty(GUARDS, True)
        self._surface = surface
        self._came: QWidget | None = None
        self._touched = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(HOLD_MS)
        self._timer.timeout.connect(self.let)

    @property
    def holds(self) -> bool:
        """Whether presses are refused now."""
        return self._came is not None

    @property
    def painted(self) -> bool:
        """Whether what came up has been in sight, so that only time is missing, if anything."""
        return not self.holds or self._timer.isActive()

    def hold(self, came: QWidget) -> None:
        """Refuse presses: this part of the surface has just come up."""
        Watch.of_application().add(self)
        self._timer.stop()
        self._came, self._touched = came, False
        came.update()

    def let(self) -> None:
        """Take presses again."""
        if not self.holds:
            return
        self._timer.stop()
        self._came = None
        Watch.of_application().drop(self)
        self.takes_presses.emit()

    def refuses(self, watched: QObject, event: QEvent) -> bool:
        """Whether this is a press that has to wait; the second starts once it is painted."""
        kind = event.type()
        if kind == QEvent.Type.Paint and watched is self._came and not self._timer.isActive():
            self._timer.start()
        elif self._timer.isActive() and self._timer.remainingTime() == 0:
            self.let()  # on a busy machine a press may come in before the due timer
        elif kind in POINTED or kind == TWICE:
            return self._is_mine(watched) and not self._may_point(watched, kind == TWICE)
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            types = _types(watched) or _types(QApplication.focusWidget())
            return event.key() in PRESS_KEYS and not types and self._is_mine(watched)
        return False

    def _may_point(self, part: QObject, twice: bool) -> bool:
        """Into a box or onto a key, unless the first of two presses was on what is gone."""
        if (twice and not self._touched) or not _types(part):
            return False
        self._touched = True
        return True

    def _is_mine(self, part: QObject) -> bool:
        """Whether a part is on this surface, and not on one above it that has its own guard."""
        above: QObject | None = part if isinstance(part, QWidget) else None
        while above is not None and not above.property(GUARDS):
            above = above.parent()
        return above is self._surface


class Watch(QObject):
    """Asks every active guard about every press and painting of the application.

    The guards themselves are no filters: Python dismantles a window that no one keeps before Qt
    destroys it, and Qt would still ask what is left of its guard.
    """

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._application = application
        self._guards: WeakSet[PressGuard] = WeakSet()

    @classmethod
    def of_application(cls) -> Self:
        """This process's one."""
        application = QCoreApplication.instance()
        if application is None:
            raise RuntimeError("there are no windows without an application")
        return application.findChild(cls) or cls(application)

    def add(self, guard: PressGuard) -> None:
        """Ask this guard too."""
        if not self._guards:
            self._application.installEventFilter(self)
        self._guards.add(guard)

    def drop(self, guard: PressGuard) -> None:
        """Stop asking it; without guards an event costs nothing."""
        self._guards.discard(guard)
        if not self._guards:
            self._application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow what a guard refuses."""
        if event.type() not in ASKED:
            return False
        for guard in tuple(self._guards):
            if not isValid(guard):
                self.drop(guard)
            elif guard.refuses(watched, event):
                return True
        return False


def _types(part: QObject | None) -> bool:
    return isinstance(part, QLineEdit) or bool(getattr(part, "types", False))
