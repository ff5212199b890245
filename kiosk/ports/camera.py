"""The webcam: live frames, guidance, and the still."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


@dataclass(frozen=True)
class Frame:
    """One preview picture: 4 bytes per pixel in BGRA order, rows without padding."""

    bgra: memoryview
    width: int
    height: int
    at: float
    """Monotonic seconds at capture."""


class Guidance(StrEnum):
    """One thing at a time that the person can do."""

    LOOKING = "looking"
    NO_FACE = "no_face"
    ONE_PERSON = "one_person"
    MOVE_CLOSER = "move_closer"
    MOVE_BACK = "move_back"
    CENTER = "center"
    MORE_LIGHT = "more_light"
    LESS_LIGHT = "less_light"
    HOLD_STILL = "hold_still"


@dataclass(frozen=True)
class Look:
    """What the analysis sees in the newest frame; the box is in shares of width and height."""

    guidance: Guidance
    face: tuple[float, float, float, float] | None
    """x, y, width, height of the face, 0 to 1, not mirrored."""
    one_face: bool
    close_enough: bool
    good_light: bool
    steady: float
    """0 to 1; at 1 the picture may be taken."""


class CameraSession(Protocol):
    """A running camera: one thread reads, a second analyzes at about 5 Hz."""

    def frame(self) -> Frame | None:
        """The newest frame, once each; None when there is none since the last call."""
        ...

    def look(self) -> Look | None:
        """The newest analysis, or None before the first."""
        ...

    def trouble(self) -> str | None:
        """None while frames come, otherwise a camera ErrorCode's value (missing, busy, stalled)."""
        ...

    def still(self) -> bytes | None:
        """The sharpest of the last frames as a JPEG at full size; None when there is none."""
        ...

    def close(self) -> None:
        """Stop both threads and release the device; frames are dropped."""
        ...


class Camera(Protocol):
    """A configured camera; start() never blocks, opening happens in the capture thread."""

    def start(self, width: int, height: int, on_change: Callable[[], None]) -> CameraSession:
        """Preview frames fit into width x height, keeping their shape.

        `on_change` is called from a thread of the camera after a new frame, look or trouble.
        """
        ...
