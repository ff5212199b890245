"""What the databases report, as the product's error codes."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from kiosk.errors import ErrorCode, KioskError

_SQLITE_CODES: Final = {
    sqlite3.SQLITE_BUSY: ErrorCode.DATABASE_BUSY,
    sqlite3.SQLITE_LOCKED: ErrorCode.DATABASE_BUSY,
    sqlite3.SQLITE_FULL: ErrorCode.DISK_FULL,
    sqlite3.SQLITE_CANTOPEN: ErrorCode.DATABASE_MISSING,
    sqlite3.SQLITE_CORRUPT: ErrorCode.DATABASE_DAMAGED,
    sqlite3.SQLITE_NOTADB: ErrorCode.DATABASE_DAMAGED,
}
_SQLITE_WHOLE_CODES: Final = {sqlite3.SQLITE_IOERR_SHMSIZE: ErrorCode.DISK_FULL}
_SQLITE_UNIQUE: Final = (sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY)

_POSTGRESQL_CODES: Final = {
    "40001": ErrorCode.DATABASE_BUSY,  # serialization_failure
    "40P01": ErrorCode.DATABASE_BUSY,  # deadlock_detected
    "55P03": ErrorCode.DATABASE_BUSY,  # lock_not_available
    "53100": ErrorCode.DISK_FULL,
}
_POSTGRESQL_AWAY: Final = ("08", "53", "57P")
_POSTGRESQL_UNIQUE: Final = "23505"


@contextmanager
def told_by_code() -> Iterator[None]:
    """Turn an expected failure of the database into a KioskError; a bug passes unchanged."""
    try:
        yield
    except DBAPIError as error:
        code = _code(error)
        if code is None:
            raise
        raise KioskError(code) from None


@contextmanager
def files_told_by_code(file: Path) -> Iterator[None]:
    """The same for work on whole database files without SQLAlchemy.

    DISK_FULL, or OUT_NOT_WRITTEN for a file that cannot be made or written.
    """
    try:
        yield
    except sqlite3.Error as error:
        code = _sqlite_code(error.sqlite_errorcode)
        if code is None:
            raise KioskError(ErrorCode.OUT_NOT_WRITTEN, file=str(file)) from None
        raise KioskError(code) from None
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise KioskError(ErrorCode.DISK_FULL) from None
        raise KioskError(ErrorCode.OUT_NOT_WRITTEN, file=str(file)) from None


@contextmanager
def unique(refused: ErrorCode, **by_column: ErrorCode) -> Iterator[None]:
    """Raise `refused` for a row that a unique index rejects, or the column's own code."""
    try:
        yield
    except IntegrityError as error:
        if not _breaks_unique(error.orig):
            raise
        names = str(error.orig)
        code = next((code for column, code in by_column.items() if column in names), refused)
        raise KioskError(code) from None


def _code(error: DBAPIError) -> ErrorCode | None:
    whole = getattr(error.orig, "sqlite_errorcode", None)
    if whole is not None:
        return _sqlite_code(whole)
    state = getattr(error.orig, "sqlstate", None)
    if state in _POSTGRESQL_CODES:
        return _POSTGRESQL_CODES[state]
    away = isinstance(error, OperationalError) and state is None
    if away or error.connection_invalidated or (state or "").startswith(_POSTGRESQL_AWAY):
        return ErrorCode.DATABASE_BUSY
    return None


def _sqlite_code(whole: int) -> ErrorCode | None:
    return _SQLITE_WHOLE_CODES.get(whole, _SQLITE_CODES.get(whole & 0xFF))


def _breaks_unique(reported: BaseException | None) -> bool:
    return (
        getattr(reported, "sqlite_errorcode", None) in _SQLITE_UNIQUE
        or getattr(reported, "sqlstate", None) == _POSTGRESQL_UNIQUE
    )
