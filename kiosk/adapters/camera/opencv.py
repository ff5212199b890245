"""The configured camera by OpenCV, and the answer when none is configured."""

from collections.abc import Callable
from threading import Thread
from typing import TypeVar

import cv2

from kiosk.adapters.camera.camera_session import RunningCamera
from kiosk.adapters.camera.capture import Capture
from kiosk.adapters.camera.source import Patience, source_of
from kiosk.errors import ErrorCode
from kiosk.ports.camera import Analyzer, Camera, CameraSession, Frame

PATIENCE = Patience()
T = TypeVar("T")


class OpenCvCamera:
    """A V4L2 device; or a film, numbered pictures or a loopback stream in its place.

    `throttled=False` plays a film as fast as it can be read, for measurements. `film` plays where
    the source gives nothing.
    """

    def __init__(
        self,
        source: str,
        patience: Patience = PATIENCE,
        throttled: bool = True,
        film: str = "",
    ) -> None:
        cv2.setNumThreads(1)
        self._source = source_of(source)
        self._stand_in = source_of(film) if film else None
        self._patience = patience
        self._throttled = throttled

    def start(
        self, width: int, height: int, on_change: Callable[[], None], analyzer: Analyzer[T]
    ) -> CameraSession[T]:
        """Start both threads; the device is opened in one of them."""
        size = (width, height)
        capture = Capture(self._source, size, self._patience, self._throttled, self._stand_in)
        return RunningCamera(capture, analyzer, self._patience.stalled, on_change)


class NoCamera:
    """A kiosk without a camera: CAMERA_MISSING immediately."""

    def start(
        self, width: int, height: int, on_change: Callable[[], None], analyzer: Analyzer[T]
    ) -> CameraSession[T]:
        """A session that has only its trouble to report."""
        return _Nothing(on_change)


class _Nothing:
    def __init__(self, on_change: Callable[[], None]) -> None:
        self._teller = Thread(target=on_change, daemon=True)
        self._teller.start()

    def frame(self) -> Frame | None:
        return None

    def look(self) -> None:
        return None

    def trouble(self) -> str | None:
        return ErrorCode.CAMERA_MISSING.value

    def still(self) -> bytes | None:
        return None

    def close(self) -> None:
        self._teller.join()


def camera_of(source: str, film: str = "") -> Camera:
    """The camera named in the setting; an empty setting means there is none.

    With a `film`, which is a demonstration's only, that plays where the camera gives nothing.
    """
    return OpenCvCamera(source, film=film) if source else NoCamera()
