"""The audit trail: is it whole, and what does it say?"""

from kiosk.domain.people.roles import Action
from kiosk.errors import KioskError
from kiosk.i18n import N_, NP_, Message
from kiosk.letters.desk.trail_words import missing_words, unchecked_words
from kiosk.services.keeping.verify_audit import AuditAnswer, verify_audit
from ui.core.tasks import Lane
from ui.staff.desk_page import DeskPage
from ui.staff.parts.trail.trail_card import TrailCard
from ui.staff.shift import doing
from ui.widgets.cards.busy_card import BusyCard


class AuditPage(DeskPage):
    """An auditor has every link of the chains read over; a manager looks through the entries."""

    name = "audit"
    title = N_("Audit trail")

    def build(self) -> None:
        if self.shift.may(Action.VERIFY_AUDIT):
            self._offer_verifying()
        self.entries = TrailCard(self)
        self.main.addWidget(self.entries)

    def entered(self) -> None:
        """Show the newest entries; that somebody looks is noted."""
        self.entries.search()

    def _offer_verifying(self) -> None:
        self.form = self.add_form(
            "verify",
            N_("Verify the trail"),
            N_(
                "Each entry is checked against the one before it. The last is checked against "
                "its head."
            ),
            N_("Verify now"),
            self._verify,
            "bold/shield-check",
        )
        self._busy = BusyCard(self.say(N_("Checking the trail")))
        self._busy.hide()
        self.main.addWidget(self._busy)

    def _verify(self) -> None:
        self._busy.show()
        self.hush()
        self.send(self.form, doing(verify_audit), self._verified, self._failed, Lane.IO)

    def _failed(self, error: KioskError) -> None:
        self._busy.hide()
        self.show_failure(error)

    def _verified(self, answer: AuditAnswer) -> None:
        self._busy.hide()
        found = (*map(missing_words, answer.missing), *map(unchecked_words, answer.unchecked))
        line = ". ".join(map(self.say.say, (self._links(answer), *found)))
        if answer.ok:
            self.tell(N_("The trail is intact"), line, "info" if found else "ok")
        elif answer.missing:
            self.tell(N_("The trail was cut"), line, "error")
        else:
            self.tell(N_("The trail was changed"), line, "error")

    def _links(self, answer: AuditAnswer) -> Message:
        if answer.first_bad is None:
            entries = NP_("{count} entry, and it matches", "{count} entries, and all match")
            return Message.of(entries, count=answer.entries)
        return Message.of(N_("Entry {number} is the first"), number=answer.first_bad)
