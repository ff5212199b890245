"""Folders of reports that staff take away."""

from pathlib import Path

import pytest

from kiosk.adapters.exports import FolderExports
from kiosk.errors import ErrorCode
from kiosk.ports.exports import Exports
from tests.fakes.exports import FakeExports
from tests.refusals import refusal_of

FILES = {"visits-by-hour.csv": b"of,name,count\r\n"}


@pytest.fixture(params=["folder", "fake"])
def exports(request: pytest.FixtureRequest, tmp_path: Path) -> Exports:
    return FolderExports(tmp_path) if request.param == "folder" else FakeExports()


def test_each_export_has_a_folder_of_its_own(exports: Exports) -> None:
    assert [exports.write(FILES).name for _ in range(2)] == ["reports-1", "reports-2"]


def test_a_folder_that_is_not_empty_is_refused(exports: Exports, tmp_path: Path) -> None:
    folder = tmp_path / "usb"
    assert exports.write(FILES, folder) == folder
    assert refusal_of(exports.write, FILES, folder).code is ErrorCode.OUT_NOT_EMPTY


def test_files_are_whole_or_not_there(tmp_path: Path) -> None:
    folder = FolderExports(tmp_path).write(FILES)
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == FILES
    taken = tmp_path / "taken"
    taken.mkdir()
    below = taken / "visits-by-hour.csv"
    exports = FolderExports(tmp_path)
    error = refusal_of(exports.write, {"a/none.csv": b""}, taken)
    assert (error.code, list(taken.iterdir())) == (ErrorCode.OUT_NOT_WRITTEN, [])
    below.write_bytes(b"")
    assert refusal_of(exports.write, FILES, below).code is ErrorCode.OUT_NOT_EMPTY
