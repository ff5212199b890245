"""The sheet of “Choose File”: its files, its pages, and what it says when there are none."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.folders import FileList, FoundFile
from tests.ui.audit import audit
from tests.ui.stage import SAY, look
from tests.ui.wizard.stand import Stand
from ui.widgets.buttons.button import Button
from ui.wizard.pictures.choose_file_sheet import ChooseFileSheet
from ui.wizard.pictures.file_tile import FileTile, breakable


def opened(stand: Stand) -> ChooseFileSheet:
    stand.show("residency")
    sheet = ChooseFileSheet(stand.window, stand.core, SAY)
    sheet.open()
    return sheet


def faults(stand: Stand) -> list[str]:
    """What breaks the rules; the page below keeps its primary button."""
    return [fault for fault in audit(stand.window) if fault != "a step without a primary button"]


def said(stand: Stand) -> list[str]:
    return [label.text() for label in stand.window.findChildren(QLabel) if label.isVisible()]


def test_files_are_shown_newest_first_with_picture_name_date_and_size(
    qtbot: QtBot, stand: Stand
) -> None:
    stand.ports.folders.put("old license.jpg", b"\xff\xd8\xff" + bytes(500_000))
    stand.ports.folders.put("a very long name of an electricity bill 2026-11.pdf", b"%PDF-")
    sheet = opened(stand)
    qtbot.waitUntil(lambda: stand.has("file.1"))
    tiles = [stand.part(FileTile, f"file.{place}") for place in (0, 1)]
    assert tiles[0].accessibleName() == "a very long name of an electricity bill 2026-11.pdf"
    lines = ["11/20/26, 1 KB", "11/20/26, 488 KB"]
    assert [tile.accessibleDescription() for tile in tiles] == lines
    assert stand.window.focusWidget() is tiles[0]
    qtbot.waitUntil(lambda: all(tile.has_picture for tile in tiles))
    look(qtbot, stand.window, "choose-file")
    assert faults(stand) == []
    with qtbot.waitSignal(sheet.chosen) as heard:
        tiles[1].click()
    (found,) = heard.args
    assert isinstance(found, FoundFile)
    assert found.name == "old license.jpg"
    assert stand.window.findChildren(QFileDialog) == []


def test_many_files_are_turned_in_pages_and_only_those_in_sight_are_looked_at(
    qtbot: QtBot, stand: Stand
) -> None:
    for number in range(30):
        stand.ports.folders.put(f"scan {number}.png", b"\x89PNG")
    stand.ports.folders.is_all = False
    sheet = opened(stand)
    qtbot.waitUntil(lambda: stand.has("file.11"))
    assert faults(stand) == []
    assert not stand.has("file.12")
    assert {"Files 1 to 12 of 30", "These are the newest 30 files. There are more here."} <= {
        *said(stand)
    }
    files = stand.ports.folders.files().files
    qtbot.waitUntil(lambda: sheet.glances.of(files[11]) is not None)
    assert sheet.glances.of(files[12]) is None
    stand.press("files.more")
    assert stand.part(FileTile, "file.12").accessibleName() == "scan 17.png"
    stand.press("files.more")
    assert "Files 25 to 30 of 30" in said(stand)
    stand.press("files.previous")
    assert stand.has("file.12")


@pytest.mark.parametrize(
    ("name", "title", "line"),
    [
        ("letter.docx", "This is a text document", "Print it to PDF"),
        ("film.MOV", "This is a video", "Choose a picture"),
        ("papers.zip", "Files are packed inside this one", "Unpack it"),
        ("setup.exe", "This file is no picture or PDF", "Choose a JPG, PNG or PDF"),
    ],
)
def test_a_file_that_is_no_picture_is_shown_and_says_why(
    qtbot: QtBot, stand: Stand, name: str, title: str, line: str
) -> None:
    stand.ports.folders.put(name, b"content")
    sheet = opened(stand)
    sheet.chosen.connect(pytest.fail)
    qtbot.waitUntil(lambda: stand.has("file.0"))
    assert stand.part(FileTile, "file.0").accessibleDescription() == "Can't be used"
    stand.part(FileTile, "file.0").click()
    assert title in said(stand)
    assert any(words.startswith(line) for words in said(stand))
    assert faults(stand) == []
    stand.press("show_files")
    assert stand.part(FileTile, "file.0").hasFocus()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("torn.jpg", b"content", ErrorCode.FILE_UNREADABLE),
        ("empty.png", b"", ErrorCode.FILE_EMPTY),
        ("scan", b"content", ErrorCode.FILE_KIND),
    ],
)
def test_a_file_that_could_not_be_looked_at_is_marked_and_may_be_tried(
    qtbot: QtBot, stand: Stand, name: str, content: bytes, code: ErrorCode
) -> None:
    stand.ports.folders.put(name, content)
    if content:
        stand.ports.ingester.hides(content, code)
    sheet = opened(stand)
    qtbot.waitUntil(lambda: stand.has("file.0") and stand.part(FileTile, "file.0").cannot)
    assert stand.part(FileTile, "file.0").accessibleDescription() == "Can't be used"
    with qtbot.waitSignal(sheet.chosen):
        stand.part(FileTile, "file.0").click()


def test_the_list_follows_the_stick(qtbot: QtBot, stand: Stand) -> None:
    folders = stand.ports.folders
    folders.plug_in()
    folders.begin_visit()
    sheet = opened(stand)
    qtbot.waitUntil(lambda: "This USB stick was here before you" in said(stand))
    assert faults(stand) == []

    def hear(change: Callable[[], None]) -> None:
        change()
        sheet.watch.look()

    hear(folders.pull_out)
    qtbot.waitUntil(lambda: "Plug in your USB stick" in said(stand))
    hear(folders.plug_in)
    qtbot.waitUntil(lambda: "There are no files on the USB stick" in said(stand))
    hear(folders.pull_out)
    qtbot.waitUntil(lambda: "The USB stick was taken out" in said(stand))
    folders.put("bill.pdf", b"%PDF-")
    hear(folders.plug_in)
    qtbot.waitUntil(lambda: stand.has("file.0"))
    assert "Newest files first. Press one." in said(stand)
    hear(folders.pull_out)
    qtbot.waitUntil(lambda: "The USB stick was taken out" in said(stand))
    assert not stand.has("file.0")
    assert faults(stand) == []
    assert stand.part(Button, "cancel").words() == "Use another way"


def test_a_stick_that_is_pulled_beside_shared_files_is_told_above_them(
    qtbot: QtBot, stand: Stand
) -> None:
    folders = stand.ports.folders
    folders.plug_in()
    folders.put("bill.pdf", b"%PDF-")
    sheet = opened(stand)
    qtbot.waitUntil(lambda: stand.has("file.0"))
    folders.pull_out()
    folders.put("shared.pdf", b"%PDF-")
    sheet.watch.look()
    told = "A USB stick was taken out. Plug it in again to see its files."
    qtbot.waitUntil(lambda: told in said(stand))
    assert stand.part(FileTile, "file.0").accessibleName() == "shared.pdf"


def test_a_late_file_is_found_when_asked(qtbot: QtBot, stand: Stand) -> None:
    opened(stand)
    qtbot.waitUntil(lambda: "Plug in your USB stick" in said(stand))
    stand.ports.folders.put("late.pdf", b"%PDF-")
    stand.press("refresh")
    qtbot.waitUntil(lambda: stand.has("file.0"))


@pytest.mark.parametrize(
    ("name", "pieces"),
    [
        ("military_back.jpg", ["military_", "back.jpg"]),
        ("IMG-20261120-WA0001.JPG", ["IMG-", "20261120-", "WA0001.JPG"]),
        ("NationalGridBill.pdf", ["National", "Grid", "Bill.pdf"]),
        ("two words", ["two words"]),
        ("Dr.Smith.tar.gz", ["Dr.", "Smith.", "tar.gz"]),
    ],
)
def test_a_name_is_broken_between_its_words(name: str, pieces: list[str]) -> None:
    assert breakable(name).split("\u200b") == pieces


def test_folders_that_fail_are_explained(
    qtbot: QtBot, stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> FileList:
        raise KioskError(ErrorCode.FILE_GONE)

    monkeypatch.setattr(stand.ports.folders, "files", broken)
    opened(stand)
    qtbot.waitUntil(lambda: "The file is gone" in said(stand))


def test_cancel_says_so(qtbot: QtBot, stand: Stand) -> None:
    sheet = opened(stand)
    with qtbot.waitSignal(sheet.cancelled):
        stand.press("cancel")
