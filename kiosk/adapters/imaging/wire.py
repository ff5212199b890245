"""How the child answers on its pipe: four bytes of length, a JSON header, then page bytes."""

import json
from typing import Final

from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ingester import Ingested, Page

KINDS: Final = frozenset({"jpeg", "png", "webp", "gif", "tiff", "heic", "pdf"})

GLANCE: Final = "glance"
"""The child's argument when the first page, small, is all that is wanted."""


def pack(ingested: Ingested) -> bytes:
    """An answer with pages."""
    sizes = [[p.width, p.height, len(p.jpeg), len(p.thumbnail)] for p in ingested.pages]
    pictures = [part for page in ingested.pages for part in (page.jpeg, page.thumbnail)]
    return b"".join([_header({"kind": ingested.kind, "pages": sizes}), *pictures])


def pack_refusal(code: ErrorCode) -> bytes:
    """An answer that only names why the file was refused."""
    return _header({"refused": code.value})


def unpack(answer: bytes) -> Ingested:
    """The pages of an answer, or its refusal raised; FILE_UNREADABLE for a malformed answer.

    The child may be under an attacker's control, so nothing here is trusted.
    """
    try:
        length = int.from_bytes(answer[:4], "big")
        header = json.loads(answer[4 : 4 + length])
        if "refused" in header:
            raise KioskError(ErrorCode(header["refused"]))
        return Ingested(_kind(header["kind"]), tuple(_pages(header["pages"], answer[4 + length :])))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise KioskError(ErrorCode.FILE_UNREADABLE) from error


def _header(fields: dict[str, object]) -> bytes:
    header = json.dumps(fields).encode()
    return len(header).to_bytes(4, "big") + header


def _kind(kind: str) -> str:
    if kind not in KINDS:
        raise ValueError
    return kind


def _pages(sizes: list[list[int]], pictures: bytes) -> list[Page]:
    pages, start = [], 0
    for width, height, jpeg, thumbnail in sizes:
        middle, end = start + jpeg, start + jpeg + thumbnail
        pages.append(Page(pictures[start:middle], width, height, pictures[middle:end]))
        start = end
    whole = start == len(pictures) and pages and all(n > 0 for size in sizes for n in size)
    if not whole:
        raise ValueError
    return pages
