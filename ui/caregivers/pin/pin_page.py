"""A caregiver's PIN (C4, C5): masked, shown while held, printed on its slip."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.i18n import N_, Translator
from kiosk.labels import GENERATE_PIN, RENEWAL
from kiosk.services.caregivers.caregiver_views import IssuedPin
from ui.caregivers.pin.delivery_page import one_person
from ui.frame.page import Page
from ui.paper.paper_offer import PaperOffer, PaperWords
from ui.theme.theme import Theme
from ui.widgets.buttons.hold_button import HoldButton
from ui.widgets.cards.card import Card
from ui.widgets.texts.pill import Pill
from ui.widgets.texts.pin_groups import PinGroups
from ui.widgets.texts.text import Text


class PinPage(Page):
    """The one page that holds digits; they are wiped when it is left.

    The `paper` is requested as soon as it comes into sight; a slip is printed once.
    """

    flow = RENEWAL
    goes_back = False

    def __init__(self, say: Translator, issued: IssuedPin) -> None:
        hint = N_("Your caregiver types this PIN at a kiosk in this store.")
        super().__init__("pin", say, GENERATE_PIN, hint, "duotone/key")
        self.groups = PinGroups(issued.digits, say(N_("PIN, hidden. It is on the slip.")))
        self.groups.setObjectName("pin_groups")
        self.body.addWidget(self._card(issued))
        notice = one_person(say)
        notice.setObjectName("notice")
        for text in notice.findChildren(Text):
            text.is_reason = False  # what is said of the paper takes its place, and says the same
        self.body.addWidget(notice)
        words = PaperWords(
            printing=N_("Printing your slip"),
            printed=N_("Take your slip"),
            take=say(N_("Fold it on the lines so the PIN is inside. Give it to one person only.")),
            still_good=N_("The PIN still works."),
        )
        self.paper = PaperOffer(self, words, notice)
        # Another slip would need a new PIN (C5).
        self.paper.printed.connect(self.paper.button.hide)
        done = self.add_primary(N_("Done"), "bold/check", after=False)
        row = QHBoxLayout() if Theme.current().frame.wide else QVBoxLayout()
        row.setSpacing(self.buttons.spacing())
        row.addWidget(self.paper.button, 1)
        row.addWidget(done, 1)
        self.buttons.addLayout(row)

    def entered(self) -> None:
        """Print immediately: it was requested on the page before."""
        self.paper.button.begin()

    def left(self) -> None:
        """Forget the digits, and stop waiting for a paper."""
        self.groups.wipe()
        self.paper.leave()

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
