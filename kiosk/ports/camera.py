"""The webcam: live frames, what an analyzer sees in them, and the still."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True)
class Frame:
    """One picture: 4 bytes per pixel in BGRA order, rows without padding."""

    bgra: memoryview
    width: int
    height: int
    at: float
    """Monotonic seconds at capture."""


class Analyzer(Protocol[T_co]):
    """Looks at one frame after another, always in the same thread, and never raises."""

    def __call__(self, frame: Frame, /) -> T_co:
        """What there is to know about the frame."""
        ...


class CameraSession(Protocol[T_co]):
    """A running camera: one thread reads, a second analyzes at about 5 Hz."""

    def frame(self) -> Frame | None:
        """The newest frame, once each; None if there was none since the last call."""
        ...

    def look(self) -> T_co | None:
        """The analyzer's latest look, or None before the first."""
        ...

    def trouble(self) -> str | None:
        """None while frames come, otherwise a camera ErrorCode's value (missing, busy, stalled)."""
        ...

    def still(self) -> bytes | None:
        """The sharpest of the last frames as a JPEG at full size; None if there is none."""
        ...

    def close(self) -> None:
        """Stop both threads and release the device; frames are dropped."""
        ...


class Camera(Protocol):
    """A configured camera; start() never blocks, opening happens in the capture thread."""

    def start(
        self, width: int, height: int, on_change: Callable[[], None], analyzer: Analyzer[T]
    ) -> CameraSession[T]:
        """Preview frames fit into width x height, keeping their shape; analyzers get full ones.

        `on_change` is called from a thread of the camera after a new frame, look or trouble.
        """
        ...


ReadyCamera = Callable[[int, int, Callable[[], None]], CameraSession[T]]
"""Camera.start() of a camera that has its analyzer."""
