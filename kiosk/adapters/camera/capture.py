"""The thread that reads a camera."""

from threading import Event
from time import monotonic
from typing import Any

import cv2
from cv2.typing import MatLike

from kiosk.adapters.camera.board import FrameBoard
from kiosk.adapters.camera.source import Patience, Source, opened, rate, why_closed
from kiosk.ports.camera import Frame


class Capture:
    """Reads frames until stopped; reopens a source that fails, as often as it takes.

    A source that gives nothing is replaced by `stand_in`, once and for good, where there is one.
    """

    def __init__(
        self,
        source: Source,
        size: tuple[int, int],
        patience: Patience,
        throttled: bool,
        stand_in: Source | None = None,
    ) -> None:
        self._source, self._stand_in = source, stand_in
        self._size = size
        self._patience = patience
        self._throttled = throttled

    def run(self, board: FrameBoard[Any], stop: Event) -> None:
        """Leave frames and troubles on the board until `stop` is set."""
        failures = 0
        while not stop.is_set():
            came = self._one_opening(board, stop)
            if not came and self._stand_in is not None:
                self._source, self._stand_in = self._stand_in, None
                continue
            failures = 0 if came else failures + 1
            if came and self._source.is_film:
                continue  # a webcam never ends, so a film starts over
            quick = failures < self._patience.quick_tries
            stop.wait(self._patience.reopen if quick else self._patience.reopen_later)

    def _one_opening(self, board: FrameBoard[Any], stop: Event) -> bool:
        """Open and read to the end; True when at least one frame came."""
        capture = opened(self._source, self._patience)
        try:
            if not capture.isOpened():
                if self._stand_in is None:
                    board.report(why_closed(self._source))
                return False
            board.await_frames()
            return self._read(capture, board, stop)
        finally:
            capture.release()

    def _read(self, capture: cv2.VideoCapture, board: FrameBoard[Any], stop: Event) -> bool:
        paced = self._throttled and self._source.is_film
        step = 1 / rate(capture) if paced else 0.0
        due, came = monotonic(), False
        while not stop.is_set():
            ok, frame = capture.read()
            if not ok:
                break
            came = True
            if paced:
                due = max(due + step, monotonic() - step)
                stop.wait(max(0.0, due - monotonic()))
            board.put(frame, _preview(frame, self._size))
        return came


def as_frame(picture: MatLike) -> Frame:
    """A picture of OpenCV's as everything else takes it."""
    height, width = picture.shape[:2]
    bgra = cv2.cvtColor(picture, cv2.COLOR_BGR2BGRA)
    return Frame(bgra.data.cast("B"), width, height, monotonic())


def _preview(frame: MatLike, size: tuple[int, int]) -> Frame:
    height, width = frame.shape[:2]
    scale = min(size[0] / width, size[1] / height)
    fitted = max(1, round(width * scale)), max(1, round(height * scale))
    how = cv2.INTER_AREA if scale < 0.5 else cv2.INTER_LINEAR
    return as_frame(cv2.resize(frame, fitted, interpolation=how))
