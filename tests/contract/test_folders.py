"""What every set of folders promises, and sticks that an attacker has prepared (T3)."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from kiosk.adapters.folders import walking
from kiosk.adapters.folders.folder_files import MOST_FILES, FolderFiles
from kiosk.adapters.folders.mounts import Mounts
from kiosk.errors import ErrorCode
from kiosk.ports.folders import Folders, FoundFile
from kiosk.ports.ingester import MAX_BYTES
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


class Table:
    """The kernel's table of mounts, and its list of disks, as files that a test writes."""

    def __init__(self, folder: Path) -> None:
        self.media = folder / "media"
        self._file, self._disks = folder / "mountinfo", folder / "disks"
        self._lines: dict[str, str] = {}
        self._times = 0
        self.mounts = Mounts(self._file, (self.media,), self._disks)

    def plug_in(self, name: str, kind: str = "vfat", device: str = "8:17") -> Path:
        """Mount a stick as the automounter does; what is on it is kept."""
        folder, self._times = (self.media / name).resolve(), self._times + 1
        folder.mkdir(parents=True, exist_ok=True)
        (self._disks / device).mkdir(parents=True, exist_ok=True)
        (self._disks / device / "diskseq").write_text(f"{self._times}\n", encoding="ascii")
        shown = str(folder).replace(" ", r"\040")
        self._lines[name] = f"99 1 {device} / {shown} ro,nosuid shared:7 - {kind} /dev/sdb1 ro"
        self._write()
        return folder

    def unmount(self, name: str) -> None:
        del self._lines[name]
        self._write()

    def tear_out(self, device: str = "8:17") -> None:
        """The disk is gone, though nothing has unmounted it yet."""
        (self._disks / device / "diskseq").unlink()
        (self._disks / device).rmdir()

    def _write(self) -> None:
        self._file.write_text("\n".join(["", "nonsense", *self._lines.values()]), encoding="utf-8")


@pytest.fixture(params=["disk", "fake"])
def rig(request: pytest.FixtureRequest, tmp_path: Path) -> Rig:
    if request.param == "disk":
        stick = Stick(tmp_path)
        return Rig(shared(tmp_path), stick.put, stick.remove)
    fake = FakeFolders()
    return Rig(fake, fake.put, fake.remove)


def shared(*folders: Path, seconds: float = 60) -> FolderFiles:
    """Folders that the store shares; no stick of this machine is looked at."""
    return FolderFiles(folders, Mounts(Path("/nowhere/mountinfo")), seconds)


def names(folders: Folders) -> list[str]:
    return [found.name for found in folders.files().files]


def refusal(folders: Folders, found: FoundFile) -> ErrorCode:
    return refusal_of(folders.read, found).code


def test_files_are_shown_newest_first_whatever_they_are_and_can_be_read(rig: Rig) -> None:
    for name in ("first.jpg", "second.PDF", "third.heic", "fourth.docx", "fifth"):
        rig.put(name, name.encode())
    assert names(rig.folders) == ["fifth", "fourth.docx", "third.heic", "second.PDF", "first.jpg"]
    assert rig.folders.files().is_all
    for found in rig.folders.files().files:
        assert (found.size, rig.folders.read(found)) == (len(found.name), found.name.encode())
        assert found.changed_on is not None


def test_a_gone_an_empty_and_a_large_file_have_their_codes(rig: Rig) -> None:
    rig.put("empty.jpg", b"")
    rig.put("large.jpg", bytes(MAX_BYTES))
    rig.put("gone.jpg", b"x")
    gone, large, empty = rig.folders.files().files
    rig.remove("gone.jpg")

    assert refusal(rig.folders, gone) is ErrorCode.FILE_GONE
    assert refusal(rig.folders, large) is ErrorCode.FILE_TOO_LARGE
    assert refusal(rig.folders, empty) is ErrorCode.FILE_EMPTY


def test_only_sticks_that_came_during_the_visit_are_shown(tmp_path: Path) -> None:
    table = Table(tmp_path)
    (table.plug_in("SOMEBODY") / "theirs.jpg").write_bytes(b"theirs")
    folders = FolderFiles((), table.mounts)
    assert folders.files().files == ()
    assert folders.sticks().earlier == 1

    mine = table.plug_in("MY STICK", "exfat", "8:33")
    (mine / "mine.jpg").write_bytes(b"mine")
    (found,) = folders.files().files
    assert (found.name, folders.read(found)) == ("mine.jpg", b"mine")
    assert len(folders.sticks().came) == 1

    folders.begin_visit()  # the next person, and both sticks are still there
    assert folders.files().files == ()
    assert folders.sticks().earlier == 2
    assert refusal(folders, found) is ErrorCode.FILE_GONE

    table.plug_in("MY STICK", "exfat", "8:33")  # taken out and plugged in again, unnoticed
    assert names(folders) == ["mine.jpg"]


def test_a_stick_that_is_unmounted_and_comes_back_belongs_to_the_visit(tmp_path: Path) -> None:
    table = Table(tmp_path)
    table.plug_in("STICK")
    folders = FolderFiles((), table.mounts)
    table.unmount("STICK")
    assert folders.sticks().earlier == 0
    table.plug_in("STICK")
    assert len(folders.sticks().came) == 1


def test_a_stick_that_is_pulled_out_is_gone_even_while_it_is_mounted(tmp_path: Path) -> None:
    table = Table(tmp_path)
    folders = FolderFiles((), table.mounts)
    (table.plug_in("STICK") / "bill.pdf").write_bytes(b"%PDF-")
    (found,) = folders.files().files

    table.tear_out()

    assert folders.sticks().came == frozenset()
    assert folders.files().files == ()
    assert refusal(folders, found) is ErrorCode.FILE_GONE


@pytest.mark.parametrize("kind", ["tmpfs", "nfs4", "cifs", "fuse.sshfs", "proc", "autofs", ""])
def test_what_is_no_file_system_of_a_stick_is_no_stick(tmp_path: Path, kind: str) -> None:
    table = Table(tmp_path)
    folders = FolderFiles((), table.mounts)
    table.plug_in("SHARE", kind)
    assert folders.sticks().came == frozenset()


def test_a_mount_elsewhere_is_no_stick(tmp_path: Path) -> None:
    table = Table(tmp_path)
    folders = FolderFiles((), table.mounts)
    table.plug_in("../media", device="8:1")
    table.plug_in("../home", device="8:2")
    assert folders.sticks().came == frozenset()


def test_more_files_than_are_shown_is_said(tmp_path: Path) -> None:
    for number in range(MOST_FILES + 1):
        (tmp_path / f"{number}.jpg").touch()
    os.utime(tmp_path / "7.jpg", (2_000_000_000, 2_000_000_000))
    listed = shared(tmp_path).files()
    assert len(listed.files) == MOST_FILES
    assert listed.files[0].name == "7.jpg"
    assert not listed.is_all


def test_deep_folders_are_looked_into_but_not_for_ever(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*"123456789abc")
    deep.mkdir(parents=True)
    (deep / "photo.jpg").write_bytes(b"photo")
    folders = shared(tmp_path)
    listed = folders.files()
    (found,) = listed.files
    assert (found.name, folders.read(found), listed.is_all) == ("photo.jpg", b"photo", True)

    (deep / "deeper").mkdir()
    (deep / "deeper" / "unseen.jpg").write_bytes(b"x")
    assert names(folders) == ["photo.jpg"]
    assert not folders.files().is_all


def test_hidden_and_system_files_and_missing_folders_are_not_shown(tmp_path: Path) -> None:
    for name in (".secret.jpg", "desktop.ini", "Thumbs.db", "AUTORUN.INF", "~$bill.docx", "ok.jpg"):
        (tmp_path / name).write_bytes(b"x")
    for name in (".Trash-1000", "System Volume Information", "$RECYCLE.BIN", "__MACOSX"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "old.jpg").write_bytes(b"x")
    assert names(shared(tmp_path / "nowhere", tmp_path)) == ["ok.jpg"]


def test_links_pipes_folders_sockets_and_loops_are_not_shown(tmp_path: Path) -> None:
    secret = tmp_path / "secret.jpg"
    secret.write_bytes(b"a secret")
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "link.jpg").symlink_to(secret)
    (stick / "up").symlink_to(tmp_path)
    (stick / "loop").symlink_to(stick)
    (stick / "folder.jpg").mkdir()
    os.mkfifo(stick / "pipe.jpg")
    locked = stick / "locked"
    locked.mkdir(mode=0)

    assert names(shared(stick)) == []
    # A folder that is reached twice, as over a loop of a damaged stick, is looked into once.
    (stick / "one.jpg").touch()
    assert names(shared(stick, stick)) == ["one.jpg"]


@pytest.mark.parametrize("trick", ["link", "pipe", "folder", "folder_link"])
def test_a_file_swapped_after_it_was_shown_is_gone(tmp_path: Path, trick: str) -> None:
    secret = tmp_path / "secret" / "a.jpg"
    shown = tmp_path / "stick" / "album" / "a.jpg"
    for path in (secret, shown):
        path.parent.mkdir(parents=True)
        path.write_bytes(b"content")
    folders = shared(tmp_path / "stick")
    (found,) = folders.files().files

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

    assert refusal(shared(stick), found) is ErrorCode.FILE_GONE


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("line\nbreak.jpg", "line\ufffdbreak.jpg"),
        ("gpj.\u202eexe.jpg", "gpj.\ufffdexe.jpg"),
        ("two words.pdf", "two words.pdf"),
        ("Screenshot 9.41\u202fAM.png", "Screenshot 9.41 AM.png"),
        ("a\u00a0b\u2003c\u3000d.png", "a b c d.png"),
        ("scan\u200b\u00ad\ufeff.pdf", "scan.pdf"),
        ("\u200b", "\ufffd"),
        ("cafe\u0301.jpg", "café.jpg"),
        ("zalgo" + "\u0315" * 90 + ".jpg", "zalgo\u0315\u0315.jpg"),
        ("Đặng ảnh.png", "Đặng ảnh.png"),
        ("C:\\..\\passwd.jpg", "C:\\..\\passwd.jpg"),
        ("x" * 251 + ".jpg", "x" * 71 + "…xxxx.jpg"),
        (os.fsdecode(b"caf\xe9.jpg"), "caf\ufffd.jpg"),
        ("%s%n{0}<b>&amp;.jpg", "%s%n{0}<b>&amp;.jpg"),
        ("-rf.jpg", "-rf.jpg"),
    ],
)
def test_a_strange_name_is_shown_safely_and_read(tmp_path: Path, name: str, shown: str) -> None:
    (tmp_path / name).write_bytes(b"content")
    folders = shared(tmp_path)

    (found,) = folders.files().files

    assert found.name == shown
    assert len(shown.encode()) <= 82
    assert folders.read(found) == b"content"


@pytest.mark.parametrize("year", [1970, 1980, 1979, 2106])
def test_a_date_that_nobody_wrote_is_not_shown(tmp_path: Path, year: int) -> None:
    moment = datetime(year, 1, 1, 12, tzinfo=UTC).timestamp()
    (tmp_path / "a.jpg").touch()
    os.utime(tmp_path / "a.jpg", (moment, moment))
    (found,) = shared(tmp_path).files().files
    assert (found.changed_on is None) is (year <= 1980)


def test_a_folder_that_takes_too_long_is_shown_as_far_as_it_was_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(1000):
        (tmp_path / f"{number}.jpg").touch()
    clock = count().__next__
    monkeypatch.setattr(walking, "monotonic", clock)
    monkeypatch.setattr("kiosk.adapters.folders.folder_files.monotonic", clock)

    listed = shared(tmp_path, seconds=50).files()
    assert len(listed.files) == 50
    assert not listed.is_all


def test_nothing_on_a_stick_is_changed(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"a")
    before = {path: path.stat() for path in (tmp_path, tmp_path / "a.jpg")}
    folders = shared(tmp_path)
    folders.read(folders.files().files[0])
    after = {path: path.stat() for path in before}
    assert [about.st_mtime_ns for about in after.values()] == [
        about.st_mtime_ns for about in before.values()
    ]
    assert sorted(tmp_path.iterdir()) == [tmp_path / "a.jpg"]
