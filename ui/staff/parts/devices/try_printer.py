"""A test page out of the printer."""

from kiosk.i18n import N_
from kiosk.services.desk.try_devices import try_printer
from ui.staff.desk_page import DeskPage


def print_test_page(page: DeskPage) -> None:
    """Print it, and say on the page what came of it."""
    page.print_paper(
        lambda kiosk, actor, pause: kiosk.do(try_printer, actor, pause),
        N_("Printing a test page"),
        N_("The test page is printed"),
    )
