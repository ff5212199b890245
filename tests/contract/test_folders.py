"""What every set of folders promises, and a stick that an attacker has prepared."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

from kiosk.adapters import folders as folders_module
from kiosk.adapters.folders import FolderFiles
from kiosk.errors import ErrorCode
from kiosk.ports.ingester import MAX_BYTES, Folders, FoundFile
from tests.fakes.folders import FakeFolders
from tests.refusals import refusal_of

pytestmark = pytest.mark.req("T3")


@dataclass
class Rig:
    """Folders, and the hand that puts files in and takes them out."""

    folders: Folders
    put: Callable[[str, bytes], None]
    remove: Callable[[str], None]


class Stick:
    """A folder on the disk in which each new file is a minute newer than the one before."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._at = 1_700_000_000

    def put(self, name: str, content: bytes) -> None:
        self._at += 60
        (self.folder / name).write_bytes(content)
        os.utime(self.folder / name, (self._at, self._at))

    def remove(self, name: str) -> None:
        (self.folder / name).unlink()


@pytest.fixture(params=["disk", "fake"])
def rig(request: pytest.FixtureRequest, tmp_path: Path) -> Rig:
    if request.param == "disk":
        stick = Stick(tmp_path)
        return Rig(FolderFiles([tmp_path]), stick.put, stick.remove)
    fake = FakeFolders()
    return Rig(fake, fake.put, fake.remove)


def names(folders: Folders) -> list[str]:
    return [found.name for found in folders.files()]


def refusal(folders: Folders, found: FoundFile) -> ErrorCode:
    return refusal_of(folders.read, found).code


def test_pictures_and_pdfs_are_shown_newest_first_and_can_be_read(rig: Rig) -> None:
    for name in ("first.jpg", "second.PDF", "third.webp"):
        rig.put(name, name.encode())
    assert names(rig.folders) == ["third.webp", "second.PDF", "first.jpg"]
    for found in rig.folders.files():
        assert (found.size, rig.folders.read(found)) == (len(found.name), found.name.encode())


def test_at_most_200_files_are_shown(rig: Rig) -> None:
    for number in range(205):
        rig.put(f"{number}.jpg", b"x")

    shown = names(rig.folders)

    assert len(shown) == 200
    assert shown[0] == "204.jpg"


def test_a_pulled_stick_an_empty_and_a_large_file_have_their_codes(rig: Rig) -> None:
    rig.put("empty.jpg", b"")
    rig.put("large.jpg", bytes(MAX_BYTES))
    rig.put("gone.jpg", b"x")
    gone, large, empty = rig.folders.files()
    rig.remove("gone.jpg")

    assert refusal(rig.folders, gone) is ErrorCode.FILE_GONE
    assert refusal(rig.folders, large) is ErrorCode.FILE_TOO_LARGE
    assert refusal(rig.folders, empty) is ErrorCode.FILE_EMPTY


def test_other_endings_hidden_names_and_missing_folders_are_not_shown(tmp_path: Path) -> None:
    for name in ("a.txt", "b.exe", ".secret.jpg", "c", "jpg", "shown.jpg"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / ".Trash").mkdir()
    (tmp_path / ".Trash" / "old.jpg").write_bytes(b"x")
    assert names(FolderFiles([tmp_path / "nowhere", tmp_path])) == ["shown.jpg"]


def test_folders_of_a_stick_are_looked_into_but_not_for_ever(tmp_path: Path) -> None:
    deep = tmp_path / "stick" / "DCIM" / "camera" / "too_deep"
    deep.mkdir(parents=True)
    (deep.parent / "photo.jpg").write_bytes(b"photo")
    (deep / "hidden.jpg").write_bytes(b"x")
    folders = FolderFiles([tmp_path])

    (found,) = folders.files()

    assert found.name == "photo.jpg"
    assert folders.read(found) == b"photo"


def test_links_pipes_folders_and_loops_are_not_shown(tmp_path: Path) -> None:
    secret = tmp_path / "secret.jpg"
    secret.write_bytes(b"a secret")
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "link.jpg").symlink_to(secret)
    (stick / "up").symlink_to(tmp_path)
    (stick / "loop").symlink_to(stick)
    (stick / "folder.jpg").mkdir()
    os.mkfifo(stick / "pipe.jpg")

    assert names(FolderFiles([stick])) == []


@pytest.mark.parametrize("trick", ["link", "pipe", "folder", "folder_link"])
def test_a_file_swapped_after_it_was_shown_is_gone(tmp_path: Path, trick: str) -> None:
    secret = tmp_path / "secret" / "a.jpg"
    shown = tmp_path / "stick" / "album" / "a.jpg"
    for path in (secret, shown):
        path.parent.mkdir(parents=True)
        path.write_bytes(b"content")
    folders = FolderFiles([tmp_path / "stick"])
    (found,) = folders.files()

    shown.unlink()
    if trick == "link":
        shown.symlink_to(secret)
    elif trick == "pipe":
        os.mkfifo(shown)
    elif trick == "folder":
        shown.mkdir()
    else:
        shown.parent.rmdir()
        shown.parent.symlink_to(secret.parent)

    assert refusal(folders, found) is ErrorCode.FILE_GONE


@pytest.mark.parametrize("way", ["../secret.jpg", ".", "/etc/hostname"])
def test_a_path_outside_the_folders_is_not_read(tmp_path: Path, way: str) -> None:
    (tmp_path / "secret.jpg").write_bytes(b"a secret")
    stick = tmp_path / "stick"
    stick.mkdir()
    found = FoundFile(stick / way, "picture.jpg", 8)

    assert refusal(FolderFiles([stick]), found) is ErrorCode.FILE_GONE


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("line\nbreak.jpg", "line\ufffdbreak.jpg"),
        ("gpj.\u202eexe.jpg", "gpj.\ufffdexe.jpg"),
        ("two words.pdf", "two words.pdf"),
        ("Đặng ảnh.png", "Đặng ảnh.png"),
        ("x" * 251 + ".jpg", "x" * 71 + "…xxxx.jpg"),
        (os.fsdecode(b"caf\xe9.jpg"), "caf\ufffd.jpg"),
    ],
)
def test_a_strange_name_is_shown_safely_and_read(tmp_path: Path, name: str, shown: str) -> None:
    (tmp_path / name).write_bytes(b"content")
    folders = FolderFiles([tmp_path])

    (found,) = folders.files()

    assert found.name == shown
    assert len(shown.encode()) <= 82
    assert folders.read(found) == b"content"


def test_a_folder_that_takes_too_long_is_shown_as_far_as_it_was_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(1000):
        (tmp_path / f"{number}.jpg").touch()
    monkeypatch.setattr(folders_module, "monotonic", count().__next__)

    assert len(FolderFiles([tmp_path], seconds=50).files()) == 50
