"""How something turned out: one heading, a few notices, Done."""

from collections.abc import Sequence
from typing import Final, Self

from PySide6.QtCore import Signal

from kiosk.i18n import N_, Translator
from kiosk.labels import RENEWAL
from kiosk.letters.program_desk import REVIEWER
from kiosk.services.caregivers.caregiver_views import Approval, IssuedPin
from ui.caregivers.commission_note import call_note
from ui.frame.page import Page
from ui.widgets.cards.notice import Notice
from ui.widgets.texts.tones import Tone

BY_MAIL: Final = N_("We'll email your caregiver when there is a decision.")
NOT_BY_MAIL: Final = N_("Your caregiver gave no email address. They can see the decision here.")

Told = tuple[str, str, Tone, str | None]
"""A notice's title and line in words of the session, its tone, and its icon."""


class OutcomePage(Page):
    """Emits `done`."""

    done = Signal()
    flow = RENEWAL
    goes_back = False

    def __init__(
        self, name: str, say: Translator, title: str, picture: str, notices: Sequence[Told]
    ) -> None:
        super().__init__(name, say, title, picture=picture)
        for head, line, tone, icon in notices:
            self.body.addWidget(Notice(head, line, tone, icon))
        self.add_primary(N_("Done"), "bold/check", after=False)
        self.proceed.connect(self.done)

    @classmethod
    def of_sent(cls, say: Translator, issued: IssuedPin) -> Self:
        """A PIN went by email; no digit is shown (C4)."""
        until = say(N_("Works until {until}"), until=say.day_and_time(issued.ends_at))
        to = say(N_("It goes to {address}."), address=issued.sent_to)
        line = say(N_("Ask them to check their email. The PIN works once."))
        told: list[Told] = [
            (to, line, "ok", None),
            (until, say(N_("After that, generate a new one here.")), "info", "fill/clock"),
        ]
        return cls("pin_sent", say, N_("The PIN is on its way"), "duotone/envelope-simple", told)

    @classmethod
    def of_approval(cls, say: Translator, approval: Approval, was_validated: bool) -> Self:
        """What the patient's answer led to (C9); never more than pending."""
        if approval.pending:
            line = say(N_("You approved {name}. The Program decides next."), name=approval.name)
            more = say(BY_MAIL if approval.told_by_mail else NOT_BY_MAIL)
            more = f"{say(REVIEWER)} {more}"
            told: list[Told] = [(line, more, "info", "fill/hourglass-medium")]
            title = N_("Pending approval by the Program")
            page = cls("approval_pending", say, title, "duotone/seal-check", told)
        else:
            line = say(N_("{name} is not your caregiver."), name=approval.name)
            why = N_("Your slot is open again.")
            if was_validated:
                why = N_(
                    "This person is already another patient's caregiver. A second patient "
                    "must be immediate family. Your slot is open again."
                )
            title = N_("The registration has ended")
            told = [(line, say(why), "info", None)]
            page = cls("approval_ended", say, title, "duotone/user-circle", told)
        if (note := call_note(say, approval.note, approval.note_on)) is not None:
            page.body.addWidget(note)
        return page
