"""A username that is on its way by email, if the address has one."""

from kiosk.i18n import N_, Translator
from kiosk.labels import LOG_ON
from ui.frame.asking_page import AskingPage
from ui.widgets.texts.text import Text


class UsernameSentPage(AskingPage):
    """Emits `proceed` to log on; it never says whether an account has the address."""

    flow = N_("Forgotten username")

    def __init__(self, say: Translator, address: str) -> None:
        super().__init__(
            "username_sent",
            say,
            N_("Check your email"),
            N_("Your username is in it, if your address has an account here."),
            "duotone/envelope-simple-open",
        )
        line = say(N_("We looked for {address}."), address=address)
        self.card.column.addWidget(Text(line, "lead"))
        other = N_("Nothing there? You may have used another address, or none. Ask staff.")
        self.card.column.addWidget(Text(say(other), "text", "ink_soft"))
        self.add_primary(LOG_ON)
