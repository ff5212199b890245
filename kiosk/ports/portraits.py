"""Measuring and cropping an identification photo."""

from dataclasses import dataclass
from typing import Protocol

from kiosk.domain.renewal.portrait import Measures


@dataclass(frozen=True)
class Crop:
    """A square portrait: JPEG of at least 600 x 600 px, no retouching, and its thumbnail."""

    jpeg: bytes
    thumbnail: bytes
    size: int


@dataclass(frozen=True)
class Portrait:
    """What was measured, and the crop if there is exactly one face to crop to."""

    measures: Measures
    crop: Crop | None


class Portraits(Protocol):
    """Looks at a clean JPEG (from Ingester or the camera)."""

    def examine(self, jpeg: bytes) -> Portrait:
        """Measure the picture and crop it to ID-photo proportions; about 0.3 s."""
        ...
