"""The Registry of Motor Vehicles, asked for the photo on a Massachusetts ID."""

from datetime import date
from typing import Protocol


class Rmv(Protocol):
    """Looks up a photo; raises RMV_DOWN when it can't be asked."""

    def photo(self, licence_number: str, date_of_birth: date) -> bytes | None:
        """The picture file as the registry gives it (untrusted bytes), or None for no match.

        Blocks for as long as the registry takes; callers run it off the GUI thread.
        """
        ...

    def check(self) -> None:
        """Raise RMV_DOWN unless it can be asked; asks about nobody."""
        ...
