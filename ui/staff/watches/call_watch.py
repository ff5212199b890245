"""Looks every few seconds, whatever page is open, for calls, kiosks, and who may stay here."""

from typing import Final

from PySide6.QtCore import QObject, QTimer

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import ALLOWED, Action, Actor
from kiosk.errors import KioskError
from kiosk.services.desk.calls import see_kiosks, see_open_calls
from kiosk.services.desk.named_staff import stays_staff
from kiosk.services.store.see_rules import see_rules
from ui.staff.shift import Floor, Shift

EVERY_MS: Final = 4000


class CallWatch(QObject):
    """Tells the shift after each look; one that failed is made again."""

    def __init__(self, shift: Shift) -> None:
        super().__init__(shift)
        self._shift = shift
        self._looking = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        shift.look_at_floor.connect(self.look)

    def start(self) -> None:
        """Look right away, and now and then."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        self._timer.stop()

    def look(self) -> None:
        """Look once, unless the last look is still under way."""
        if not self._looking:
            self._looking = True
            self._shift.core.do(self, _look, self._saw, self._failed)

    def _saw(self, floor: Floor | None) -> None:
        self._looking = False
        if floor is None:
            self._shift.dismissed.emit()
            return
        self._shift.counted.emit("today", len(floor.calls))
        self._shift.floor_seen.emit(floor)

    def _failed(self, _error: KioskError) -> None:
        self._looking = False


def _look(kiosk: Kiosk, actor: Actor) -> Floor | None:
    """What the role may see; None when no one is this staff member anymore."""
    if not kiosk.do(stays_staff, actor):
        return None
    if Action.SEE_CALLS not in ALLOWED[actor.role]:
        return Floor()
    clock = kiosk.do(see_rules, actor).clock
    now = clock.local(clock.now())
    return Floor(kiosk.do(see_open_calls, actor), kiosk.do(see_kiosks, actor), now)
