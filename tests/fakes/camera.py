"""A camera whose pictures, looks and troubles are set by the test."""

from collections.abc import Callable
from threading import Thread
from time import monotonic

from kiosk.errors import ErrorCode
from kiosk.ports.camera import Frame, Guidance, Look

READY = Look(Guidance.HOLD_STILL, (0.4, 0.3, 0.2, 0.35), True, True, True, 1.0)


class FakeSession:
    """CameraSession without threads of its own; changes are told from another thread, joined."""

    def __init__(self, width: int, height: int, on_change: Callable[[], None]) -> None:
        self._size = width, height
        self._on_change = on_change
        self._frame: Frame | None = None
        self._look: Look | None = None
        self._trouble: ErrorCode | None = None
        self._still: bytes | None = None
        self.closed = False

    def show(self, still: bytes, gray: int = 128) -> None:
        """A frame comes, evenly gray; `still` is the picture that would be taken of it."""
        pixels = memoryview(bytes([gray, gray, gray, 255]) * (self._size[0] * self._size[1]))
        self._frame = Frame(pixels, *self._size, monotonic())
        self._still, self._trouble = still, None
        self._tell()

    def see(self, look: Look = READY) -> None:
        """The analysis sees this."""
        self._look = look
        self._tell()

    def fail(self, trouble: ErrorCode) -> None:
        """The camera has a trouble until the next frame."""
        self._trouble = trouble
        self._frame = self._look = self._still = None
        self._tell()

    def frame(self) -> Frame | None:
        """The newest frame, once."""
        frame, self._frame = self._frame, None
        return frame

    def look(self) -> Look | None:
        """The newest look."""
        return self._look

    def trouble(self) -> str | None:
        """The trouble's code."""
        return None if self._trouble is None else self._trouble.value

    def still(self) -> bytes | None:
        """The picture of the newest frame."""
        return self._still

    def close(self) -> None:
        """Drop everything."""
        self.closed = True
        self._frame = self._look = self._still = None

    def _tell(self) -> None:
        if not self.closed:
            teller = Thread(target=self._on_change)
            teller.start()
            teller.join()


class FakeCamera:
    """Keeps the sessions it started, so that a test can feed them."""

    def __init__(self) -> None:
        self.sessions: list[FakeSession] = []

    def start(self, width: int, height: int, on_change: Callable[[], None]) -> FakeSession:
        """A session that waits for the test."""
        self.sessions.append(FakeSession(width, height, on_change))
        return self.sessions[-1]
