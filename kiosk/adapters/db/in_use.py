"""Who uses the data folder: many at once, or one process that replaces its contents."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.errors import ErrorCode, KioskError


def share(folder: Path) -> int:
    """Share the folder with others until the descriptor is closed or the process ends.

    Raises DATABASE_BUSY while its data is being replaced.
    """
    return _held(folder, fcntl.LOCK_SH, ErrorCode.DATABASE_BUSY)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold the folder for this process alone; raises DATABASE_IN_USE while others share it."""
    descriptor = _held(folder, fcntl.LOCK_EX, ErrorCode.DATABASE_IN_USE)
    try:
        yield
    finally:
        os.close(descriptor)


def _held(folder: Path, kind: int, refused: ErrorCode) -> int:
    """The folder itself is locked: that takes no file, and works on a full disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise KioskError(refused) from None
    return descriptor
