"""Assist a walk-in: an account without email confirmed, a lock ended by its code."""

from kiosk.i18n import N_, Message
from kiosk.services.account.confirm_by_staff import confirm_by_staff
from kiosk.services.account.unlock import unlock
from kiosk.services.desk.records.fix_record import unlock_kiosk
from ui.staff.desk_page import DeskPage
from ui.staff.shift import doing
from ui.widgets.buttons.button import Kind

ENTER_CODE = N_("Enter the code that the kiosk shows")


class AssistPage(DeskPage):
    """Takes the codes that a kiosk shows to staff; a record's own ways are under Look up."""

    name = "assist"
    title = N_("Assist a walk-in")

    def build(self) -> None:
        self.confirm = self.add_form(
            "confirm_account",
            N_("Confirm an account without email"),
            N_("Only for someone you know or whose ID you checked."),
            N_("Confirm the account"),
            self._confirm,
            kind=Kind.SECONDARY,
        )
        self.confirm.add_text("code", N_("Code on the waiting page"), needs=ENTER_CODE)
        self.unlock = self.add_form(
            "unlock_code",
            N_("End a wait after too many tries"),
            N_("The locked page shows this code. It ends only this wait."),
            N_("Let them try again"),
            self._unlock,
            kind=Kind.SECONDARY,
        )
        self.unlock.add_text("unlock_code_typed", N_("Code on the locked page"), needs=ENTER_CODE)
        self.kiosk = self.add_form(
            "unlock_kiosk",
            N_("Unlock a kiosk"),
            N_("Too many wrong details were entered there, by one person or several."),
            N_("Unlock the kiosk"),
            self._unlock_kiosk,
            kind=Kind.SECONDARY,
        )
        needs = N_("Enter the kiosk's name")
        self.kiosk.add_text("kiosk", N_("Kiosk's name"), N_("Such as K3"), needs)
        line = N_("Press “Ask staff for help” there, then “Staff: I am here to help”.")
        naming = N_("They log on and open “My Caregivers”. No renewal is started.")
        self.add_side(
            self.kiosk,
            self.advice(N_("To help at the kiosk itself"), line),
            self.advice(N_("If they came to name a caregiver"), naming),
        )

    def entered(self) -> None:
        """Typing can start right away."""
        self.confirm.fields["code"].focus_first()

    def _confirm(self) -> None:
        code = self.confirm.text("code")
        self.send(self.confirm, doing(confirm_by_staff, code), self._confirmed)

    def _confirmed(self, username: str) -> None:
        self.confirm.empty()
        line = N_("Username: {username}. The kiosk continues by itself.")
        self.tell(N_("The account is confirmed"), Message.of(line, username=username))

    def _unlock(self) -> None:
        def done(_count: int) -> None:
            self.unlock.empty()
            self.tell(N_("Unlocked. The person can try again now"))

        self.send(self.unlock, doing(unlock, self.unlock.text("unlock_code_typed")), done)

    def _unlock_kiosk(self) -> None:
        name = self.kiosk.text("kiosk").upper()

        def done(_none: None) -> None:
            self.kiosk.empty()
            words = N_("Kiosk {kiosk} starts counting wrong details from zero")
            self.tell(Message.of(words, kiosk=name))

        self.send(self.kiosk, doing(unlock_kiosk, name), done)
