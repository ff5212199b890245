"""Doing a transaction over when another one got in between."""

from collections.abc import Callable
from typing import Final, TypeVar

from kiosk.errors import ErrorCode, KioskError

T = TypeVar("T")
TIMES: Final = 5


def again_on_conflict(transaction: Callable[[], T]) -> T:
    """The transaction's answer; on CONFLICT it is run again, five times at most in all.

    For transactions that read everything they decide on: the second run sees what the winner wrote.
    """
    for _ in range(TIMES - 1):
        try:
            return transaction()
        except KioskError as error:
            if error.code is not ErrorCode.CONFLICT:
                raise
    return transaction()
