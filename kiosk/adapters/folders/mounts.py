"""The sticks that are mounted now, from the kernel's own table."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

TABLE: Final = Path("/proc/self/mountinfo")
BELOW: Final = (Path("/media"), Path("/run/media"))
"""Where sticks are mounted, by udisks and by what people set up themselves."""

DISKS: Final = Path("/sys/dev/block")
KINDS: Final = frozenset({
    "vfat", "exfat", "ntfs", "ntfs3", "fuseblk", "msdos", "hfs", "hfsplus", "apfs", "udf",
    "iso9660", "ext2", "ext3", "ext4", "btrfs", "xfs", "f2fs", "squashfs",
})  # fmt: skip
"""File systems of sticks, memory cards and discs; no share of a network."""

OCTAL: Final = re.compile(r"\\([0-3][0-7]{2})")
NO_DISK: Final = "0:"
"""How the number of a file system begins that is on no one disk."""


@dataclass(frozen=True)
class Mount:
    """A mounted stick; the same stick has another key each time it is plugged in."""

    key: str
    folder: Path


@dataclass(frozen=True)
class Mounts:
    """Reads the table anew each time; where it and the disks are can be set for tests."""

    table: Path = TABLE
    below: tuple[Path, ...] = BELOW
    disks: Path = DISKS

    def now(self) -> tuple[Mount, ...]:
        """The sticks that are there; one that was pulled without being unmounted is not."""
        return tuple(self._sticks())

    def _sticks(self) -> Iterator[Mount]:
        try:
            lines = os.fsdecode(self.table.read_bytes()).split("\n")
        except OSError:
            return
        for line in lines:
            left, _, right = line.partition(" - ")
            mount, kind = left.split(" "), right.split(" ")[0]
            if len(mount) < 6 or kind not in KINDS:
                continue
            number, device, folder = mount[0], mount[2], Path(_plain(mount[4]))
            is_below = any(folder != top and folder.is_relative_to(top) for top in self.below)
            if is_below and self._is_there(device):
                yield Mount(f"{number} {device} {self._times(device)}", folder)

    def _is_there(self, device: str) -> bool:
        return device.startswith(NO_DISK) or (self.disks / device).exists()

    def _times(self, device: str) -> str:
        """The kernel's count of disks when this one was plugged in: it never comes twice."""
        for disk in (self.disks / device, self.disks / device / ".."):
            try:
                return (disk / "diskseq").read_text(encoding="ascii").strip()
            except (OSError, ValueError):
                continue
        return ""


def mounted_sticks() -> tuple[Path, ...]:
    """Where every stick of this machine is, whoever plugged it in: for staff."""
    return tuple(mount.folder for mount in Mounts().now())


def _plain(folder: str) -> str:
    r"""The folder's name as it is: the table writes a blank as \040, for one."""
    return OCTAL.sub(lambda code: chr(int(code[1], 8)), folder)
