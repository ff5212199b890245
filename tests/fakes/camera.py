"""A camera whose pictures, looks and troubles are set by the test."""

from collections.abc import Callable
from threading import Thread
from time import monotonic
from typing import Any, Generic, TypeVar

from kiosk.errors import ErrorCode
from kiosk.ports.camera import Analyzer, Frame
from kiosk.ports.face_coach import Guidance, Look

T = TypeVar("T")

READY = Look(Guidance.HOLD_STILL, (0.4, 0.3, 0.2, 0.35), True, True, True, 1.0)
NOBODY = Look(Guidance.LOOKING, None, False, False, False, 0.0)


class FakeSession(Generic[T]):
    """CameraSession without its own threads; changes come from another thread, joined."""

    def __init__(
        self, width: int, height: int, on_change: Callable[[], None], analyzer: Analyzer[T]
    ) -> None:
        self._size = width, height
        self._on_change, self._analyzer = on_change, analyzer
        self._frame: Frame | None = None
        self._look: T | None = None
        self._trouble: ErrorCode | None = None
        self._still: bytes | None = None
        self.closed = False

    def show(self, still: bytes, gray: int = 128) -> None:
        """An evenly gray frame comes and is analyzed; `still` would be taken of it."""
        pixels = memoryview(bytes([gray, gray, gray, 255]) * (self._size[0] * self._size[1]))
        self._frame = Frame(pixels, *self._size, monotonic())
        self._still, self._trouble = still, None
        self._look = self._analyzer(self._frame)
        self._tell()

    def see(self, look: Any = READY) -> None:
        """The analyzer says this about the newest frame."""
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

    def look(self) -> T | None:
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
        self.sessions: list[FakeSession[Any]] = []

    def start(
        self, width: int, height: int, on_change: Callable[[], None], analyzer: Analyzer[T]
    ) -> FakeSession[T]:
        """A session that waits for the test."""
        session = FakeSession(width, height, on_change, analyzer)
        self.sessions.append(session)
        return session
