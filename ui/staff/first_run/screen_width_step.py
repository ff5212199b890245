"""First run: how wide the screen really is, by a bank card held to it."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QHBoxLayout

from kiosk.i18n import N_
from kiosk.services.desk.change_settings import set_screen_width
from ui.staff.first_run.first_run_step import SetUpStep
from ui.staff.forms.action import action
from ui.staff.parts.devices.bank_card import BankCard, screen_mm
from ui.staff.shift import doing
from ui.staff.tables.table import Digits
from ui.theme.theme import Theme

BY: Final = (-10, -1, 1, 10)


class ScreenWidthStep(SetUpStep):
    """Writes kiosk.screen_width_mm, so that letters and buttons have their size in mm."""

    name = "set_up_screen"
    title = N_("The kiosk's screen")
    hint = N_("Do this on the screen that patients use.")
    without = N_("Letters and buttons may be too small or too large.")

    def build(self) -> None:
        self.form = self.add_form(
            "save_width",
            N_("Hold a bank card up to the screen"),
            N_("Make the outline as wide as the card."),
            N_("It fits: save and continue"),
            self._save,
        )
        self.card = BankCard(self.say(N_("Outline of a bank card")))
        self.card.changed.connect(self._tell_width)
        self._words = Digits("", "text", "ink_soft")
        row = QHBoxLayout()
        row.setSpacing(Theme.current().px(8))
        for px in BY:
            words = N_("{count} narrower") if px < 0 else N_("{count} wider")
            said = self.say(words, count=abs(px))
            row.addWidget(action(f"grow.{px}", said, partial(self.card.grow, px)))
        row.addStretch(1)
        self.form.insert(self.card)
        self.form.insert(row)
        self.form.insert(self._words)

    def entered(self) -> None:
        """The arrow keys work right away."""
        self._tell_width()
        self.card.setFocus()

    def _width_mm(self) -> int:
        return screen_mm(self.screen().size().width(), self.card.width_px)

    def _tell_width(self, _px: int = 0) -> None:
        words = N_("The screen is then {width} mm wide")
        self._words.setText(self.say(words, width=self._width_mm()))

    def _save(self) -> None:
        work = doing(set_screen_width, self._width_mm())
        self.send(self.form, work, lambda _none: self.passed.emit())
