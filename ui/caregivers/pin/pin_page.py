"""A caregiver's PIN (C4, C5): masked, shown while held, printed on its slip."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.i18n import N_, Translator
from kiosk.labels import GENERATE_PIN, RENEWAL
from kiosk.services.caregivers.caregiver_views import IssuedPin
from ui.caregivers.pin.delivery_page import one_person
from ui.frame.page import Page
from ui.paper.print_button import AGAIN, SLOW, PrintButton
from ui.theme.theme import Theme
from ui.widgets.buttons.hold_button import HoldButton
from ui.widgets.cards.card import Card
from ui.widgets.cards.notice import Notice
from ui.widgets.texts.pill import Pill
from ui.widgets.texts.pin_groups import PinGroups
from ui.widgets.texts.text import Text
from ui.widgets.texts.tones import Tone


class PinPage(Page):
    """The one page that holds digits; they are wiped when it is left.

    Emits `print_asked`, at once when it comes into sight. Whoever prints answers with
    show_printed(), show_print_failed() or show_taken_back(); a slip is printed once.
    """

    print_asked = Signal()
    print_stopped = Signal()
    flow = RENEWAL
    goes_back = False

    def __init__(self, say: Translator, issued: IssuedPin) -> None:
        hint = N_("Your caregiver types this PIN at a kiosk of this store.")
        super().__init__("pin", say, GENERATE_PIN, hint, "duotone/key")
        self.groups = PinGroups(issued.digits, say(N_("PIN, hidden. It is on the slip.")))
        self.groups.setObjectName("pin_groups")
        self.body.addWidget(self._card(issued))
        self._notice: Notice = one_person(say)
        self._notice.setObjectName("notice")
        self.body.addWidget(self._notice)
        self._print = PrintButton(say)
        self._print.asked.connect(self.print_asked)
        self._print.stopped.connect(self.print_stopped)
        self._print.slow.connect(self._say_printing)
        done = self.add_primary(N_("Done"), "bold/check", after=False)
        row = QHBoxLayout() if Theme.current().frame.wide else QVBoxLayout()
        row.setSpacing(self.buttons.spacing())
        row.addWidget(self._print, 1)
        row.addWidget(done, 1)
        self.buttons.addLayout(row)

    def arrange(self, column: QVBoxLayout) -> None:
        """The PIN stands below the upper third of a standing screen (U24)."""
        super().arrange(column)
        column.setStretch(2, 5)
        column.setStretch(4, 2)

    def entered(self) -> None:
        """Print at once: it was asked for on the page before."""
        self._print.begin()

    def left(self) -> None:
        """Forget the digits, and wait for no paper."""
        self.groups.wipe()
        self._print.leave()
        self.print_stopped.emit()

    def show_printed(self) -> None:
        """The slip is out; another one would need a new PIN (C5)."""
        self._print.over()
        self._print.hide()
        line = N_("Fold it, so that nobody sees the PIN. Give it to one person only.")
        self._tell(N_("Take your slip"), self.say(line), "ok")

    def show_print_failed(self, why: str) -> None:
        """Say why there is no slip; the PIN stays good, and it can be printed again."""
        self._print.over(AGAIN)
        head, _, rest = why.partition(". ")
        good = self.say(N_("The PIN stays good."))
        self._tell(head, f"{good} {rest}", "warn")

    def show_taken_back(self) -> None:
        """The person did not want to wait any more."""
        self._print.over()
        self._tell(N_("Printing is stopped"), self.say(N_("The PIN stays good.")), "info")

    def _card(self, issued: IssuedPin) -> Card:
        say, card = self.say, Card(gap=26)
        head = QHBoxLayout()
        head.addWidget(Text(say(N_("Caregiver's PIN")), "h2"), 1)
        until = say(N_("Works until {until}"), until=say.day_and_time(issued.ends_at))
        head.addWidget(Pill(until, "info", "fill/clock"))
        hold = HoldButton(say(N_("Hold to show")))
        hold.setObjectName("hold_pin")
        hold.held.connect(self.groups.show_digits)
        card.column.addLayout(head)
        card.column.addWidget(self.groups)
        card.column.addWidget(hold)
        return card

    def _say_printing(self, may_stop: bool) -> None:
        line = self.say(SLOW) if may_stop else ""
        self._tell(N_("Printing your slip"), line, "info", "fill/hourglass-medium")

    def _tell(self, title: str, line: str, tone: Tone, icon: str | None = None) -> None:
        told = Notice(self.say(title), line, tone, icon)
        told.setObjectName("notice")
        self.body.replaceWidget(self._notice, told)
        self._notice.hide()
        self._notice.deleteLater()
        self._notice = told
        told.show()
        self.fitting.make()
