"""Identification photos measured and cropped with OpenCV; decoded and encoded by Pillow."""

from dataclasses import replace
from io import BytesIO
from typing import Final

import cv2
import numpy as np
from PIL import Image

from kiosk.adapters.imaging.framing import Square, portrait_square
from kiosk.adapters.imaging.measuring import background_spread, light_overlap, measured
from kiosk.domain.renewal.portrait import LIMITS, Measures
from kiosk.ports.face_finder import FaceFinder
from kiosk.ports.portraits import Crop, Portrait

LEAST_SIDE: Final = 600
MOST_SIDE: Final = 1200
THUMBNAIL: Final = 200
QUALITY: Final = 92


class MeasuredPortraits:
    """Portraits by a finder of faces; a picture is only cut and scaled, never edited."""

    def __init__(self, finder: FaceFinder) -> None:
        self._finder = finder

    def examine(self, jpeg: bytes) -> Portrait:
        """Measure the picture and crop it when one face stands out."""
        picture = Image.open(BytesIO(jpeg), formats=("JPEG",)).convert("RGB")
        rgb = np.asarray(picture)
        gray = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
        faces = self._finder.find(memoryview(rgb.tobytes()), picture.width, picture.height)
        if not faces:
            return Portrait(Measures(picture.width, picture.height, 0), None)
        eyes, distance = faces[0].eye_center, faces[0].eye_distance
        square = portrait_square(picture.width, picture.height, eyes, distance)
        measures = replace(
            measured(gray, faces),
            light_overlap=light_overlap(gray, faces[0].box),
            background_spread=background_spread(rgb, square),
        )
        alone = measures.second_face_share < LIMITS.second_face_refuse
        return Portrait(measures, _crop(picture, square) if alone else None)


def _crop(picture: Image.Image, square: Square) -> Crop:
    side = min(max(square.side, LEAST_SIDE), MOST_SIDE)
    box = (square.left, square.top, square.left + square.side, square.top + square.side)
    cut = picture.resize((side, side), Image.Resampling.LANCZOS, box=box)
    small = cut.resize((THUMBNAIL, THUMBNAIL), Image.Resampling.BOX)
    return Crop(_encoded(cut), _encoded(small), side)


def _encoded(picture: Image.Image) -> bytes:
    out = BytesIO()
    picture.save(out, "JPEG", quality=QUALITY)
    return out.getvalue()
