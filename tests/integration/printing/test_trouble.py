"""Real printers in real trouble, directly and behind a real CUPS."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from kiosk.adapters.printer.ipp import IppPrinter
from kiosk.adapters.slips.papers import PdfPapers
from kiosk.bootstrap import open_kiosk
from kiosk.bootstrap.adapter_ports import AdapterPorts
from kiosk.errors import ErrorCode
from kiosk.i18n import Translator
from kiosk.ports.printer import Job, JobState, PrinterState
from kiosk.services.papers.watch_job import Patience, print_watched
from kiosk.settings import Paper, PrinterSettings, Settings
from tests.fakes.clock import FakeClock
from tests.papers import FACTS, PRINTED_AT, STORE
from tests.printing import IppDevice, PrintShop, said, wait_for
from tests.refusals import refusal_of

pytestmark = [pytest.mark.xdist_group("printing"), pytest.mark.req("R11")]

PDF: Final = PdfPapers("K3").draw(FACTS, STORE, PRINTED_AT, "en")
NAME: Final = "K3-7F2QM"


class QuickClock(FakeClock):
    """Every look at it is two seconds later, so that a deadline comes after a few looks."""

    def monotonic(self) -> float:
        self.seconds += 2
        return self.seconds


@dataclass
class Stand:
    """A printer as the product reaches it, and its hardware."""

    device: IppDevice
    printer: IppPrinter
    uri: str

    def watch(self, pause: Patience, clock: FakeClock | None = None) -> bool:
        settings = PrinterSettings(kind="ipp", uri=self.uri)
        ports = AdapterPorts(Settings(file=Path("config.toml"), printer=settings))
        ports.clock = clock or FakeClock()
        return print_watched(ports, PDF, NAME, pause)

    def refusal(self, pause: Patience, clock: FakeClock | None = None) -> ErrorCode:
        refused = refusal_of(self.watch, pause, clock)
        assert refused.facts == {"reference": NAME}
        return refused.code

    def wait_for_trouble(self) -> None:
        """However slow the printer is, it has reached its trouble."""
        wait_for("trouble", lambda: self.printer.status(stuck=True) is not PrinterState.READY)

    def is_idle(self) -> bool:
        """Whether nothing of ours is left in queue and printer."""
        return self.printer.job(Job("1")) is JobState.FAILED


@pytest.fixture(params=["ipp", "cups"])
def stand(request: pytest.FixtureRequest, shop: PrintShop) -> Stand:
    device = shop.device()
    uri = shop.queue(device) if request.param == "cups" else device.uri
    return Stand(device, IppPrinter(uri, Paper.LETTER), uri)


def doing(act: Callable[[], object]) -> Patience:
    """A pause in which something happens once; no one leaves."""
    left = [act]

    def pause(seconds: float) -> bool:
        while seconds and left:
            left.pop()()
        return False

    return pause


def waiting(seconds: float) -> bool:
    """A short wait by someone who stays."""
    if seconds:
        wait_for("a moment", iter([False, True]).__next__)
    return False


def test_a_paper_is_watched_until_it_is_out(stand: Stand) -> None:
    assert stand.watch(waiting)
    assert len(stand.device.papers) == 1


@pytest.mark.parametrize(
    ("load", "code"),
    [
        (lambda device: device.load(sheets=0), ErrorCode.PRINTER_OUT_OF_PAPER),
        (lambda device: device.load("iso_a4_210x297mm"), ErrorCode.PRINTER_WRONG_PAPER),
    ],
)
def test_missing_and_other_paper_are_reported_before_anything_is_promised(
    stand: Stand, load: Callable[[IppDevice], None], code: ErrorCode
) -> None:
    load(stand.device)

    assert stand.refusal(waiting) is code
    assert stand.device.papers == {}


@pytest.mark.parametrize(
    ("reason", "code"),
    [
        ("media-empty-error", ErrorCode.PRINTER_OUT_OF_PAPER),
        ("cover-open-error", ErrorCode.PRINTER_COVER_OPEN),
        ("media-jam-error", ErrorCode.PRINTER_JAMMED),
    ],
)
def test_trouble_in_the_middle_is_told_apart_and_the_job_canceled(
    stand: Stand, reason: str, code: ErrorCode
) -> None:
    stand.device.hold(reason)
    assert stand.refusal(doing(stand.wait_for_trouble), QuickClock()) is code
    stand.device.release()
    wait_for("an idle printer", stand.is_idle)


def test_a_printer_that_is_switched_off_in_the_middle_does_not_answer(stand: Stand) -> None:
    stand.device.hold()

    assert stand.refusal(doing(stand.device.kill), QuickClock()) is ErrorCode.PRINTER_DOWN
    assert stand.printer.status() is PrinterState.DOWN


@pytest.mark.req("T15")
@pytest.mark.parametrize("leaves", [False, True])
def test_a_job_that_gets_stuck_or_that_no_one_waits_for_is_canceled(
    stand: Stand, leaves: bool
) -> None:
    stand.device.hold()
    if leaves:
        assert not stand.watch(lambda _seconds: True)
    else:
        assert stand.refusal(waiting, QuickClock()) is ErrorCode.PRINTER_STUCK
    stand.device.release()
    wait_for("an idle printer", stand.is_idle)


def test_a_printer_that_cups_knows_by_its_service_name_prints(shop: PrintShop) -> None:
    device = shop.device()
    uri = shop.queue(device, by_name=True)
    stand = Stand(device, IppPrinter(uri, Paper.LETTER), uri)

    assert said(uri, "device-uri") == [device.service]
    assert stand.printer.status() is PrinterState.READY
    assert stand.watch(waiting)
    assert len(device.papers) == 1


def test_a_queue_that_is_not_there_is_a_printer_that_does_not_answer(shop: PrintShop) -> None:
    queue = shop.queue(shop.device())
    printer = IppPrinter(queue.replace("front", "back"), Paper.LETTER)

    assert printer.status() is PrinterState.DOWN
    assert refusal_of(printer.print, PDF, NAME).code is ErrorCode.PRINTER_DOWN


def advice(uri: str, folder: Path) -> tuple[bool, str]:
    settings = Settings(file=folder / "config.toml", printer=PrinterSettings(kind="ipp", uri=uri))
    with open_kiosk(settings) as kiosk:
        (check,) = (check for check in kiosk.ports.machine.examine() if check.name == "printer")
    return check.ok, Translator("en").say(check.advice)


@pytest.mark.parametrize("keeps", [True, False])
def test_the_doctor_asks_for_a_person_when_cups_keeps_what_it_printed(
    shop: PrintShop, tmp_path: Path, keeps: bool
) -> None:
    uri = shop.queue(shop.device(), keeps=keeps)
    printer = IppPrinter(uri, Paper.LETTER)
    job = printer.print(PDF, NAME)
    wait_for("a paper", lambda: printer.job(job) is JobState.DONE)

    ok, words = advice(uri, tmp_path)

    assert ok is not keeps
    assert ("PreserveJobFiles No" in words) is keeps


def test_the_doctor_says_what_to_do_at_the_printer(shop: PrintShop, tmp_path: Path) -> None:
    device = shop.device()
    device.load(sheets=0)
    assert advice(device.uri, tmp_path) == (False, "Load paper")
    device.kill()
    assert advice(device.uri, tmp_path) == (False, ("Turn the printer on, and check printer.uri"))


@pytest.mark.req("R15", "T15")
def test_a_spool_holds_nothing_once_the_paper_is_out(shop: PrintShop) -> None:
    device = shop.device()
    printer = IppPrinter(shop.queue(device), Paper.LETTER)
    job = printer.print(PDF, NAME)
    wait_for("a paper", lambda: printer.job(job) is JobState.DONE)

    root = device.folder / "cups"
    wait_for("an empty spool", lambda: not list((root / "spool").glob("d*")))
    kept = [file for file in root.rglob("*") if file.is_file() and PDF in file.read_bytes()]
    assert kept == []
