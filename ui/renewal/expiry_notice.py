"""When the registration ends, and whether the person wants to be reminded by email."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.finding_words import finding_words
from kiosk.i18n import N_, Translator
from kiosk.letters.light_words import first_words
from kiosk.letters.notices import renewal_decided
from kiosk.services.views import MenuView, RenewalState
from ui.flows.lights import LightsStrip
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.cards.notice import Notice
from ui.widgets.texts.tones import Tone

REMIND: Final = N_("Remind me by email")
REMIND_NO_MORE: Final = N_("Stop the reminders")
DATES: Final = N_("Dates and card")
CAN_RENEW: Final = frozenset({RenewalState.START, RenewalState.RESUME})
"""States in which the end of the registration is near, and may pass anyway."""


class RemindersButton(Button):
    """Emits `chosen(wanted)` and waits; show_reminded() follows once that is stored."""

    chosen = Signal(bool)

    def __init__(self, say: Translator, reminded: bool) -> None:
        super().__init__("", Kind.QUIET, "fill/bell", height="in_row")
        self.setObjectName("reminders")
        self._say = say
        self.clicked.connect(self._pressed)
        self.show_reminded(reminded)

    def show_reminded(self, reminded: bool) -> None:
        """The current choice; the button offers the other."""
        self.reminded = reminded
        self.set_words(self._say(REMIND_NO_MORE if reminded else REMIND))
        self.setEnabled(True)

    def _pressed(self) -> None:
        self.setEnabled(False)
        self.chosen.emit(not self.reminded)


class ExpiryNotice(Notice):
    """The expiration date in one of the tones, with the button where reminders are possible.

    Emits `dates` when the lights below it are wanted with their dates; a small screen has room for
    neither here.
    """

    dates = Signal()

    def __init__(self, say: Translator, view: MenuView, button: Button | None) -> None:
        title, line, tone = _told(say, view)
        first = first_words(view.lights) if view.lights is not None else None
        # What will be due matters more than what stays possible, and there is room for one of them.
        line = " ".join(". ".join(say.pair(finding_words(each))) for each in view.advice) or line
        super().__init__(title, say.say(first) if first is not None else line, tone, "fill/clock")
        buttons = [button] if button is not None else []
        if view.lights is not None and not Theme.current().frame.small:
            self.column.addWidget(LightsStrip(say, view.lights))
            dates = Button(say(DATES), Kind.QUIET, height="in_row")
            dates.setObjectName("dates")
            dates.clicked.connect(self.dates)
            buttons.append(dates)
        wide = Theme.current().frame.wide
        row = QVBoxLayout() if wide else QHBoxLayout()
        row.setSpacing(Theme.current().px(16))
        for each in buttons:
            row.addWidget(each, 0, Qt.AlignmentFlag.AlignLeft)
        if buttons and wide:
            self.row.addLayout(row)
        elif buttons:
            self.column.addLayout(row)


def _told(say: Translator, view: MenuView) -> tuple[str, str, Tone]:
    if view.valid_until is not None:
        valid = say(renewal_decided.VALID, day=view.valid_until)
        return valid, say(N_("Your card comes by mail.")), "ok"
    title = say(N_("Expiration date: {day}"), day=view.expires_on or "")
    if view.state is RenewalState.SUBMITTED:
        return title, say(N_("There is nothing left for you to do.")), "info"
    if view.state in CAN_RENEW:
        return title, say(N_("You can still renew your registration after this day.")), "warn"
    return title, "", "info"
