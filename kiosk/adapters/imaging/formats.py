"""What a file is, judged by its first bytes and never by its name."""

from kiosk.errors import ErrorCode, KioskError


def kind_of(content: bytes) -> str:
    """jpeg, png, webp or pdf; raises FILE_KIND for anything else."""
    if content.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "webp"
    # Some scanners write a byte order mark or an empty line before the header.
    if content[:64].lstrip(b"\xef\xbb\xbf\r\n\t ").startswith(b"%PDF-"):
        return "pdf"
    raise KioskError(ErrorCode.FILE_KIND)
