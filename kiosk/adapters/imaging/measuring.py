"""Light, sharpness and background of a portrait, from arrays of pixels."""

from typing import Final

import cv2
import numpy as np
from cv2.typing import MatLike

from kiosk.adapters.imaging.framing import Square
from kiosk.domain.renewal.portrait import Measures
from kiosk.ports.face_finder import Face, FaceBox

BRIGHT: Final = 247
DARK: Final = 25
EYES_APART: Final = 60
"""The face is scaled to this many pixels between the eyes before its sharpness is measured."""


def measured(gray: MatLike, faces: tuple[Face, ...]) -> Measures:
    """What a gray picture says about its faces, the largest first and at least one.

    Light on the cheeks and the background are left at good: they are measured on a still alone.
    """
    face, eye_distance = faces[0].box, faces[0].eye_distance
    luminance, highlights, shadows = _light(gray, face)
    return Measures(
        width=gray.shape[1],
        height=gray.shape[0],
        faces=len(faces),
        second_face_share=faces[1].box.area / face.area if len(faces) > 1 else 0.0,
        eye_distance=eye_distance,
        luminance=luminance,
        highlights=highlights,
        shadows=shadows,
        sharpness=_sharpness(gray, face, eye_distance),
    )


def light_overlap(gray: MatLike, face: FaceBox) -> float:
    """How alike the light on the two cheeks is, 0-1: overlap of their histograms."""
    left = _part(gray, face, 0.18, 0.45, 0.45, 0.8)
    right = _part(gray, face, 0.55, 0.45, 0.82, 0.8)
    if not left.size or not right.size:
        return 1.0
    bins = [np.histogram(cheek, bins=16, range=(0, 256))[0] / cheek.size for cheek in (left, right)]
    return float(np.minimum(*bins).sum())


def background_spread(rgb: MatLike, square: Square) -> float:
    """Unevenness around the head, 0-1: the larger of spread and texture, noise smoothed away."""
    left, top, side = square.left, square.top, square.side
    wide, high = max(1, round(side * 0.14)), max(1, round(side * 0.5))
    strips = [
        rgb[top : top + high, left : left + wide],
        rgb[top : top + high, left + side - wide : left + side],
    ]
    smooth = [cv2.GaussianBlur(strip, (0, 0), max(1.0, side / 150)) for strip in strips]
    pixels = np.concatenate([strip.reshape(-1, 3) for strip in smooth]).astype(np.float32)
    return float(np.sqrt(pixels.var(axis=0).mean())) / 255


def _light(gray: MatLike, face: FaceBox) -> tuple[float, float, float]:
    """Mean luminance of the face 0-1, share of blown-out and share of black pixels."""
    skin = _part(gray, face, 0.15, 0.2, 0.85, 0.95)
    if not skin.size:
        return 0.0, 0.0, 0.0
    return (
        float(skin.mean()) / 255,
        float(np.count_nonzero(skin >= BRIGHT)) / skin.size,
        float(np.count_nonzero(skin <= DARK)) / skin.size,
    )


def _sharpness(gray: MatLike, face: FaceBox, eye_distance: float) -> float:
    """Variance of the Laplacian of the smoothed face at 60 px between the eyes."""
    part = _part(gray, face, 0.0, 0.0, 1.0, 1.0)
    scale = EYES_APART / eye_distance
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    small = cv2.resize(part, None, fx=scale, fy=scale, interpolation=how)
    smooth = cv2.GaussianBlur(small, (3, 3), 0)
    return float(cv2.Laplacian(smooth, cv2.CV_64F).var())


def _part(
    gray: MatLike, face: FaceBox, left: float, top: float, right: float, bottom: float
) -> MatLike:
    """A part of the face's box, its edges given as shares of width and height."""
    x1, x2 = face.x + face.width * left, face.x + face.width * right
    y1, y2 = face.y + face.height * top, face.y + face.height * bottom
    return gray[max(0, round(y1)) : max(0, round(y2)), max(0, round(x1)) : max(0, round(x2))]
