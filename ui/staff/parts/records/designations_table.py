"""The caregivers' slots of an opened record, and what staff can do about their PINs (C5)."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal

from kiosk.domain.caregivers.designation import DesignationStatus
from kiosk.domain.desk.roles import Action
from kiosk.i18n import N_
from kiosk.services.desk.records.record_views import DesignationLine
from ui.staff.parts.tables.cells import action, actions
from ui.staff.parts.tables.table import Cell, Column, Table
from ui.staff.shift import Shift
from ui.widgets.texts.pill import Pill
from ui.widgets.texts.tones import Tone

STATES: Final[dict[str, tuple[str, Tone]]] = {
    DesignationStatus.PIN_ISSUED: (N_("PIN given"), "info"),
    DesignationStatus.REDEEMED: (N_("PIN used"), "info"),
    DesignationStatus.SUBMITTED: (N_("Needs the patient's approval"), "warn"),
    DesignationStatus.VALIDATED: (N_("Pending approval"), "info"),
    DesignationStatus.APPROVED: (N_("Approved"), "ok"),
    DesignationStatus.RETURNED: (N_("Returned"), "warn"),
    DesignationStatus.DENIED: (N_("Denied"), "error"),
    DesignationStatus.PIN_EXPIRED: (N_("PIN ran out"), "warn"),
    DesignationStatus.VOIDED: (N_("PIN void"), "quiet"),
    DesignationStatus.ENDED: (N_("Ended"), "quiet"),
    DesignationStatus.EXPIRED: (N_("Expired"), "quiet"),
}
WAITING: Final = DesignationStatus.PIN_ISSUED
ANEW: Final = (DesignationStatus.PIN_ISSUED, DesignationStatus.PIN_EXPIRED)


class DesignationsTable(Table):
    """Emits `voided` and `renewed` with the line."""

    voided = Signal(object)
    renewed = Signal(object)

    def __init__(self, shift: Shift, lines: tuple[DesignationLine, ...]) -> None:
        say = self._draw = shift.say
        self._may = shift.may(Action.MANAGE_PINS)
        columns = [
            Column(say(N_("Slip or reference")), 2, digits=True),
            Column(say(N_("State")), 3),
            Column(say(N_("With")), 2),
            Column("", 4),
        ]
        super().__init__(say, columns)
        self.set_rows([self._line(line) for line in lines], say(N_("No caregiver was named")))

    def _line(self, line: DesignationLine) -> list[Cell]:
        words, tone = STATES[line.status]
        return [line.reference, Pill(self._draw(words), tone), line.other, self._ways(line)]

    def _ways(self, line: DesignationLine) -> Cell:
        say, buttons = self._draw, []
        if self._may and line.status in ANEW:
            give = partial(self.renewed.emit, line)
            buttons.append(action("renew_pin", say(N_("Print a new PIN")), line.reference, give))
        if self._may and line.status == WAITING:
            void = partial(self.voided.emit, line)
            buttons.append(action("void_pin", say(N_("Void the PIN")), line.reference, void))
        return actions(*buttons) if buttons else ""
