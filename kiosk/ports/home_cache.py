"""What home is painted from: the core writes it, and the window reads it with nothing but json."""

from typing import Protocol


class HomeCache(Protocol):
    """One text; kiosk/services/store/home_screen.py says what it holds."""

    def put(self, text: str) -> None:
        """Replace it, durably; a reader sees the old one or the new.

        Raises DISK_FULL or DATA_FOLDER_MISSING, and then changes nothing.
        """
        ...
