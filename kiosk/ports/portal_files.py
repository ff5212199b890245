"""Stored pages made into files that the portal takes: JPEG or PDF, each of 2 MB or less."""

from collections.abc import Sequence
from typing import Final, Protocol

MOST_BYTES: Final = 2 * 1024 * 1024
PHOTO_LEAST: Final = 600
"""The portal takes 400 x 360 px; we deliver a square."""


class PortalFiles(Protocol):
    """Changes no more than the limits ask for; raises HANDOVER_TOO_LARGE where that is too much.

    What it is given are JPEGs that Ingester or Portraits made.
    """

    def photo(self, jpeg: bytes) -> bytes:
        """A square JPEG of at least PHOTO_LEAST px a side."""
        ...

    def page(self, jpeg: bytes) -> bytes:
        """A JPEG."""
        ...

    def document(self, jpegs: Sequence[bytes]) -> bytes:
        """One PDF, a page for each picture, in this order."""
        ...
