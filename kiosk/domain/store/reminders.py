"""Expiry reminders: people who asked for them get one at each threshold (S5)."""

from datetime import date
from typing import Final

THRESHOLDS: Final = (7, 30, 60)
"""Days before the end, the nearest first."""


def threshold(expires_on: date | None, day: date) -> int | None:
    """The nearest threshold that has been reached; None before the first, and after the end."""
    if expires_on is None:
        return None
    left = (expires_on - day).days
    return next((days for days in THRESHOLDS if 0 <= left <= days), None)
