"""Faces and eyes by OpenCV's Haar cascades, for where the networks are missing."""

from pathlib import Path
from threading import Lock
from typing import Final

import cv2
import numpy as np
from cv2.data import haarcascades
from cv2.typing import MatLike

from kiosk.ports.face_finder import Face, FaceBox, Point

SEARCH_WIDTH: Final = 320
"""Faces are searched for in a picture this wide, enough for every size that counts."""

EYE_WIDTH: Final = 200
"""Eyes are searched for in a face this wide, px."""

LEAST_FACE: Final = 24
LEAST_EYE: Final = 0.12
"""Of the face's width."""

MARGIN: Final = 0.25
NEARLY: Final = 0.7
"""Near the last face, only faces of at least this share of its width are searched for."""

EYE_LINE: Final = 0.375
"""Where the eyes are, as a share of the box's height from its top."""

EYE_DISTANCE: Final = 0.40
"""Between the pupils, as a share of the box's width; 0.36 and 0.43 in the two test faces."""


class HaarFaces:
    """FaceFinder by `frontalface_alt2`; loses faces tilted more than 10-15 degrees."""

    def __init__(self) -> None:
        cv2.setNumThreads(1)
        self._cascade = _cascade("haarcascade_frontalface_alt2.xml")
        self._eyes = tuple(
            _cascade(name)
            for name in ("haarcascade_eye_tree_eyeglasses.xml", "haarcascade_eye.xml")
        )
        self._one_at_a_time = Lock()

    def find(
        self, rgb: memoryview, width: int, height: int, near: FaceBox | None = None
    ) -> tuple[Face, ...]:
        """The faces, largest first, without meshes; with `near`, only a quarter around that box."""
        picture: MatLike = np.frombuffer(rgb, np.uint8).reshape(height, width, 3)
        gray = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
        with self._one_at_a_time:
            boxes = self._boxes(gray, near)
            return tuple(
                Face(box, self._pupils(gray, box) if box is boxes[0] else _by_proportion(box))
                for box in boxes
            )

    def _boxes(self, gray: MatLike, near: FaceBox | None) -> list[FaceBox]:
        height, width = gray.shape[:2]
        left, top, right, bottom = _window(width, height, near)
        scale = min(1.0, SEARCH_WIDTH / width)
        small = _shrunk(gray[top:bottom, left:right], scale)
        least = max(LEAST_FACE, 0 if near is None else round(near.width * scale * NEARLY))
        found = self._cascade.detectMultiScale(small, 1.1, 3, minSize=(least, least))
        boxes = [
            FaceBox(left + x / scale, top + y / scale, w / scale, h / scale)
            for x, y, w, h in (tuple(float(n) for n in box) for box in found)
        ]
        return sorted(boxes, key=lambda box: box.area, reverse=True)

    def _pupils(self, gray: MatLike, face: FaceBox) -> tuple[Point, Point]:
        """The pupils where both are found in places that make sense, else by proportion."""
        left, top = max(0, round(face.x)), max(0, round(face.y))
        part = gray[top : round(face.y + face.height * 0.6), left : round(face.x + face.width)]
        scale = min(1.0, EYE_WIDTH / face.width)
        small = _shrunk(part, scale)
        least = round(face.width * scale * LEAST_EYE)
        for cascade in self._eyes:
            spots = [
                (left + (x + w / 2) / scale, top + (y + h / 2) / scale)
                for x, y, w, h in cascade.detectMultiScale(small, 1.05, 3, minSize=(least, least))
            ]
            pair = _plausible_pair(spots, face)
            if pair is not None:
                return pair
        return _by_proportion(face)


def _cascade(name: str) -> cv2.CascadeClassifier:
    return cv2.CascadeClassifier(str(Path(haarcascades) / name))


def _window(width: int, height: int, near: FaceBox | None) -> tuple[int, int, int, int]:
    if near is None:
        return 0, 0, width, height
    aside, above = near.width * MARGIN, near.height * MARGIN
    return (
        max(0, int(near.x - aside)),
        max(0, int(near.y - above)),
        min(width, int(near.x + near.width + aside)),
        min(height, int(near.y + near.height + above)),
    )


def _shrunk(gray: MatLike, scale: float) -> MatLike:
    if scale >= 1 or not gray.size:
        return gray
    return cv2.resize(gray, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)


def _by_proportion(face: FaceBox) -> tuple[Point, Point]:
    line, half = face.y + face.height * EYE_LINE, face.width * EYE_DISTANCE / 2
    return (face.center[0] - half, line), (face.center[0] + half, line)


def _plausible_pair(spots: list[Point], face: FaceBox) -> tuple[Point, Point] | None:
    middle = face.center[0]
    lefts = [spot for spot in spots if spot[0] < middle]
    rights = [spot for spot in spots if spot[0] > middle]
    for x1, y1 in lefts:
        for x2, y2 in rights:
            line = ((y1 + y2) / 2 - face.y) / face.height
            apart = (x2 - x1) / face.width
            level = abs(y2 - y1) < 0.1 * face.height
            if level and 0.3 < apart < 0.5 and abs(line - EYE_LINE) < 0.1:
                return (float(x1), float(y1)), (float(x2), float(y2))
    return None
