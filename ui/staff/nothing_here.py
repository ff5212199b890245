"""What a role sees for which the desk has no page yet."""

from kiosk.i18n import N_
from ui.staff.page import DeskPage
from ui.staff.shift import Shift
from ui.widgets.notice import Notice


class NothingHerePage(DeskPage):
    """Says where this role works instead."""

    name = "nothing_here"
    title = N_("Nothing for you here")

    def __init__(self, shift: Shift) -> None:
        super().__init__(shift)
        line = self.say(N_("Decisions are recorded with the command “decide” on this machine."))
        self.main.addWidget(Notice(self.say(N_("This desk serves the store's staff")), line))
        self.end_columns()
