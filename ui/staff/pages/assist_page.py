"""Assist a walk-in: an account without e-mail confirmed, a lock ended by its code."""

from kiosk.i18n import N_
from kiosk.services.account.confirm_by_staff import confirm_by_staff
from kiosk.services.account.unlock import unlock
from kiosk.services.desk.records.fix_record import unlock_kiosk
from ui.staff.desk_page import DeskPage
from ui.staff.parts.forms.form_card import Form
from ui.staff.shift import Shift
from ui.widgets.buttons.button import Kind
from ui.widgets.cards.notice import Notice
from ui.widgets.fields.text_field import TextField

ENTER_CODE = N_("Enter the code that the kiosk shows")


class AssistPage(DeskPage):
    """Takes the codes that a kiosk shows to staff; a record's own ways stand under Look up."""

    name = "assist"
    title = N_("Assist a walk-in")

    def __init__(self, shift: Shift) -> None:
        super().__init__(shift)
        say = self.say
        self.confirm = _code_form(
            "code",
            say(N_("Confirm an account without e-mail")),
            say(N_("Only for a person whom you know or whose ID you saw.")),
            say(N_("Code on the waiting page")),
            say(N_("Confirm the account")),
        )
        self.confirm.default_button.setObjectName("confirm_account")
        self.confirm.submitted.connect(self._confirm)
        self.unlock = _code_form(
            "unlock_code_typed",
            say(N_("End a wait after too many tries")),
            say(N_("The locked page shows this code. It ends this one wait.")),
            say(N_("Code on the locked page")),
            say(N_("Let them try again")),
        )
        self.unlock.default_button.setObjectName("unlock_code")
        self.unlock.submitted.connect(self._unlock)
        self.kiosk = Form(
            say(N_("Unlock a kiosk")),
            say(N_("Too many wrong details were typed at it, by one person or by several.")),
            say(N_("Unlock the kiosk")),
            kind=Kind.SECONDARY,
        )
        self.kiosk.default_button.setObjectName("unlock_kiosk")
        self.kiosk.add(TextField("kiosk", say(N_("Kiosk's name")), say(N_("As K3"))))
        self.kiosk.submitted.connect(self._unlock_kiosk)
        for form in (self.confirm, self.unlock, self.kiosk):
            self.main.addWidget(form)
        side = self.add_side()
        line = say(N_("Press “Ask staff for help” there, then “Staff: I am here to help”."))
        side.addWidget(Notice(say(N_("To help at the kiosk itself")), line))
        self.end_columns(side)

    def entered(self) -> None:
        """Typing can begin at once."""
        self.confirm.fields["code"].focus_first()

    def _confirm(self) -> None:
        if self.confirm.missing(code=self.say(ENTER_CODE)):
            return
        code = self.confirm.text("code")
        self.ask(lambda kiosk, actor: kiosk.do(confirm_by_staff, actor, code), self._confirmed)

    def _confirmed(self, username: str) -> None:
        self.confirm.empty()
        line = self.say(N_("Username: {username}. The kiosk goes on by itself."), username=username)
        self.tell(self.say(N_("The account is confirmed")), line)

    def _unlock(self) -> None:
        if self.unlock.missing(unlock_code_typed=self.say(ENTER_CODE)):
            return
        code = self.unlock.text("unlock_code_typed")
        self.ask(lambda kiosk, actor: kiosk.do(unlock, actor, code), self._unlocked)

    def _unlock_kiosk(self) -> None:
        if self.kiosk.missing(kiosk=self.say(N_("Enter the kiosk's name"))):
            return
        name = self.kiosk.text("kiosk").upper()
        self.ask(
            lambda kiosk, actor: kiosk.do(unlock_kiosk, actor, name),
            lambda _none: self._kiosk_unlocked(name),
        )

    def _kiosk_unlocked(self, name: str) -> None:
        self.kiosk.empty()
        self.tell(self.say(N_("Kiosk {kiosk} counts wrong details from none again"), kiosk=name))

    def _unlocked(self, _count: int) -> None:
        self.unlock.empty()
        self.tell(self.say(N_("Unlocked. The person can try again now")))


def _code_form(name: str, title: str, hint: str, label: str, button: str) -> Form:
    form = Form(title, hint, button, "bold/check", Kind.SECONDARY)
    form.add(TextField(name, label))
    return form
