"""A registry that is a folder or a stick: each submission becomes a folder of files in it."""

import errno
import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final
from uuid import uuid4

from kiosk.adapters.whole_file import settle
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.registry import HandedFile, Submission

INDEX: Final = "index.json"
REFERENCE: Final = re.compile(r"[A-Z0-9]{1,8}-[A-Z0-9]{1,16}")
FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
PART: Final = ".part"
OLD: Final = ".old"
STALE_S: Final = 600
"""A part that is so much older than a new one belongs to nobody who is still writing."""


class PacketFolder:
    """The Registry port over a folder that is never made here.

    A stick that is not there would otherwise become a folder on the machine's own disk.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def hand_over(self, submission: Submission) -> None:
        """Write the folder `<reference>`, in place of that of an earlier round.

        It appears whole or not at all: written beside, flushed to the disk, then renamed.
        """
        if not REFERENCE.fullmatch(submission.reference):
            raise ValueError("a reference has capital letters, digits and a dash")
        with _told_by_code():
            part = self._folder / f".{uuid4().hex}{PART}"
            try:
                _write(part, submission)
                self._forget_stale(part)
                self._put(part, self._folder / submission.reference)
            finally:
                # A stick that was pulled out keeps the part; it is removed once it is back.
                shutil.rmtree(part, ignore_errors=True)

    def check(self) -> None:
        """Raise PACKET_FOLDER unless the folder is there and writable."""
        if not (self._folder.is_dir() and os.access(self._folder, os.W_OK | os.X_OK)):
            raise KioskError(ErrorCode.PACKET_FOLDER)

    def _put(self, part: Path, packet: Path) -> None:
        """Give the finished folder its name; an earlier one is moved aside first, then removed."""
        old = part.with_suffix(OLD)
        with suppress(FileNotFoundError):
            packet.rename(old)
        try:
            part.rename(packet)
        except OSError:
            with suppress(OSError):
                old.rename(packet)
            raise
        try:
            settle(self._folder)
        finally:
            shutil.rmtree(old, ignore_errors=True)

    def _forget_stale(self, part: Path) -> None:
        """Remove what an interrupted write has left; ages are by the folder's own clock."""
        now = part.stat().st_mtime
        for left in self._folder.glob(".*"):
            if left.suffix in (PART, OLD) and left.stat().st_mtime < now - STALE_S:
                shutil.rmtree(left, ignore_errors=True)


def _write(part: Path, submission: Submission) -> None:
    part.mkdir(mode=0o700)
    for file in (*submission.files, HandedFile(INDEX, _index(submission))):
        descriptor = os.open(part / file.name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(file.content)
            stream.flush()
            os.fsync(stream.fileno())
    settle(part)


def _index(submission: Submission) -> bytes:
    """What there is and how to check it; nothing of the person."""
    files = [
        {
            "name": file.name,
            "media_type": file.media_type,
            "bytes": len(file.content),
            "sha256": file.sha256,
        }
        for file in submission.files
    ]
    index = {
        "reference": submission.reference,
        "submission_id": str(submission.id),
        "kind": submission.kind,
        "submitted_at": submission.submitted_at.isoformat(),
        "files": files,
    }
    return json.dumps(index, indent=2).encode() + b"\n"


@contextmanager
def _told_by_code() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        full = error.errno in FULL
        raise KioskError(ErrorCode.PACKET_FULL if full else ErrorCode.PACKET_FOLDER) from None
