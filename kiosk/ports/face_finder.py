"""Finding faces in a gray picture."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class FaceBox:
    """A face from eyebrows to chin, in pixels of the picture."""

    x: float
    y: float
    width: float
    height: float

    @property
    def area(self) -> float:
        """Square pixels."""
        return self.width * self.height

    @property
    def center(self) -> tuple[float, float]:
        """The middle of the box."""
        return self.x + self.width / 2, self.y + self.height / 2


class FaceFinder(Protocol):
    """Finds faces that look at the camera; safe to call from several threads."""

    def find(
        self, gray: memoryview, width: int, height: int, near: FaceBox | None = None
    ) -> tuple[FaceBox, ...]:
        """The faces, largest first; with `near`, only that box and a quarter around it.

        `gray` holds one byte per pixel, rows without padding.
        """
        ...
