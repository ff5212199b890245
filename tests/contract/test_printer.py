"""What every printer promises, held against the folder and the fake."""

import errno
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.adapters.printer.folder import OUT_OF_PAPER, FolderPrinter
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.printer import Job, JobState, Printer, PrinterState
from tests.fakes.printer import FakePrinter

PDF = b"%PDF-1.4 a page"


@dataclass
class Rig:
    """A printer, and the hands that a test needs at it."""

    printer: Printer
    run_out: Callable[[], object]
    refill: Callable[[], object]
    break_down: Callable[[], object]
    printed: Callable[[], dict[str, bytes]]


def folder_rig(tmp_path: Path) -> Rig:
    folder = tmp_path / "deep" / "prints"
    return Rig(
        printer=FolderPrinter(folder),
        run_out=(folder / OUT_OF_PAPER).touch,
        refill=(folder / OUT_OF_PAPER).unlink,
        break_down=lambda: shutil.rmtree(folder),
        printed=lambda: {file.stem: file.read_bytes() for file in folder.iterdir()},
    )


def fake_rig() -> Rig:
    printer = FakePrinter()

    def turn(state: PrinterState) -> Callable[[], None]:
        return lambda: setattr(printer, "state", state)

    return Rig(
        printer=printer,
        run_out=turn(PrinterState.OUT_OF_PAPER),
        refill=turn(PrinterState.READY),
        break_down=turn(PrinterState.DOWN),
        printed=lambda: printer.papers,
    )


@pytest.fixture(params=["folder", "fake"])
def rig(request: pytest.FixtureRequest, tmp_path: Path) -> Rig:
    return folder_rig(tmp_path) if request.param == "folder" else fake_rig()


def refusal(printer: Printer) -> ErrorCode:
    with pytest.raises(KioskError) as raised:
        printer.print(PDF, "K1-7F2QM")
    assert raised.value.__cause__ is None
    return raised.value.code


def test_a_new_printer_is_ready(rig: Rig) -> None:
    assert rig.printer.status() is PrinterState.READY


def test_a_paper_comes_out_as_it_was_handed_over(rig: Rig) -> None:
    job = rig.printer.print(PDF, "K1-7F2QM")

    assert rig.printed() == {"K1-7F2QM": PDF}
    assert rig.printer.job(job) is JobState.DONE


def test_a_second_paper_of_the_same_name_leaves_the_first_alone(rig: Rig) -> None:
    jobs = [rig.printer.print(PDF + digit, "K1-7F2QM") for digit in (b"1", b"2", b"3")]

    assert sorted(rig.printed().values()) == [PDF + b"1", PDF + b"2", PDF + b"3"]
    assert len({job.id for job in jobs}) == 3


def test_out_of_paper_is_said_before_and_refuses_until_refilled(rig: Rig) -> None:
    rig.run_out()

    assert rig.printer.status() is PrinterState.OUT_OF_PAPER
    assert refusal(rig.printer) is ErrorCode.PRINTER_OUT_OF_PAPER

    rig.refill()

    assert rig.printer.status() is PrinterState.READY
    rig.printer.print(PDF, "K1-7F2QM")
    assert list(rig.printed()) == ["K1-7F2QM"]


def test_a_printer_that_is_gone_is_down_and_refuses(rig: Rig) -> None:
    rig.break_down()

    assert rig.printer.status() is PrinterState.DOWN
    assert refusal(rig.printer) is ErrorCode.PRINTER_DOWN


def test_a_cancelled_job_leaves_no_paper(rig: Rig) -> None:
    job = rig.printer.print(PDF, "K1-7F2QM")

    rig.printer.cancel(job)
    rig.printer.cancel(job)

    assert rig.printed() == {}
    assert rig.printer.job(job) is JobState.FAILED


def test_an_unknown_job_has_failed_and_is_left_alone(rig: Rig) -> None:
    rig.printer.print(PDF, "K1-7F2QM")

    rig.printer.cancel(Job("K1-OTHER"))

    assert rig.printer.job(Job("K1-OTHER")) is JobState.FAILED
    assert list(rig.printed()) == ["K1-7F2QM"]


@pytest.mark.parametrize("name", ["Alma Hart", "alma@example.org", "../up", "Núñez"])
def test_a_job_name_takes_no_text_about_a_person(rig: Rig, name: str) -> None:
    with pytest.raises(ValueError, match="letters, digits and dashes") as raised:
        rig.printer.print(PDF, name)

    assert name not in str(raised.value)
    assert rig.printed() == {}


def test_a_full_disk_is_named_and_leaves_no_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
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


def test_a_paper_has_its_name_only_when_it_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    sync = os.fsync

    def watch(descriptor: int) -> None:
        seen.append(" ".join(path.suffix for path in sorted(tmp_path.iterdir())))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", watch)
    FolderPrinter(tmp_path).print(PDF, "K1-7F2QM")

    assert seen == [".part", ".pdf"]


def test_a_job_of_another_printer_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not a job"):
        FolderPrinter(tmp_path).cancel(Job("../elsewhere"))
