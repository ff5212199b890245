"""The decoder of iPhone pictures, where the optional extra `heic` is installed."""

from collections.abc import Callable
from importlib import import_module
from io import BytesIO
from typing import Final

from PIL.ImageFile import ImageFile

from kiosk.adapters.imaging.formats import HEIC_TAKEN

HEIC_DECODERS: Final[dict[str, Callable[[BytesIO], ImageFile]]] = {}

if HEIC_TAKEN:
    _heif = import_module("pillow_heif")
    _heif.options.DECODE_THREADS = 1  # the child may start no thread
    HEIC_DECODERS["heic"] = _heif.HeifImageFile
