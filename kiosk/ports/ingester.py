"""Turning an untrusted file into clean pages."""

from dataclasses import dataclass
from typing import Final, Protocol

MAX_BYTES: Final = 20 * 1024 * 1024
"""The largest file that a person may choose: “smaller than 20 MB”."""


@dataclass(frozen=True)
class Page:
    """A re-encoded JPEG, longest side at most 2048 px, without metadata, and its thumbnail."""

    jpeg: bytes
    width: int
    height: int
    thumbnail: bytes


@dataclass(frozen=True)
class Ingested:
    """The clean pages of one file; `kind` is said by its content, not by its name."""

    kind: str
    pages: tuple[Page, ...]


class Ingester(Protocol):
    """Decodes in a throw-away child process (T4) and never in this one.

    Raises FILE_EMPTY, FILE_TOO_LARGE, FILE_KIND, FILE_HEIC, FILE_AVIF, FILE_PASSWORD,
    FILE_PRINT_FIRST, FILE_TOO_MANY_PAGES, FILE_TOO_MANY_PIXELS, FILE_TOO_TALL or FILE_UNREADABLE
    (damaged, too slow, too hungry, crashed decoder).
    """

    def ingest(self, content: bytes) -> Ingested:
        """Clean pages within 8 s, or a KioskError; blocks the calling thread."""
        ...

    def glance(self, content: bytes) -> bytes:
        """A small JPEG of the first page alone, in less time; otherwise like ingest()."""
        ...
