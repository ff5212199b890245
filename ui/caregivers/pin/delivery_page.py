"""“Generate PIN” (C4): print it, or have it sent by email."""

from PySide6.QtCore import Signal

from kiosk.domain.store.policy import Policy
from kiosk.i18n import N_, NP_, Translator
from kiosk.labels import GENERATE_PIN, RENEWAL
from ui.frame.page import Page
from ui.widgets.buttons.tile import Tile
from ui.widgets.cards.notice import Notice


class DeliveryPage(Page):
    """Emits `print_chosen` or `email_chosen`; both tiles act immediately."""

    print_chosen = Signal()
    email_chosen = Signal()
    flow = RENEWAL

    def __init__(self, say: Translator, policy: Policy) -> None:
        hint = N_("How do you want to give your caregiver the PIN?")
        super().__init__("pin_delivery", say, GENERATE_PIN, hint, "duotone/key")
        words = NP_(
            "A slip to fold. The PIN works at a kiosk in this store for {hours} hour.",
            "A slip to fold. The PIN works at a kiosk in this store for {hours} hours.",
            "hours",
        )
        second = say(words, hours=policy.caregiver_pin_hours)
        by_hand = Tile(say(N_("Print the PIN")), second, "duotone/printer", acts=True)
        by_hand.setObjectName("print_pin")
        by_hand.clicked.connect(self.print_chosen)
        words = NP_("It works for {hours} hour.", "It works for {hours} hours.", "hours")
        second = say(words, hours=policy.caregiver_pin_mail_hours)
        mail = Tile(say(N_("Send by email")), second, "duotone/envelope-simple", acts=True)
        mail.setObjectName("mail_pin")
        mail.clicked.connect(self.email_chosen)
        self.body.addWidget(by_hand)
        self.body.addWidget(mail)
        self.body.addWidget(one_person(say))


def one_person(say: Translator) -> Notice:
    """Why a PIN is given to no one else."""
    line = N_("Anyone who has the PIN can register as your caregiver.")
    return Notice(say(N_("Give it to one person only")), say(line), "warn")
