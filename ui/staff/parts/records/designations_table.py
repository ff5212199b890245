"""The caregivers' slots of an opened record, and what staff can do about their PINs (C5)."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.domain.caregivers.designation import TAKES_NEW_PIN, DesignationStatus
from kiosk.domain.people.roles import Action
from kiosk.i18n import N_, Translator
from kiosk.services.desk.records.record_views import DesignationLine
from ui.staff.forms.action import action, actions
from ui.staff.parts.records.lights_table import visit_pill
from ui.staff.parts.records.record_words import pin_words
from ui.staff.shift import Shift
from ui.staff.tables.table import Column, Table
from ui.widgets.buttons.button import Kind
from ui.widgets.texts.pill import Pill
from ui.widgets.texts.tones import Tone

STATES: Final[dict[DesignationStatus, tuple[str, Tone]]] = {
    DesignationStatus.PIN_ISSUED: (N_("PIN given"), "info"),
    DesignationStatus.REDEEMED: (N_("PIN used"), "info"),
    DesignationStatus.SUBMITTED: (N_("Needs the patient's approval"), "warn"),
    DesignationStatus.VALIDATED: (N_("Pending approval"), "info"),
    DesignationStatus.APPROVED: (N_("Approved"), "ok"),
    DesignationStatus.RETURNED: (N_("Returned"), "warn"),
    DesignationStatus.DENIED: (N_("Denied"), "error"),
    DesignationStatus.PIN_EXPIRED: (N_("PIN expired"), "warn"),
    DesignationStatus.VOIDED: (N_("PIN canceled"), "quiet"),
    DesignationStatus.ENDED: (N_("Ended"), "quiet"),
    DesignationStatus.EXPIRED: (N_("Expired"), "quiet"),
}
WAITING: Final = (DesignationStatus.PIN_ISSUED,)


def slot_pill(say: Translator, state: DesignationStatus) -> Pill:
    """Where a slot is."""
    words, tone = STATES[state]
    return Pill(say(words), tone)


class DesignationsTable(Table[DesignationLine]):
    """Emits `voided` and `renewed` with the line."""

    voided = Signal(object)
    renewed = Signal(object)

    def __init__(self, shift: Shift, lines: tuple[DesignationLine, ...]) -> None:
        self._may = shift.may(Action.MANAGE_PINS)
        super().__init__(
            shift.say,
            Column(N_("Slip or reference"), lambda line: line.reference, 2, digits=True),
            Column(N_("State"), self._state, 3),
            Column(N_("With"), self._with, 3),
            Column("", self._ways, 4),
            empty=N_("No caregiver has been named"),
        )
        self.show_rows(lines)

    def _state(self, line: DesignationLine) -> Pill:
        return slot_pill(self._say, DesignationStatus(line.status))

    def _with(self, line: DesignationLine) -> str:
        """The other side; while there is none yet, how the PIN for it was given."""
        return pin_words(self._say, line.pin) if line.pin and not line.other else line.other

    def _ways(self, line: DesignationLine) -> str | QWidget:
        buttons = []
        ways = (
            ("renew_pin", N_("Print a new PIN"), self.renewed, TAKES_NEW_PIN, Kind.SECONDARY),
            ("void_pin", N_("Cancel the PIN"), self.voided, WAITING, Kind.DANGER),
        )
        for name, words, asked, states, kind in ways:
            if self._may and line.status in states:
                act = partial(asked.emit, line)
                about = line.reference
                buttons.append(action(name, self._say(words), act, kind=kind, about=about))
        if buttons:
            return actions(*buttons)
        return visit_pill(self._say, line.lights) if line.lights is not None else ""
