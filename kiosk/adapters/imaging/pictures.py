"""A picture file turned into clean pages; an animated one gives its first frame."""

import struct
from collections.abc import Callable, Iterator
from io import BytesIO
from math import ceil
from typing import Final

from PIL import Image, ImageCms
from PIL.GifImagePlugin import GifImageFile
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.TiffImagePlugin import TiffImageFile
from PIL.WebPImagePlugin import WebPImageFile

from kiosk.adapters.imaging.heic import HEIC_DECODERS
from kiosk.adapters.imaging.tall import LONGEST, cuts, scale_of
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ingester import Page

ENOUGH: Final = 1900
"""A JPEG may be decoded at a half, a quarter or an eighth as long as this much remains, px."""

THUMBNAIL: Final = 200
QUALITY: Final = 85
MOST_PAGES: Final = 60
MAX_PIXELS: Final = {"webp": 32_000_000}
"""The decoder of WebP holds four copies of the canvas, which uses up the child's memory at 34."""

MOST_PIXELS: Final = 40_000_000
"""What may be decoded of any other picture."""

MOST_SOURCE: Final = 220_000_000
"""What a JPEG may hold before it is decoded small: the largest phones make 200 megapixels."""

JUNK: Final = b"\x55\xaa" * 2048

# The classes themselves, so that no other decoder of Pillow can be reached by a crafted header.
DECODERS: Final[dict[str, Callable[[BytesIO], ImageFile]]] = {
    "jpeg": JpegImageFile,
    "png": PngImageFile,
    "webp": WebPImageFile,
    "gif": GifImageFile,
    "tiff": TiffImageFile,
    **HEIC_DECODERS,
}

TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""EXIF orientation (CIPA DC-008, tag 0x0112) and how to set it upright."""

ORIENTATION: Final = 0x0112

SMALL: Final = 400
"""Longest side of what a thumbnail is made of, px."""

MOST_SMALL: Final = 32_000_000
TALLEST: Final = 2
SMOOTH: Final = frozenset({"L", "LA", "RGB", "RGBA", "CMYK"})
"""Modes that can be made smaller as they are."""


def clean_picture(content: bytes, kind: str) -> tuple[Page, ...]:
    """Decode, shrink or cut, turn upright, convert to sRGB and re-encode without metadata.

    A scan in TIFF gives all its pages, a tall screenshot the pages it is cut into, any other
    picture one. Raises FILE_TOO_MANY_PIXELS, FILE_TOO_MANY_PAGES, FILE_TOO_TALL, FILE_UNREADABLE
    when the end is missing, and whatever the decoder raises for a damaged file.
    """
    require_end(content, kind)
    if kind != "tiff":
        return tuple(_pages(_decoded(content, kind)))
    picture, pages = _opened(content, kind), list[Page]()
    for number in range(MOST_PAGES + 1):
        try:
            picture.seek(number)
        except EOFError:
            return tuple(pages)
        _require_pixels(picture, kind)
        picture.load()
        pages += _pages(picture)
    raise KioskError(ErrorCode.FILE_TOO_MANY_PAGES)


def require_end(content: bytes, kind: str) -> None:
    """Refuse a file whose end mark is missing: decoders overlook a cut that lost little."""
    cut = kind == "webp" and int.from_bytes(content[4:8], "little") + 8 > len(content)
    if cut or (kind == "png" and content.rfind(b"IEND") < 0):
        raise KioskError(ErrorCode.FILE_UNREADABLE)


def _decoded(content: bytes, kind: str) -> Image.Image:
    picture = _drafted(content, kind)
    try:
        picture.load()
    except OSError:
        if kind != "jpeg":
            raise
        return _without_end_mark(content)
    return picture


def _without_end_mark(content: bytes) -> Image.Image:
    """The picture when each row is there: then whatever follows the data changes no pixel."""
    end = b"\xff\xd9"
    picture, other = _drafted(content + end, "jpeg"), _drafted(content + JUNK + end, "jpeg")
    if picture.tobytes() != other.tobytes():
        raise KioskError(ErrorCode.FILE_UNREADABLE)
    return picture


def _drafted(content: bytes, kind: str) -> ImageFile:
    picture = _opened(content, kind)
    width, height = picture.size
    if width * height > MOST_SOURCE:
        raise KioskError(ErrorCode.FILE_TOO_MANY_PIXELS)
    ratio = min(1.0, scale_of(width, height) * ENOUGH / LONGEST)
    picture.draft("RGB", (round(width * ratio), round(height * ratio)))
    _require_pixels(picture, kind)
    return picture


def _opened(content: bytes, kind: str) -> ImageFile:
    try:
        return DECODERS[kind](BytesIO(content))
    except Image.DecompressionBombError as error:
        raise KioskError(ErrorCode.FILE_TOO_MANY_PIXELS) from error


def _require_pixels(picture: Image.Image, kind: str) -> None:
    if picture.width * picture.height > MAX_PIXELS.get(kind, MOST_PIXELS):
        raise KioskError(ErrorCode.FILE_TOO_MANY_PIXELS)


def _pages(picture: Image.Image) -> Iterator[Page]:
    """The pages of a decoded picture; one that is tall has its parts one after the other."""
    orientation = _orientation(picture)
    boxes = cuts(*picture.size) if orientation not in TURNS else ()
    if len(boxes) < 2:
        yield page_of(_upright(_srgb(_shrunk(picture, _one_page(picture))), orientation))
        return
    scale = scale_of(*picture.size)
    for box in boxes:
        part = picture.crop(box)
        part.info = dict(picture.info)
        yield page_of(_srgb(_shrunk(part, scale)))


def _one_page(picture: Image.Image) -> float:
    return min(1.0, LONGEST / max(picture.size))


def page_of(picture: Image.Image) -> Page:
    """Encode the pixels of an RGB or RGBX picture, and nothing else, as JPEG with a thumbnail.

    The picture's `info` is emptied: it is all the encoder would take besides pixels, and a
    copy of the pixels would cost a fresh process as much as encoding them.
    """
    picture.info.clear()
    small = picture.reduce(ceil(max(picture.size) / THUMBNAIL))
    return Page(_jpeg(picture), *picture.size, _jpeg(small))


def _jpeg(picture: Image.Image) -> bytes:
    encoded = BytesIO()
    picture.save(encoded, "JPEG", quality=QUALITY)
    return encoded.getvalue()


def _shrunk(picture: Image.Image, ratio: float) -> Image.Image:
    if ratio >= 1:
        return picture
    if picture.mode in ("1", "P"):
        picture = _direct_color(picture)
    size = (max(1, round(picture.width * ratio)), max(1, round(picture.height * ratio)))
    return picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _direct_color(picture: Image.Image) -> Image.Image:
    if picture.mode == "1":
        return picture.convert("L")
    return picture.convert("RGBA" if picture.has_transparency_data else "RGB")


def _srgb(picture: Image.Image) -> Image.Image:
    """RGB in sRGB; transparency becomes white, as on paper."""
    if picture.mode == "P":
        picture = _direct_color(picture)
    if picture.mode == "I;16":
        picture = picture.point(lambda value: value * (1 / 256)).convert("L")
    if picture.has_transparency_data:
        layer = picture.convert("RGBA")
        white = Image.new("RGBA", layer.size, (255, 255, 255, 255))
        white.alpha_composite(layer)
        flat = white.convert("RGB")
        flat.info = picture.info
        picture = flat
    profile = picture.info.get("icc_profile")
    if profile:
        return _converted(picture, profile)
    return picture if picture.mode == "RGB" else picture.convert("RGB")


def _converted(picture: Image.Image, profile: bytes) -> Image.Image:
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        target = ImageCms.createProfile("sRGB")
        converted = ImageCms.profileToProfile(picture, source, target, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        converted = None  # a broken or foreign profile says nothing about the colors
    return converted or picture.convert("RGB")


def _orientation(picture: Image.Image) -> int:
    try:
        return int(picture.getexif().get(ORIENTATION, 1))
    except (SyntaxError, OSError, ValueError, TypeError, KeyError, struct.error):
        return 1  # broken EXIF does not make the picture unreadable


def _upright(picture: Image.Image, orientation: int) -> Image.Image:
    turn = TURNS.get(orientation)
    return picture if turn is None else picture.transpose(turn)


def small_page(content: bytes, kind: str) -> Page:
    """The picture decoded small at once; of a tall screenshot only the top."""
    picture: Image.Image = _opened(content, kind)
    picture.draft("RGB", (SMALL, SMALL))
    if picture.width * picture.height > MOST_SMALL:
        raise KioskError(ErrorCode.FILE_TOO_MANY_PIXELS)
    orientation = _orientation(picture)
    picture = picture.crop((0, 0, picture.width, min(picture.height, TALLEST * picture.width)))
    if picture.mode in SMOOTH:
        picture.thumbnail((SMALL, SMALL), reducing_gap=2.0)
    return page_of(_upright(_srgb(picture), orientation))
