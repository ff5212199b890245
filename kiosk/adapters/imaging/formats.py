"""What a file is, judged by its first bytes and never by its name."""

from importlib.util import find_spec
from typing import Final

from kiosk.errors import ErrorCode, KioskError

STARTS: Final = {
    b"\xff\xd8\xff": "jpeg",
    b"\x89PNG\r\n\x1a\n": "png",
    b"GIF87a": "gif",
    b"GIF89a": "gif",
    b"II*\0": "tiff",
    b"MM\0*": "tiff",
}
PDF_WITHIN: Final = 1024
"""Viewers look this far for the header: mail programs and scanners write lines before it."""

BRANDS: Final = {
    **dict.fromkeys((b"avif", b"avis"), "avif"),
    **dict.fromkeys((b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"), "heic"),
}
"""First brands of ISO/IEC 23008-12 and of AVIF; mif1 and msf1 are iPhones' older ones."""

HEIC_TAKEN: Final = find_spec("pillow_heif") is not None
"""Whether the optional extra `heic` is installed."""


def kind_of(content: bytes) -> str:
    """jpeg, png, webp, gif, tiff, pdf, and heic where the extra is there.

    Raises FILE_HEIC, FILE_AVIF, or FILE_KIND for anything else.
    """
    for start, kind in STARTS.items():
        if content.startswith(start):
            return kind
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "webp"
    if content[4:8] == b"ftyp" and content[8:12] in BRANDS:
        return _heic(content)
    page_of_the_web = content[:PDF_WITHIN].lstrip().startswith(b"<")
    if b"%PDF-" in content[: PDF_WITHIN + 5] and not page_of_the_web:
        return "pdf"
    raise KioskError(ErrorCode.FILE_KIND)


def _heic(content: bytes) -> str:
    if BRANDS[content[8:12]] == "avif" or b"avif" in content[16:40]:
        raise KioskError(ErrorCode.FILE_AVIF)
    if not HEIC_TAKEN:
        raise KioskError(ErrorCode.FILE_HEIC)
    return "heic"
