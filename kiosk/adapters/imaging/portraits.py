"""Identification photos measured and cropped with OpenCV; decoded and encoded by Pillow."""

from dataclasses import replace
from io import BytesIO
from math import dist
from typing import Final

import cv2
import numpy as np
from cv2.typing import MatLike
from PIL import Image

from kiosk.adapters.imaging.framing import Square, portrait_square, turned_inside
from kiosk.adapters.imaging.measuring import background_spread, light_overlap, measured
from kiosk.domain.renewal.portrait import LIMITS, Measures
from kiosk.ports.face_finder import Face, FaceFinder
from kiosk.ports.portraits import Crop, Portrait

LEAST_SIDE: Final = 600
MOST_SIDE: Final = 1200
THUMBNAIL: Final = 200
QUALITY: Final = 92
LEVEL: Final = 2.0
"""A head tilted less than this many degrees is left as it is."""


class MeasuredPortraits:
    """Portraits by a finder of faces; a picture is only cut, leveled and scaled."""

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
        faces = (self._looked_again(rgb, faces[0]), *faces[1:])
        eyes, distance = faces[0].eye_center, faces[0].eye_distance
        square = portrait_square(picture.width, picture.height, eyes, distance)
        upright = _leveled(rgb, faces[0], square)
        measures = replace(
            measured(gray, faces),
            light_overlap=light_overlap(gray, faces[0].box),
            background_spread=background_spread(upright, square),
        )
        alone = measures.second_face_share < LIMITS.second_face_refuse
        return Portrait(measures, _crop(Image.fromarray(upright), square) if alone else None)

    def _looked_again(self, rgb: MatLike, face: Face) -> Face:
        """The face with its eyes as found once it is level, where a finder sees them best."""
        if abs(face.roll) < LEVEL:
            return face
        high, wide = rgb.shape[:2]
        turn = cv2.getRotationMatrix2D(face.eye_center, face.roll, 1.0)
        level = cv2.warpAffine(rgb, turn, (wide, high))
        again = self._finder.find(memoryview(level.tobytes()), wide, high)
        if not again or dist(again[0].eye_center, face.eye_center) > face.eye_distance:
            return face
        (x1, y1), (x2, y2) = (
            cv2.invertAffineTransform(turn) @ np.array([*eye, 1.0]) for eye in again[0].eyes
        )
        return replace(face, eyes=((float(x1), float(y1)), (float(x2), float(y2))))


def _leveled(rgb: MatLike, face: Face, square: Square) -> MatLike:
    """The picture turned until the eyes are level, unless the square would leave the picture."""
    high, wide = rgb.shape[:2]
    inside = turned_inside(square, face.eye_center, face.roll, wide, high)
    if abs(face.roll) < LEVEL or not inside:
        return rgb
    turn = cv2.getRotationMatrix2D(face.eye_center, face.roll, 1.0)
    return cv2.warpAffine(rgb, turn, (wide, high), flags=cv2.INTER_CUBIC)


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
