"""Stored JPEGs fitted to the portal's limits: shrunk only when they are too large."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Final

import pypdfium2
from PIL import Image
from PIL.JpegImagePlugin import JpegImageFile

from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.portal_files import MOST_BYTES, PHOTO_LEAST

SMALLER: Final = ((2048, 75), (1800, 70), (1600, 65), (1400, 60), (1200, 55), (1000, 50), (850, 40))
"""Longest side (px) and quality, one after the other; below the last, print cannot be read."""
PHOTO_QUALITIES: Final = (92, 85, 75)
DPI: Final = 150
A_PAGE: Final = 1200
"""What a page takes in a PDF beside its picture, at most."""


class PillowPortalFiles:
    """The PortalFiles port."""

    def photo(self, jpeg: bytes) -> bytes:
        picture = _opened(jpeg)
        side = min(picture.size)
        square = picture.width == picture.height and side >= PHOTO_LEAST
        if square and len(jpeg) <= MOST_BYTES:
            return jpeg
        left, top = (picture.width - side) // 2, (picture.height - side) // 2
        cut = picture.convert("RGB").crop((left, top, left + side, top + side))
        to = max(PHOTO_LEAST, min(side, 2 * PHOTO_LEAST))
        scaled = cut.resize((to, to), Image.Resampling.LANCZOS)
        return _first_fit((_jpeg(scaled, quality) for quality in PHOTO_QUALITIES), MOST_BYTES)

    def page(self, jpeg: bytes) -> bytes:
        return _first_fit(_ever_smaller(jpeg), MOST_BYTES)

    def document(self, jpegs: Sequence[bytes]) -> bytes:
        """Pages that are small enough stay as they are; the others share the room that is left."""
        room, pages = MOST_BYTES, dict[int, bytes]()
        for place in sorted(range(len(jpegs)), key=lambda place: len(jpegs[place])):
            share = room // (len(jpegs) - len(pages)) - A_PAGE
            pages[place] = _first_fit(_ever_smaller(jpegs[place]), share)
            room -= len(pages[place]) + A_PAGE
        made = _pdf([pages[place] for place in range(len(jpegs))])
        return _first_fit(iter((made,)), MOST_BYTES)


def _opened(jpeg: bytes) -> JpegImageFile:
    """The class itself, so that no other decoder of Pillow can be reached."""
    return JpegImageFile(BytesIO(jpeg))


def _ever_smaller(jpeg: bytes) -> Iterator[bytes]:
    yield jpeg
    for longest, quality in SMALLER:
        picture = _opened(jpeg)
        picture.draft("RGB", (longest, longest))
        small = picture.convert("RGB")
        small.thumbnail((longest, longest), Image.Resampling.LANCZOS, reducing_gap=2.0)
        yield _jpeg(small, quality)


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    encoded = BytesIO()
    picture.save(encoded, "JPEG", quality=quality)
    return encoded.getvalue()


def _first_fit(made: Iterator[bytes], most: int) -> bytes:
    for each in made:
        if len(each) <= most:
            return each
    raise KioskError(ErrorCode.HANDOVER_TOO_LARGE)


def _pdf(jpegs: Sequence[bytes]) -> bytes:
    """Each JPEG as it is on a page of its own size."""
    document = pypdfium2.PdfDocument.new()
    try:
        for jpeg in jpegs:
            picture = pypdfium2.PdfImage.new(document)
            picture.load_jpeg(BytesIO(jpeg), inline=True)
            width, height = (side * 72 / DPI for side in picture.get_px_size())
            picture.set_matrix(pypdfium2.PdfMatrix().scale(width, height))
            page = document.new_page(width, height)
            page.insert_obj(picture)
            page.gen_content()
            page.close()
        written = BytesIO()
        document.save(written)
        return written.getvalue()
    finally:
        document.close()
