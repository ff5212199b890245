"""FaceFinder by BlazeFace and the face mesh: about 6 ms a picture on one thread."""

from pathlib import Path
from threading import Lock
from typing import Final

import numpy as np
from cv2.typing import MatLike

from kiosk.adapters.faces.blaze_face import BlazeFace, Window
from kiosk.adapters.faces.face_mesh import FaceMesh
from kiosk.ports.face_finder import Face, FaceBox

MIDDLE: Final = 0.5
"""Faces far away are searched for in the middle: this share of the picture's shorter side."""

SURE: Final = 0.5
"""How surely the mesh must see a face in what is not the largest one."""


class NetworkFaces:
    """Finds faces turned by up to 45 degrees, behind glasses, and in the dark."""

    def __init__(self, detector: Path, mesh: Path) -> None:
        self._detector, self._mesh = BlazeFace(detector), FaceMesh(mesh)
        self._one_at_a_time = Lock()

    def find(
        self, rgb: memoryview, width: int, height: int, near: FaceBox | None = None
    ) -> tuple[Face, ...]:
        """The faces, largest first; fast enough to search everywhere, whatever `near` says."""
        picture: MatLike = np.frombuffer(rgb, np.uint8).reshape(height, width, 3)
        with self._one_at_a_time:
            return self._found(picture)

    def _found(self, picture: MatLike) -> tuple[Face, ...]:
        faces = next(
            (found for window in _windows(picture) if (found := self._seen(picture, window))),
            [],
        )
        if not faces:
            return ()
        largest, _sure = self._mesh.put_on(picture, faces[0])
        others = [face for face in faces[1:] if self._mesh.put_on(picture, face)[1] >= SURE]
        return (largest, *others)

    def _seen(self, picture: MatLike, window: Window) -> list[Face]:
        faces = self._detector.find(picture, window)
        return sorted(faces, key=lambda face: face.box.area, reverse=True)


def _windows(picture: MatLike) -> list[Window]:
    """Where to look: the whole picture, squares along it, then closer in its middle."""
    height, width = picture.shape[:2]
    long, short = max(width, height), min(width, height)
    spare = ((width - short) / 2, (height - short) / 2)
    squares = [
        Window(spare[0] * (1 + place), spare[1] * (1 + place), short)
        for place in ((0, -1, 1) if long > short else ())
    ]
    return [_middle(width, height, long), *squares, _middle(width, height, short * MIDDLE)]


def _middle(width: int, height: int, side: float) -> Window:
    return Window((width - side) / 2, (height - side) / 2, side)
