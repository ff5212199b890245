"""Files that appear under their name whole or not at all, for their owner alone."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from uuid import uuid4

OWNER: Final = 0o600
_NO_LINKS: Final = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP)


def write_new(path: Path, content: bytes, mode: int = OWNER) -> bool:
    """Write a file that must not exist yet; False, with nothing changed, if it does.

    Raises OSError; the folder then holds no trace of the attempt.
    """
    with _written_beside(path, content, mode) as part:
        return put_new(part, path)


def put_new(part: Path, path: Path) -> bool:
    """Give a finished, fsynced file of the same folder its name; False when it is taken.

    Raises OSError; the file then has the name it had.
    """
    try:
        # A hard link refuses a name that is taken; a rename would write over it.
        path.hardlink_to(part)
        part.unlink()
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if os.path.lexists(path):  # a USB stick has no links
            return False
        part.rename(path)
    settle(path.parent)
    return True


def write_over(path: Path, content: bytes) -> None:
    """Write a file or replace the one of that name; raises OSError and then changes nothing."""
    with _written_beside(path, content) as part:
        part.replace(path)
    settle(path.parent)


@contextmanager
def _written_beside(path: Path, content: bytes, mode: int = OWNER) -> Iterator[Path]:
    """A finished, fsynced file in the same folder that is gone afterward, whatever happens."""
    part = path.with_name(f".{uuid4().hex}.part")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        yield part
    finally:
        part.unlink(missing_ok=True)


def settle(folder: Path) -> None:
    """Make the new name itself survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
