"""The gallery's sheets of caregivers: slots, a PIN, the approval, the guide."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Final
from uuid import UUID

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from kiosk.domain.caregivers.designation import DesignationStatus
from kiosk.domain.store.policy import Policy
from kiosk.i18n import Translator
from kiosk.services.caregivers.caregiver_views import (
    Applicant,
    CaregiversView,
    IssuedPin,
    Slot,
)
from ui.caregivers.approve_page import ApprovePage
from ui.caregivers.pin.pin_page import PinPage
from ui.caregivers.slots.my_caregivers_page import MyCaregiversPage
from ui.frame.page import Page
from ui.frame.window import Window
from ui.guide.guide_page import GuidePage

SAY: Final = Translator("en")
ONE: Final = UUID(int=1)
TODAY: Final = date(2026, 11, 20)
ENDS: Final = datetime(2026, 11, 23, 15, 10, tzinfo=UTC)


def _window(page: Page) -> QWidget:
    window = Window(SAY)
    window.show_page(lambda: page)
    return window


def my_caregivers() -> QWidget:
    """Return the slots, one of which needs approval."""
    waiting = Slot(
        1, DesignationStatus.SUBMITTED, ONE, "Grace O'Neill", "Worcester", registered_on=TODAY
    )
    note = "You and your caregiver may call the Commission."
    slots = (waiting, Slot(2))
    return _window(MyCaregiversPage(SAY, CaregiversView(slots, (), note)))


def pin() -> QWidget:
    """Return a PIN that was just given."""
    return _window(PinPage(SAY, IssuedPin(ONE, "P4-7KM", "830417295263", ENDS, "en", 72)))


def approve() -> QWidget:
    """Return the question whether someone is the right person."""
    applicant = Applicant(ONE, "Grace O'Neill", "Worcester", b"", TODAY)
    page = ApprovePage(SAY, applicant, QImage())
    window = _window(page)
    page.mine.tiles["yes"].click()
    return window


def guide() -> QWidget:
    """Return the guide with both its sides."""
    return _window(GuidePage(SAY, Policy()))


SHEETS: Final[dict[str, Callable[[], QWidget]]] = {
    "my-caregivers": my_caregivers,
    "pin": pin,
    "approve": approve,
    "guide": guide,
}
