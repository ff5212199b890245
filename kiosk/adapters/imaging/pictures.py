"""A picture file turned into one clean page; an animated one gives its first frame."""

import struct
from collections.abc import Callable
from io import BytesIO
from math import ceil
from typing import Final

# Pillow loads its reader of EXIF when first needed; by then the child may open no file.
import PIL.TiffImagePlugin  # noqa: F401 - imported for being loaded
from PIL import Image, ImageCms
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.WebPImagePlugin import WebPImageFile

from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ingester import Page

LONGEST: Final = 2048
"""Longest side of a page, px."""

ENOUGH: Final = 1900
"""A JPEG may be decoded at a half, a quarter or an eighth as long as this much remains, px."""

THUMBNAIL: Final = 200
QUALITY: Final = 85
MAX_PIXELS: Final = {"jpeg": 40_000_000, "png": 40_000_000, "webp": 32_000_000}
"""The decoder of WebP holds four copies of the canvas, which uses up the child's memory at 34."""

# The classes themselves, so that no other decoder of Pillow can be reached by a crafted header.
DECODERS: Final[dict[str, Callable[[BytesIO], ImageFile]]] = {
    "jpeg": JpegImageFile,
    "png": PngImageFile,
    "webp": WebPImageFile,
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


def clean_picture(content: bytes, kind: str) -> Page:
    """Decode, shrink, turn upright, convert to sRGB and re-encode without metadata.

    Raises FILE_TOO_MANY_PIXELS above 40 megapixels (WebP: 32), FILE_UNREADABLE when the end is
    missing, and whatever the decoder raises for a damaged file.
    """
    require_end(content, kind)
    try:
        picture = DECODERS[kind](BytesIO(content))
    except Image.DecompressionBombError as error:
        raise KioskError(ErrorCode.FILE_TOO_MANY_PIXELS) from error
    width, height = picture.size
    if width * height > MAX_PIXELS[kind]:
        raise KioskError(ErrorCode.FILE_TOO_MANY_PIXELS)
    ratio = min(1.0, ENOUGH / max(width, height))
    picture.draft("RGB", (round(width * ratio), round(height * ratio)))
    return page_of(_upright(_srgb(_shrunk(picture)), _orientation(picture)))


def require_end(content: bytes, kind: str) -> None:
    """Refuse a file whose end mark is missing: decoders overlook a cut that lost little."""
    ends = {"jpeg": b"\xff\xd9", "png": b"IEND", "webp": b""}[kind]
    cut = kind == "webp" and int.from_bytes(content[4:8], "little") + 8 > len(content)
    if cut or content.rfind(ends) < 0:
        raise KioskError(ErrorCode.FILE_UNREADABLE)


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


def _shrunk(picture: Image.Image) -> Image.Image:
    ratio = LONGEST / max(picture.size)
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
    try:
        picture: Image.Image = DECODERS[kind](BytesIO(content))
    except Image.DecompressionBombError as error:
        raise KioskError(ErrorCode.FILE_TOO_MANY_PIXELS) from error
    picture.draft("RGB", (SMALL, SMALL))
    if picture.width * picture.height > MOST_SMALL:
        raise KioskError(ErrorCode.FILE_TOO_MANY_PIXELS)
    orientation = _orientation(picture)
    picture = picture.crop((0, 0, picture.width, min(picture.height, TALLEST * picture.width)))
    if picture.mode in SMOOTH:
        picture.thumbnail((SMALL, SMALL), reducing_gap=2.0)
    return page_of(_upright(_srgb(picture), orientation))
