"""The confirmation on a real printer, as a patient meets it."""

from collections.abc import Iterator

import pytest

from kiosk.adapters.printer.ipp import IppPrinter
from kiosk.ports.printer import Job, JobState
from tests.journeys.booth import Booth
from tests.journeys.conftest import NewBooth, NewPlace
from tests.journeys.seeds import draft_at
from tests.printing import IppDevice, PrintShop, print_shop, wait_for
from ui.session.visit import Ending

pytestmark = [pytest.mark.xdist_group("printing"), pytest.mark.req("R11")]


@pytest.fixture(scope="module")
def shop() -> Iterator[PrintShop]:
    with print_shop() as shop:
        yield shop


@pytest.fixture
def device(shop: PrintShop) -> IppDevice:
    return shop.device()


@pytest.fixture
def booth(new_place: NewPlace, new_booth: NewBooth, shop: PrintShop, device: IppDevice) -> Booth:
    """Someone who has just submitted, in front of a kiosk with that printer behind CUPS."""
    place = new_place("passport", draft_at("review"))
    place.change("[printer]\n", f'[printer]\nkind = "ipp"\nuri = "{shop.queue(device)}"\n')
    booth = new_booth(place)
    booth.resume("review")
    booth.press("agreed", "proceed")
    booth.at("confirmation")
    return booth


def test_the_page_says_printed_when_the_paper_is_out(booth: Booth, device: IppDevice) -> None:
    booth.press("print")
    booth.sees("Your confirmation is printed")
    (name,) = device.papers
    assert booth.place.renewal().reference.lower() in name
    booth.press("done")
    assert booth.endings == [Ending.FINISH]


def test_an_empty_tray_and_a_dead_printer_each_have_their_way_on(
    booth: Booth, device: IppDevice
) -> None:
    reference = booth.place.renewal().reference
    device.load(sheets=0)
    booth.press("print")
    booth.sees("The printer is out of paper", f"Ask staff to reprint with {reference}", "Try again")
    device.load()
    device.kill()
    booth.press("print")
    booth.sees("The printer isn't answering", f"Ask staff to print with {reference}")
    device.start()
    booth.press("print")
    booth.sees("Your confirmation is printed")


def test_leaving_in_the_middle_cancels_the_paper(booth: Booth, device: IppDevice) -> None:
    device.hold()
    booth.press("print")
    booth.sees("Printing your confirmation")
    printer = booth.ports().printer
    assert isinstance(printer, IppPrinter)
    job = Job("1")
    assert printer.job(job) is JobState.PRINTING
    booth.press("done")
    wait_for("the job's end", lambda: printer.job(job) is JobState.FAILED)
    assert booth.endings == [Ending.FINISH]
    device.release()
