"""Finding faces in a picture, and the points on them."""

from dataclasses import dataclass
from math import atan2, degrees, hypot
from typing import Final, Protocol

Point = tuple[float, float]
MeshPoint = tuple[float, float, float]

MESH_POINTS: Final = 468


@dataclass(frozen=True)
class FaceBox:
    """A face from forehead to chin, in pixels of the picture."""

    x: float
    y: float
    width: float
    height: float

    @property
    def area(self) -> float:
        """Square pixels."""
        return self.width * self.height

    @property
    def center(self) -> Point:
        """The middle of the box."""
        return self.x + self.width / 2, self.y + self.height / 2


@dataclass(frozen=True)
class Face:
    """One face in a picture; everything is in the picture's pixels, y downward."""

    box: FaceBox
    eyes: tuple[Point, Point]
    """The middle of each eye, the one on the picture's left first."""
    mesh: tuple[MeshPoint, ...] = ()
    """MediaPipe's 468 points in their numbering, z toward the camera negative; else empty."""

    @property
    def eye_distance(self) -> float:
        """Between the eyes, px."""
        (x1, y1), (x2, y2) = self.eyes
        return hypot(x2 - x1, y2 - y1)

    @property
    def eye_center(self) -> Point:
        """Halfway between the eyes."""
        (x1, y1), (x2, y2) = self.eyes
        return (x1 + x2) / 2, (y1 + y2) / 2

    @property
    def roll(self) -> float:
        """How far the head is tilted in the picture, degrees; clockwise is positive."""
        (x1, y1), (x2, y2) = self.eyes
        return degrees(atan2(y2 - y1, x2 - x1))


class FaceFinder(Protocol):
    """Finds faces that look at the camera; safe to call from several threads."""

    def find(
        self, rgb: memoryview, width: int, height: int, near: FaceBox | None = None
    ) -> tuple[Face, ...]:
        """The faces, largest first; only the largest has a mesh.

        `rgb` holds 3 bytes per pixel, rows without padding. A slow finder searches only around
        `near`.
        """
        ...
