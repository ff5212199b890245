"""Portraits that are told what each picture shows."""

from kiosk.domain.renewal.portrait import Measures
from kiosk.ports.portraits import Crop, Portrait
from tests.fakes.ingester import page

GOOD = Measures(1280, 720, faces=1, eye_distance=110, luminance=0.6, sharpness=80)
NO_FACE = Measures(1280, 720, faces=0)


def good_portrait() -> Portrait:
    """One faultless face, and its crop."""
    cut = page(600, 600)
    return Portrait(GOOD, Crop(cut.jpeg, page(200, 200).jpeg, 600))


class FakePortraits:
    """Sees no face except in the pictures it was told about."""

    def __init__(self, otherwise: Portrait | None = None) -> None:
        self._shown: dict[bytes, Portrait] = {}
        self._otherwise = otherwise or Portrait(NO_FACE, None)

    def shows(self, jpeg: bytes, portrait: Portrait) -> None:
        """That picture will be found to show this."""
        self._shown[jpeg] = portrait

    def examine(self, jpeg: bytes) -> Portrait:
        """What the picture shows."""
        return self._shown.get(jpeg, self._otherwise)
