"""MediaPipe's face mesh: 468 points on a face that was found."""

from dataclasses import replace
from math import cos, radians, sin
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from cv2.typing import MatLike

from kiosk.adapters.faces.networks import Network, probability
from kiosk.ports.face_finder import Face, MeshPoint, Point

NAME: Final = "face_landmark"
SIDE: Final = 192
REACH: Final = 1.5
"""The part that the network sees, in box sides, turned level by the eyes (MediaPipe)."""

CORNERS: Final = ((33, 133), (362, 263))
"""Outer and inner corner of each eye, the one on the picture's left first."""


class FaceMesh:
    """Puts the mesh on a face, and its eyes where the mesh sees them."""

    def __init__(self, file: Path) -> None:
        self._network = Network(file, ("conv2d_20", "conv2d_30"))

    def put_on(self, rgb: MatLike, face: Face) -> tuple[Face, float]:
        """The face with its mesh, and how surely it is a face, 0 to 1."""
        there = _into_crop(face)
        crop = cv2.warpAffine(rgb, there, (SIDE, SIDE), flags=cv2.INTER_LINEAR)
        flat, flag = self._network.run(crop, 0.0, 1 / 255)
        points = flat.reshape(-1, 3)
        back = cv2.invertAffineTransform(there)
        placed = points[:, :2] @ back[:, :2].T + back[:, 2]
        depth = points[:, 2] * float(np.hypot(back[0, 0], back[1, 0]))
        mesh: tuple[MeshPoint, ...] = tuple(
            (float(x), float(y), float(z)) for (x, y), z in zip(placed, depth, strict=True)
        )
        left, right = (_middle(mesh[outer], mesh[inner]) for outer, inner in CORNERS)
        return replace(face, mesh=mesh, eyes=(left, right)), float(probability(flag)[0])


def _into_crop(face: Face) -> MatLike:
    """From the picture to the network's square, upright around the middle of the box."""
    scale = SIDE / (REACH * max(face.box.width, face.box.height))
    along, across = scale * cos(radians(face.roll)), scale * sin(radians(face.roll))
    x, y = face.box.center
    return np.array(
        [
            [along, across, SIDE / 2 - along * x - across * y],
            [-across, along, SIDE / 2 + across * x - along * y],
        ],
        np.float64,
    )


def _middle(one: MeshPoint, other: MeshPoint) -> Point:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2
