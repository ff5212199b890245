"""Repeating a transaction when another one got in the way."""

from collections.abc import Callable
from typing import Final, TypeVar

from kiosk.errors import ErrorCode, KioskError

T = TypeVar("T")
TIMES: Final = 5


def again_on_conflict(transaction: Callable[[], T]) -> T:
    """The transaction's answer; on CONFLICT it runs again, five times at most in all.

    For transactions that read all they decide on: the next run sees what the winner wrote.
    """
    for _ in range(TIMES - 1):
        try:
            return transaction()
        except KioskError as error:
            if error.code is not ErrorCode.CONFLICT:
                raise
    return transaction()
