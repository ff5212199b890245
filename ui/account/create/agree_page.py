"""What is kept about a person who makes an account, and their agreement to it."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from kiosk.i18n import N_, Translator
from kiosk.labels import AGREE
from kiosk.letters.program_desk import REVIEWER
from kiosk.wizard.fields.choices import AgreeField
from kiosk.wizard.fields.field import Complaint, Problem
from ui.frame.asking_page import AskingPage
from ui.theme.theme import Theme
from ui.widgets.fields.agree_tile import AgreeTile
from ui.widgets.pictures.icon_mark import IconMark
from ui.widgets.texts.text import Text

KEPT_TITLE: Final = N_("What we keep")
STAYS: Final = N_("It stays at this store.")
KEPT: Final = (
    N_("Your username and email address, locked with a key."),
    N_("Your password, in a form that no one can read."),
    N_("What you type and upload for your renewal, locked with a key."),
    N_("When you logged on, and what you submitted."),
)


class AgreePage(AskingPage):
    """Emits `answered` once “I agree” is pressed; the account is made then."""

    answered = Signal()
    flow = N_("Create account")
    waiting_words = N_("Creating your account")
    field = AgreeField(
        AGREE,
        N_("This kiosk may keep this for my renewal."),
        missing=N_("Press “I agree” to create your account"),
    )

    def __init__(self, say: Translator) -> None:
        super().__init__(
            "account_agree",
            say,
            KEPT_TITLE,
            picture="duotone/shield-check",
        )
        self.heading.set_words(say(KEPT_TITLE), f"{say(STAYS)} {say(REVIEWER)}")
        px = Theme.current().px
        for words in KEPT:
            row = QHBoxLayout()
            row.setSpacing(px(20))
            row.addWidget(IconMark("bold/check", px(30), line="lead"))
            row.addWidget(Text(say(words), "lead"), 1)
            self.card.column.addLayout(row)
        agreed = AgreeTile("agreed", say(self.field.label), say(self.field.hint))
        self.editors["agreed"] = agreed
        self.body.insertWidget(1, agreed)
        self.add_primary(N_("Create account"), "bold/user-plus", after=False)
        self.proceed.connect(self._answer)

    def entered(self) -> None:
        """The text is read first; nothing has the focus."""

    def _answer(self) -> None:
        if self.busy:
            return
        parsed = self.field.parse(self.editors["agreed"].value())
        if isinstance(parsed, Complaint):
            self.show_problems([Problem("agreed", parsed.message)])
        else:
            self.show_problems(())
            self.answered.emit()
