"""First run: how wide the screen really is, by a bank card held to it."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout

from kiosk.bootstrap import Kiosk
from kiosk.domain.desk.roles import Actor
from kiosk.i18n import N_
from kiosk.services.desk.change_settings import set_screen_width
from ui.staff.first_run.first_run_step import SetUpStep
from ui.staff.parts.devices.bank_card import BankCard, screen_mm
from ui.staff.parts.forms.form_card import Form
from ui.staff.parts.tables.digits import Digits
from ui.staff.shift import Shift
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button

BY = (-10, -1, 1, 10)


class ScreenWidthStep(SetUpStep):
    """Writes kiosk.screen_width_mm, so that letters and buttons have their size in mm."""

    name = "set_up_screen"
    title = N_("The kiosk's screen")
    hint = N_("Do this on the screen that patients use.")
    without = N_("Letters and buttons may be too small or too large.")

    def __init__(self, shift: Shift) -> None:
        super().__init__(shift)
        say = self.say
        self.form = Form(
            say(N_("Hold a bank card to the screen")),
            say(N_("Make the outline as wide as the card.")),
            say(N_("It fits: save and go on")),
        )
        self.form.default_button.setObjectName("save_width")
        self.card = BankCard(say(N_("Outline of a bank card")))
        self.card.changed.connect(self._tell_width)
        self._words = Digits("", "text", "ink_soft")
        self.form.insert(self.card)
        row = QHBoxLayout()
        row.setSpacing(Theme.current().px(8))
        for px in BY:
            row.addWidget(self._button(px))
        row.addStretch(1)
        self.form.insert(row)
        self.form.insert(self._words)
        self.form.submitted.connect(self._save)
        self.end_step(self.form)

    def entered(self) -> None:
        """The arrow keys work at once."""
        self._tell_width()
        self.card.setFocus()

    def _button(self, px: int) -> Button:
        words = N_("{count} narrower") if px < 0 else N_("{count} wider")
        button = Button(self.say(words, count=abs(px)), height="in_row")
        button.setObjectName(f"grow.{px}")
        button.clicked.connect(partial(self.card.grow, px))
        return button

    def _width_mm(self) -> int:
        return screen_mm(self.screen().size().width(), self.card.width_px)

    def _tell_width(self, _px: int = 0) -> None:
        words = N_("The screen is then {width} mm wide")
        self._words.setText(self.say(words, width=self._width_mm()))

    def _save(self) -> None:
        width = self._width_mm()

        def work(kiosk: Kiosk, actor: Actor) -> None:
            kiosk.do(set_screen_width, actor, width)

        self.ask(work, lambda _none: self.passed.emit())
