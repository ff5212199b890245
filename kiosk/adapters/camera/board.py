"""What the camera's threads leave for each other and for the ui: only the newest of each."""

from collections import deque
from collections.abc import Callable
from threading import Lock
from time import monotonic
from typing import Final, Generic, TypeVar

from cv2.typing import MatLike

from kiosk.errors import ErrorCode
from kiosk.ports.camera import Frame

T = TypeVar("T")

KEPT: Final = 8
"""Full frames that the still is chosen from; about a quarter of a second."""


class FrameBoard(Generic[T]):
    """Newest preview, frames, look and trouble; after close() it takes and gives nothing."""

    def __init__(self, on_change: Callable[[], None]) -> None:
        self._on_change = on_change
        self._lock = Lock()
        self._frames: deque[MatLike] = deque(maxlen=KEPT)
        self._count = 0
        self._preview: Frame | None = None
        self._look: T | None = None
        self._trouble: ErrorCode | None = None
        self._quiet_since: float | None = None
        self._closed = False

    def await_frames(self) -> None:
        """The source has opened: from now on silence counts."""
        with self._lock:
            self._quiet_since = monotonic()

    def put(self, full: MatLike, preview: Frame) -> None:
        """A frame has come; trouble is over. A preview still waiting is replaced silently."""
        with self._lock:
            if self._closed:
                return
            waiting = self._preview is not None and self._trouble is None
            self._frames.append(full)
            self._count += 1
            self._preview, self._trouble, self._quiet_since = preview, None, preview.at
        if not waiting:
            self._on_change()

    def show(self, look: T) -> None:
        """An analysis is done."""
        with self._lock:
            if self._closed or self._trouble is not None:
                return
            self._look = look
        self._on_change()

    def report(self, trouble: ErrorCode) -> None:
        """The source does not open; once frames came, silence keeps its name: stalled."""
        with self._lock:
            if (
                self._closed
                or trouble is self._trouble
                or (self._count and self._trouble is not None)
            ):
                return
            self._trouble = ErrorCode.CAMERA_STALLED if self._count else trouble
            self._drop()
        self._on_change()

    def watch(self, stalled_after: float) -> None:
        """Report CAMERA_STALLED when the source is silent for this many seconds."""
        with self._lock:
            since = self._quiet_since
            fine = since is None or monotonic() - since < stalled_after
            if self._closed or fine or self._trouble is not None:
                return
            self._trouble = ErrorCode.CAMERA_STALLED
            self._drop()
        self._on_change()

    def newest(self) -> tuple[int, MatLike] | None:
        """The newest full frame and its number."""
        with self._lock:
            return (self._count, self._frames[-1]) if self._frames else None

    def kept(self) -> tuple[MatLike, ...]:
        """The last full frames, oldest first."""
        with self._lock:
            return tuple(self._frames)

    def take_preview(self) -> Frame | None:
        """The newest preview, once."""
        with self._lock:
            preview, self._preview = self._preview, None
            return preview

    def look(self) -> T | None:
        """The newest analysis."""
        with self._lock:
            return self._look

    def trouble(self) -> ErrorCode | None:
        """What is wrong now."""
        with self._lock:
            return self._trouble

    def close(self) -> None:
        """Drop all pictures and refuse what threads may still deliver."""
        with self._lock:
            self._closed = True
            self._drop()

    def _drop(self) -> None:
        self._frames.clear()
        self._preview = self._look = None
