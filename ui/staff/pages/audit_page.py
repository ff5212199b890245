"""The auditor's page: is the audit trail whole?"""

from kiosk.errors import KioskError
from kiosk.i18n import N_
from kiosk.services.keeping.verify_audit import AuditAnswer, verify_audit
from ui.core.tasks import Lane
from ui.staff.desk_page import DeskPage
from ui.staff.parts.forms.form_card import Form
from ui.staff.shift import Shift
from ui.widgets.cards.busy_card import BusyCard


class AuditPage(DeskPage):
    """Reads every link of the chain over and says the first that does not fit."""

    name = "audit"
    title = N_("Audit trail")

    def __init__(self, shift: Shift) -> None:
        super().__init__(shift)
        say = self.say
        self.form = Form(
            say(N_("Verify the trail")),
            say(N_("Every entry is held against the one before it. Nothing is changed.")),
            say(N_("Verify now")),
            "bold/shield-check",
        )
        self.form.default_button.setObjectName("verify")
        self.form.submitted.connect(self._verify)
        self._busy = BusyCard(say(N_("Reading the trail over")))
        self._busy.hide()
        self.main.addWidget(self.form)
        self.main.addWidget(self._busy)
        self.end_columns()

    def _verify(self) -> None:
        self.form.busy = True
        self._busy.show()
        self.hush()

        self.ask(
            lambda kiosk, actor: kiosk.do(verify_audit, actor),
            self._verified,
            self._failed,
            Lane.IO,
        )

    def _failed(self, error: KioskError) -> None:
        self.form.busy = False
        self._busy.hide()
        self.show_failure(error)

    def _verified(self, answer: AuditAnswer) -> None:
        self.form.busy = False
        self._busy.hide()
        if answer.ok:
            line = self.say(N_("{count} entries, each fits"), count=answer.entries)
            self.tell(self.say(N_("The trail is whole")), line)
        else:
            line = self.say(N_("Entry {number} is the first"), number=answer.first_bad or 0)
            self.tell(self.say(N_("The trail was changed")), line, "error")
