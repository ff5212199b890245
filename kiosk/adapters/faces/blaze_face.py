"""BlazeFace, short range: boxes and eyes of every face in a picture."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from cv2.typing import MatLike

from kiosk.adapters.faces.networks import Network, Values, probability
from kiosk.ports.face_finder import Face, FaceBox

NAME: Final = "face_detection_short_range"
SIDE: Final = 128
CELLS: Final = ((16, 2), (8, 6))
"""Anchors: a grid of 16 x 16 cells with two each, then one of 8 x 8 with six (MediaPipe)."""

LEAST_SCORE: Final = 0.5
SAME: Final = 0.3
"""Two boxes that share this much of their union are one face."""


@dataclass(frozen=True)
class Window:
    """A square of the picture as the network sees it; it may reach beyond the picture's edges."""

    left: float
    top: float
    side: float


class BlazeFace:
    """Finds faces down to about 6 % of the window's width."""

    def __init__(self, file: Path) -> None:
        self._network = Network(file, ("classificators", "regressors"))
        self._anchors = _anchors()

    def find(self, rgb: MatLike, window: Window) -> list[Face]:
        """The faces in a window of the picture, most certain first, without meshes."""
        scores, regressed = self._network.run(_seen(rgb, window), 127.5, 1 / 127.5)
        certain = probability(scores)
        kept = np.flatnonzero(certain >= LEAST_SCORE)
        if not kept.size:
            return []
        values: Values = regressed.reshape(-1, 16)[kept] / np.float32(SIDE)
        values[:, 0::2] += self._anchors[kept, :1]
        values[:, 1::2] += self._anchors[kept, 1:]
        values[:, 2:4] -= self._anchors[kept]
        return [_face(merged, window) for merged in _merged(values, certain[kept])]


def _anchors() -> Values:
    """The centers of all cells, one row for each anchor, in shares of the window."""
    rows = []
    for cells, each in CELLS:
        steps = (np.arange(cells, dtype=np.float32) + 0.5) / cells
        x, y = np.meshgrid(steps, steps)
        rows.append(np.repeat(np.stack([x.ravel(), y.ravel()], axis=1), each, axis=0))
    return np.concatenate(rows)


def _seen(rgb: MatLike, window: Window) -> MatLike:
    """The window at the network's size; gray where it reaches beyond the picture."""
    height, width = rgb.shape[:2]
    left, top = max(0, int(window.left)), max(0, int(window.top))
    right = min(width, int(window.left + window.side))
    bottom = min(height, int(window.top + window.side))
    scale = SIDE / window.side
    part = cv2.resize(
        rgb[top:bottom, left:right],
        (max(1, round((right - left) * scale)), max(1, round((bottom - top) * scale))),
        interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR,
    )
    square = np.full((SIDE, SIDE, 3), 128, np.uint8)
    x, y = round((left - window.left) * scale), round((top - window.top) * scale)
    part = part[: SIDE - y, : SIDE - x]
    square[y : y + part.shape[0], x : x + part.shape[1]] = part
    return square


def _merged(values: Values, scores: Values) -> list[Values]:
    """One row for each face: the boxes that overlap, averaged by their scores."""
    half = values[:, 2:4] / 2
    corners = np.concatenate([values[:, :2] - half, values[:, :2] + half], axis=1)
    left = np.argsort(-scores)
    faces: list[Values] = []
    while left.size:
        together = left[_overlap(corners[left[0]], corners[left]) > SAME]
        if not together.size:  # a box without any area
            together = left[:1]
        faces.append(np.average(values[together], axis=0, weights=scores[together]))
        left = left[~np.isin(left, together)]
    return faces


def _overlap(one: Values, others: Values) -> Values:
    """Shares of the union that boxes have in common with one box."""
    shared = np.prod(
        np.clip(np.minimum(one[2:], others[:, 2:]) - np.maximum(one[:2], others[:, :2]), 0, None),
        axis=1,
    )
    areas = np.prod(np.clip(others[:, 2:] - others[:, :2], 0, None), axis=1)
    own = float(np.prod(np.clip(one[2:] - one[:2], 0, None)))
    return np.asarray(shared / np.maximum(areas + own - shared, 1e-9), np.float32)


def _face(row: Values, window: Window) -> Face:
    """A row of the network's (center, size, eye, eye, ...) in pixels of the picture."""
    x, y, wide, high, x1, y1, x2, y2 = (float(value) * window.side for value in row[:8])
    box = FaceBox(window.left + x - wide / 2, window.top + y - high / 2, wide, high)
    left, top = window.left, window.top
    return Face(box, ((left + x1, top + y1), (left + x2, top + y2)))
