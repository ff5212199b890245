"""An ingester that knows each file's answer beforehand and decodes nothing."""

from io import BytesIO
from typing import Final

from PIL import Image

from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ingester import MAX_BYTES, Ingested, Page

STARTS: Final = {b"\xff\xd8\xff": "jpeg", b"\x89PNG": "png", b"RIFF": "webp", b"%PDF-": "pdf"}


def page(width: int = 60, height: int = 40) -> Page:
    """A gray page of this size."""
    out = BytesIO()
    Image.new("RGB", (width, height), (200, 200, 200)).save(out, "JPEG")
    return Page(out.getvalue(), width, height, out.getvalue())


class FakeIngester:
    """Gives one gray page for any file of an allowed kind, unless told otherwise."""

    def __init__(self) -> None:
        self._answers: dict[bytes, Ingested | ErrorCode] = {}
        self._unseen: dict[bytes, ErrorCode] = {}

    def answers(self, content: bytes, answer: Ingested | ErrorCode) -> None:
        """From now on, this content gives these pages, or is refused with that code."""
        self._answers[content] = answer

    def hides(self, content: bytes, code: ErrorCode) -> None:
        """From now on, not even a thumbnail is made of this content."""
        self._unseen[content] = code

    def ingest(self, content: bytes) -> Ingested:
        """The answer set for this content, else a gray page or the refusal it deserves."""
        if not content:
            raise KioskError(ErrorCode.FILE_EMPTY)
        if len(content) >= MAX_BYTES:
            raise KioskError(ErrorCode.FILE_TOO_LARGE)
        answer = self._answers.get(content) or _usual(content)
        if isinstance(answer, ErrorCode):
            raise KioskError(answer)
        return answer

    def glance(self, content: bytes) -> bytes:
        """A gray thumbnail, unless told otherwise: it is less strict than ingest()."""
        if content in self._unseen:
            raise KioskError(self._unseen[content])
        return page().thumbnail


def _usual(content: bytes) -> Ingested | ErrorCode:
    kinds = [kind for start, kind in STARTS.items() if content.startswith(start)]
    return Ingested(kinds[0], (page(),)) if kinds else ErrorCode.FILE_KIND
