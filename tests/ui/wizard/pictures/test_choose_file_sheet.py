"""The sheet of “Choose File”: its files, its pages, and what it says when there are none."""

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.folders import FoundFile
from tests.ui.audit import audit
from tests.ui.stage import SAY, look
from tests.ui.wizard.stand import Stand
from ui.wizard.pictures.choose_file_sheet import ChooseFileSheet
from ui.wizard.pictures.file_tile import FileTile


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


def test_files_are_shown_newest_first_with_name_and_size(qtbot: QtBot, stand: Stand) -> None:
    stand.ports.folders.put("old license.jpg", b"\xff\xd8\xff" + bytes(500_000))
    stand.ports.folders.put("a very long name of an electricity bill 2026-11.pdf", b"%PDF-")
    sheet = opened(stand)
    qtbot.waitUntil(lambda: stand.has("file.1"))
    tiles = [stand.part(FileTile, f"file.{place}") for place in (0, 1)]
    assert tiles[0].accessibleName() == "a very long name of an electricity bill 2026-11.pdf"
    assert [tile.accessibleDescription() for tile in tiles] == ["1 KB", "488 KB"]
    assert stand.window.focusWidget() is tiles[0]
    look(qtbot, stand.window, "choose-file")
    assert faults(stand) == []
    with qtbot.waitSignal(sheet.chosen) as heard:
        tiles[1].click()
    (found,) = heard.args
    assert isinstance(found, FoundFile)
    assert found.name == "old license.jpg"
    assert stand.window.findChildren(QFileDialog) == []


def test_many_files_are_turned_in_pages_of_nine(qtbot: QtBot, stand: Stand) -> None:
    for number in range(20):
        stand.ports.folders.put(f"scan {number}.png", b"\x89PNG")
    opened(stand)
    qtbot.waitUntil(lambda: stand.has("file.8"))
    look(qtbot, stand.window, "choose-file-many")
    assert faults(stand) == []
    assert not stand.has("file.9")
    assert "Files 1 to 9 of 20" in said(stand)
    stand.press("files.more")
    assert stand.part(FileTile, "file.9").accessibleName() == "scan 10.png"
    stand.press("files.more")
    assert "Files 19 to 20 of 20" in said(stand)
    stand.press("files.previous")
    assert stand.has("file.9")


def test_without_files_it_says_what_to_do_and_looks_again(qtbot: QtBot, stand: Stand) -> None:
    opened(stand)
    qtbot.waitUntil(lambda: "There are no files to choose" in said(stand))
    assert "Plug in a USB stick, or ask staff." in said(stand)
    look(qtbot, stand.window, "choose-file-empty")
    assert faults(stand) == []
    stand.ports.folders.put("late.pdf", b"%PDF-")
    stand.press("refresh")
    qtbot.waitUntil(lambda: stand.has("file.0"))


def test_folders_that_fail_are_explained(
    qtbot: QtBot, stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> tuple[FoundFile, ...]:
        raise KioskError(ErrorCode.FILE_GONE)

    monkeypatch.setattr(stand.ports.folders, "files", broken)
    opened(stand)
    qtbot.waitUntil(lambda: "The file is gone" in said(stand))


def test_cancel_says_so(qtbot: QtBot, stand: Stand) -> None:
    sheet = opened(stand)
    with qtbot.waitSignal(sheet.cancelled):
        stand.press("cancel")
