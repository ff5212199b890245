"""A running camera: the capture thread, the analysis thread, and what they know."""

from collections.abc import Callable
from threading import Event, Thread
from typing import Final, Generic, TypeVar

import cv2
from cv2.typing import MatLike

from kiosk.adapters.camera.board import FrameBoard
from kiosk.adapters.camera.capture import Capture, as_frame
from kiosk.ports.camera import Analyzer, Frame

T = TypeVar("T")

LOOK_EVERY: Final = 0.2
"""Seconds between two analyses."""

GOODBYE: Final = 0.5
"""Longest wait for a thread; one that hangs in a dead device ends on its own soon after."""

QUALITY: Final = 92


class RunningCamera(Generic[T]):
    """CameraSession over cv2.VideoCapture."""

    def __init__(
        self,
        capture: Capture,
        analyzer: Analyzer[T],
        stalled: float,
        on_change: Callable[[], None],
    ) -> None:
        self._board = FrameBoard[T](on_change)
        self._stop = Event()
        self._analyzer = analyzer
        self._stalled = stalled
        self._threads = (
            Thread(target=capture.run, args=(self._board, self._stop), daemon=True),
            Thread(target=self._analyze, daemon=True),
        )
        for thread in self._threads:
            thread.start()

    def frame(self) -> Frame | None:
        """The newest frame, once each."""
        return self._board.take_preview()

    def look(self) -> T | None:
        """The analyzer's latest look."""
        return self._board.look()

    def trouble(self) -> str | None:
        """None while frames come."""
        trouble = self._board.trouble()
        return None if trouble is None else trouble.value

    def still(self) -> bytes | None:
        """The sharpest of the last frames as a JPEG at full size."""
        frames = self._board.kept()
        if not frames:
            return None
        ok, jpeg = cv2.imencode(
            ".jpg", max(frames, key=_detail), [cv2.IMWRITE_JPEG_QUALITY, QUALITY]
        )
        return jpeg.tobytes() if ok else None

    def close(self) -> None:
        """Stop both threads and drop what they left."""
        self._stop.set()
        self._board.close()
        for thread in self._threads:
            thread.join(GOODBYE)

    def _analyze(self) -> None:
        seen = 0
        while not self._stop.wait(LOOK_EVERY):
            self._board.watch(self._stalled)
            newest = self._board.newest()
            if newest is not None and newest[0] != seen:
                seen, frame = newest
                self._board.show(self._analyzer(as_frame(frame)))


def _detail(frame: MatLike) -> float:
    """How sharp the middle of a frame is, where the face is."""
    height, width = frame.shape[:2]
    middle = frame[height // 6 : height * 5 // 6, width // 4 : width * 3 // 4]
    gray = cv2.cvtColor(middle, cv2.COLOR_BGR2GRAY)
    return float(cv2.Laplacian(gray, cv2.CV_16S).var())
