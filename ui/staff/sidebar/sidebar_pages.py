"""The desk's pages in the order of the sidebar, and what a role must be able to do to see each."""

from dataclasses import dataclass
from typing import Final

from kiosk.domain.people.roles import ALLOWED, Action, Role
from kiosk.i18n import N_
from ui.staff.desk_page import DeskPage
from ui.staff.pages.assist_page import AssistPage
from ui.staff.pages.audit_page import AuditPage
from ui.staff.pages.devices_page import DevicesPage
from ui.staff.pages.expiry_page import ExpiryPage
from ui.staff.pages.handed_over_page import HandedOverPage
from ui.staff.pages.keeping_page import KeepingPage
from ui.staff.pages.line_page import LinePage
from ui.staff.pages.look_up_page import LookUpPage
from ui.staff.pages.own_pin_page import OwnPinPage
from ui.staff.pages.print_again_page import PrintPage
from ui.staff.pages.reports_page import ReportsPage
from ui.staff.pages.settings_page import SettingsPage
from ui.staff.pages.staff_page import StaffPage
from ui.staff.pages.today_page import TodayPage
from ui.staff.pages.unsent_page import UnsentPage
from ui.staff.program.decided_page import DecidedPage
from ui.staff.program.queue_page import QueuePage


@dataclass(frozen=True)
class Place:
    """A page in the sidebar; `short` names it where there is room for icons only."""

    page: type[DeskPage]
    needs: Action
    """Without it the page is not offered."""
    words: str
    short: str
    icon: str


PLACES: Final = (
    Place(QueuePage, Action.DECIDE, N_("Queue"), N_("Queue"), "regular/folder"),
    Place(DecidedPage, Action.DECIDE, N_("Decided"), N_("Decided"), "regular/clock"),
    Place(TodayPage, Action.SEE_CALLS, N_("Today"), N_("Today"), "regular/squares-four"),
    Place(AssistPage, Action.UNLOCK, N_("Assist a walk-in"), N_("Assist"), "regular/hand-waving"),
    Place(LookUpPage, Action.LOOK_UP, N_("Look up"), N_("Look up"), "regular/magnifying-glass"),
    Place(LinePage, Action.SET_LINE_BOARD, N_("Line board"), N_("Line"), "regular/users-three"),
    Place(PrintPage, Action.PRINT_AGAIN, N_("Print again"), N_("Print"), "regular/printer"),
    Place(DevicesPage, Action.SEE_DEVICES, N_("Devices"), N_("Devices"), "regular/plugs"),
    Place(UnsentPage, Action.SEE_QUEUE, N_("Unsent work"), N_("Unsent"), "regular/tray-arrow-up"),
    Place(
        HandedOverPage,
        Action.SEE_HANDED_OVER,
        N_("Handed over"),
        N_("Sent"),
        "regular/folder",
    ),
    Place(
        ExpiryPage,
        Action.SEE_EXPIRY,
        N_("Expiry lists"),
        N_("Expiry"),
        "regular/calendar-dots",
    ),
    Place(ReportsPage, Action.SEE_REPORTS, N_("Reports"), N_("Reports"), "regular/chart-bar"),
    Place(StaffPage, Action.MANAGE_STAFF, N_("Staff"), N_("Staff"), "regular/users"),
    Place(
        SettingsPage,
        Action.CONFIGURE_STORE,
        N_("Settings"),
        N_("Settings"),
        "regular/gear-six",
    ),
    Place(KeepingPage, Action.BACK_UP, N_("Backup"), N_("Backup"), "regular/archive"),
    Place(AuditPage, Action.READ_TRAIL, N_("Audit trail"), N_("Audit"), "regular/shield-check"),
    Place(OwnPinPage, Action.CHANGE_OWN_PIN, N_("Your PIN"), N_("PIN"), "regular/key"),
)


def places_of(role: Role) -> tuple[Place, ...]:
    """What a role is offered; nothing it may not do."""
    return tuple(place for place in PLACES if place.needs in ALLOWED[role])
