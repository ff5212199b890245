"""QR codes, as rows that any screen or paper can draw."""

from typing import Protocol


class Qr(Protocol):
    """Turns a text into a code; the caller that draws it adds the quiet zone."""

    def rows(self, text: str) -> tuple[str, ...]:
        """Rows of equal length, "1" for a dark module and "0" for a light one."""
        ...
