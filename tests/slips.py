"""A PIN slip as the kiosk's camera sees it: held in a hand, turned, tilted, not quite sharp."""

from dataclasses import dataclass
from functools import cache
from math import cos, radians, sin

import cv2
import numpy as np
import pypdfium2
from numpy.typing import NDArray

from kiosk.adapters.slips.papers import PdfPapers
from kiosk.ports.camera import Frame
from kiosk.settings import Paper
from tests.papers import PIN_GIVEN, PRINTED_AT, STORE

Pixels = NDArray[np.uint8]


@dataclass(frozen=True)
class Hold:
    """How the slip's middle panel is held: degrees, the share of the picture's width, the blur.

    `dark` and `light` are the gray levels of ink and paper.
    """

    turned: float = 0
    tilted: float = 0
    share: float = 0.6
    blur: float = 0
    mirrored: bool = False
    dark: int = 50
    light: int = 210


@cache
def panel() -> Pixels:
    """The printed panel with the PIN, as a plain printer draws it."""
    pdf = PdfPapers("K3", Paper.LETTER).draw(PIN_GIVEN, STORE, PRINTED_AT, "en")
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = np.array(document[0].render(scale=3, grayscale=True).to_numpy())
    finally:
        document.close()
    return page[len(page) // 3 : 2 * len(page) // 3]


def seen(hold: Hold, width: int = 1280, height: int = 720) -> Frame:
    """The camera's picture of it, with some noise."""
    paper = panel()
    ink = paper.astype(np.float32) / 255 * (hold.light - hold.dark) + hold.dark
    ground = np.full((height, width), 90, np.uint8)
    out = cv2.warpPerspective(
        ink.astype(np.uint8), _matrix(hold, width, height), (width, height), dst=ground,
        flags=cv2.INTER_AREA, borderMode=cv2.BORDER_TRANSPARENT,
    )  # fmt: skip
    if hold.blur:
        out = cv2.GaussianBlur(out, (0, 0), hold.blur)
    noise = np.random.default_rng(1).normal(0, 4, out.shape)
    noisy = np.clip(out + noise, 0, 255).astype(np.uint8)
    return frame_of(np.ascontiguousarray(noisy[:, ::-1] if hold.mirrored else noisy))


def frame_of(gray: Pixels) -> Frame:
    """A gray picture as the camera gives one."""
    height, width = gray.shape
    bgra = cv2.cvtColor(gray, cv2.COLOR_GRAY2BGRA)
    return Frame(memoryview(bgra.tobytes()), width, height, 0.0)


def _matrix(hold: Hold, width: int, height: int) -> NDArray[np.float64]:
    """From the panel's pixels to the picture's, seen from 1.2 widths away."""
    high, wide = panel().shape
    across, down = width * hold.share / 2, width * hold.share / 2 * high / wide
    corners = np.array([[-across, -down], [across, -down], [across, down], [-across, down]])
    turn, tilt, away = radians(hold.turned), radians(hold.tilted), 1.2 * width
    x = corners[:, 0] * cos(turn) - corners[:, 1] * sin(turn)
    y = corners[:, 0] * sin(turn) + corners[:, 1] * cos(turn)
    far = away - x * sin(tilt)
    shown = np.stack([x * cos(tilt) * away / far + width / 2, y * away / far + height / 2], 1)
    edges = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    return np.asarray(cv2.getPerspectiveTransform(edges, shown.astype(np.float32)), np.float64)
