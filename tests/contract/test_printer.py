"""What every printer promises: the folder, one by IPP, one behind CUPS, and the fake."""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from kiosk.adapters.printer.folder import OUT_OF_PAPER, FolderPrinter
from kiosk.adapters.printer.ipp import IppPrinter
from kiosk.adapters.slips.papers import PdfPapers
from kiosk.errors import ErrorCode
from kiosk.ports.printer import Job, JobState, Printer, PrinterState
from kiosk.settings import Paper
from tests.fakes.printer import FakePrinter
from tests.papers import FACTS, PRINTED_AT, STORE
from tests.printing import PrintShop, print_shop, wait_for
from tests.refusals import refusal_of

pytestmark = pytest.mark.xdist_group("printing")

PDF: Final = PdfPapers("K1").draw(FACTS, STORE, PRINTED_AT, "en")
UNKNOWN: Final = {"folder": "K1-OTHER", "fake": "K1-OTHER", "ipp": "987654", "cups": "987654"}


@dataclass
class Rig:
    """A printer, and the controls that a test needs."""

    kind: str
    printer: Printer
    run_out: Callable[[], object]
    refill: Callable[[], object]
    break_down: Callable[[], object]
    hold: Callable[[], object]
    settle: Callable[[], object]
    printed: Callable[[], list[bytes]]


@pytest.fixture(scope="module")
def shop() -> Iterator[PrintShop]:
    with print_shop() as shop:
        yield shop


def folder_rig(tmp_path: Path) -> Rig:
    folder = tmp_path / "deep" / "prints"
    return Rig(
        kind="folder",
        printer=FolderPrinter(folder),
        run_out=(folder / OUT_OF_PAPER).touch,
        refill=(folder / OUT_OF_PAPER).unlink,
        break_down=lambda: shutil.rmtree(folder),
        hold=lambda: pytest.fail("a folder is never busy"),
        settle=lambda: None,
        printed=lambda: [file.read_bytes() for file in sorted(folder.iterdir())],
    )


def fake_rig() -> Rig:
    printer = FakePrinter()

    def turn(state: PrinterState) -> Callable[[], None]:
        return lambda: setattr(printer, "state", state)

    return Rig(
        kind="fake",
        printer=printer,
        run_out=turn(PrinterState.OUT_OF_PAPER),
        refill=turn(PrinterState.READY),
        break_down=turn(PrinterState.DOWN),
        hold=lambda: setattr(printer, "slow", JobState.PRINTING),
        settle=lambda: None,
        printed=lambda: list(printer.papers.values()),
    )


def ipp_rig(shop: PrintShop, kind: str) -> Rig:
    device = shop.device()
    uri = shop.queue(device) if kind == "cups" else device.uri
    return Rig(
        kind=kind,
        printer=IppPrinter(uri, Paper.LETTER),
        run_out=lambda: device.load(sheets=0),
        refill=device.load,
        break_down=device.kill,
        hold=device.hold,
        settle=device.settle,
        printed=lambda: list(device.papers.values()),
    )


def rig_of(kind: str, request: pytest.FixtureRequest) -> Rig:
    if kind == "folder":
        return folder_rig(request.getfixturevalue("tmp_path"))
    if kind == "fake":
        return fake_rig()
    return ipp_rig(request.getfixturevalue("shop"), kind)


@pytest.fixture(params=["folder", "fake", "ipp", "cups"])
def rig(request: pytest.FixtureRequest) -> Rig:
    return rig_of(request.param, request)


@pytest.fixture(params=["fake", "ipp", "cups"])
def busy_rig(request: pytest.FixtureRequest) -> Rig:
    """One whose next job never ends."""
    rig = rig_of(request.param, request)
    rig.hold()
    return rig


def refusal(printer: Printer) -> ErrorCode:
    raised = refusal_of(printer.print, PDF, "K1-7F2QM")
    assert raised.__cause__ is None
    return raised.code


def wait_until(printer: Printer, job: Job, state: JobState) -> None:
    wait_for(f"a job that is {state}", lambda: printer.job(job) is state)


def test_a_new_printer_is_ready_and_keeps_nothing(rig: Rig) -> None:
    assert rig.printer.status() is PrinterState.READY
    assert not rig.printer.keeps_documents()
    assert rig.printer.on_paper() is not isinstance(rig.printer, FolderPrinter)


def test_a_second_paper_of_the_same_name_leaves_the_first_alone(rig: Rig) -> None:
    jobs: list[Job] = []
    for _ in range(2):
        rig.settle()
        jobs.append(rig.printer.print(PDF, "K1-7F2QM"))
        wait_until(rig.printer, jobs[-1], JobState.DONE)

    assert len(rig.printed()) == 2
    assert len({job.id for job in jobs}) == 2


def test_out_of_paper_is_said_before_and_refuses_until_refilled(rig: Rig) -> None:
    rig.run_out()

    assert rig.printer.status() is PrinterState.OUT_OF_PAPER
    assert refusal(rig.printer) is ErrorCode.PRINTER_OUT_OF_PAPER

    rig.refill()

    assert rig.printer.status() is PrinterState.READY
    wait_until(rig.printer, rig.printer.print(PDF, "K1-7F2QM"), JobState.DONE)
    assert len(rig.printed()) == 1


def test_a_printer_that_is_gone_is_down_and_refuses(rig: Rig) -> None:
    rig.break_down()

    assert rig.printer.status() is PrinterState.DOWN
    assert refusal(rig.printer) is ErrorCode.PRINTER_DOWN


def test_a_paper_comes_out_as_it_was_handed_over_and_is_left_alone(rig: Rig) -> None:
    job = rig.printer.print(PDF, "K1-7F2QM")
    wait_until(rig.printer, job, JobState.DONE)
    rig.printer.cancel(job)
    assert rig.printer.job(job) is JobState.DONE
    (paper,) = rig.printed()
    # CUPS writes its own preferences into the document; the others hand it on as it is.
    assert paper == PDF or (rig.kind == "cups" and paper.startswith(b"%PDF-"))


def test_a_job_that_is_canceled_fails_and_may_be_canceled_again(busy_rig: Rig) -> None:
    job = busy_rig.printer.print(PDF, "K1-7F2QM")
    wait_for("printing", lambda: busy_rig.printer.job(job) is JobState.PRINTING)

    busy_rig.printer.cancel(job)
    busy_rig.printer.cancel(job)

    if busy_rig.kind != "ipp":  # this printer finishes its page before it lets go of a job
        wait_until(busy_rig.printer, job, JobState.FAILED)
    assert busy_rig.printer.job(job) is not JobState.DONE


def test_an_unknown_job_has_failed_and_is_left_alone(rig: Rig) -> None:
    unknown = Job(UNKNOWN[rig.kind])

    rig.printer.cancel(unknown)

    assert rig.printer.job(unknown) is JobState.FAILED


@pytest.mark.parametrize("name", ["Alma Hart", "alma@example.org", "../up", "Núñez"])
@pytest.mark.parametrize("kind", ["folder", "fake", "ipp"])
def test_a_job_name_takes_no_text_about_a_person(kind: str, name: str, tmp_path: Path) -> None:
    printers: dict[str, Printer] = {
        "folder": FolderPrinter(tmp_path),
        "fake": FakePrinter(),
        "ipp": IppPrinter("ipp://127.0.0.1:9/ipp/print", Paper.LETTER),
    }

    with pytest.raises(ValueError, match="letters, digits and dashes") as raised:
        printers[kind].print(PDF, name)

    assert name not in str(raised.value)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_no_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    printer = FolderPrinter(tmp_path)
    monkeypatch.setattr(os, "fsync", full)

    assert refusal(printer) is ErrorCode.DISK_FULL
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_a_printer_that_is_down(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    printer = FolderPrinter(tmp_path / "file" / "prints")

    assert printer.status() is PrinterState.DOWN


def test_a_paper_in_a_folder_bears_its_job_s_name(tmp_path: Path) -> None:
    printer = FolderPrinter(tmp_path)

    jobs = [printer.print(PDF, "K1-7F2QM") for _ in range(3)]

    assert [job.id for job in jobs] == ["K1-7F2QM", "K1-7F2QM-2", "K1-7F2QM-3"]
    assert {file.stem for file in tmp_path.iterdir()} == {job.id for job in jobs}


def test_a_paper_has_its_name_once_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    sync = os.fsync

    def watch(descriptor: int) -> None:
        seen.append(" ".join(path.suffix for path in sorted(tmp_path.iterdir())))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", watch)
    FolderPrinter(tmp_path).print(PDF, "K1-7F2QM")

    assert seen == [".part", ".pdf"]


@pytest.mark.parametrize("printer", ["folder", "ipp"])
def test_a_job_of_another_printer_is_refused(printer: str, tmp_path: Path) -> None:
    made: Printer = FolderPrinter(tmp_path)
    if printer == "ipp":
        made = IppPrinter("ipp://127.0.0.1:9/ipp/print", Paper.LETTER)

    with pytest.raises(ValueError, match="not a job"):
        made.cancel(Job("../elsewhere"))
