"""What the camera's threads leave for each other."""

from time import monotonic

import numpy as np
import pytest

from kiosk.adapters.camera.board import KEPT, FrameBoard
from kiosk.errors import ErrorCode
from kiosk.ports.camera import Frame

PICTURE = np.zeros((2, 2, 3), np.uint8)
LOOK = "a face"


class Counted:
    """A board, and how often it reported a change."""

    def __init__(self) -> None:
        self.told = 0
        self.board = FrameBoard[str](self._tell)

    def put(self, at: float | None = None) -> Frame:
        frame = Frame(memoryview(b"\0" * 16), 2, 2, monotonic() if at is None else at)
        self.board.put(PICTURE, frame)
        return frame

    def _tell(self) -> None:
        self.told += 1


def test_the_newest_preview_is_reported_once_and_no_more_is_kept_than_the_still_needs() -> None:
    counted = Counted()
    frames = [counted.put() for _ in range(KEPT + 3)]
    assert (counted.told, len(counted.board.kept())) == (1, KEPT)
    assert counted.board.take_preview() is frames[-1]
    assert counted.board.take_preview() is None


def test_silence_is_a_stalled_camera_that_drops_its_pictures_and_stays_stalled() -> None:
    counted = Counted()
    counted.put(at=monotonic() - 3)
    counted.board.show(LOOK)
    counted.board.watch(stalled_after=2.0)
    assert counted.board.trouble() is ErrorCode.CAMERA_STALLED
    assert (counted.board.kept(), counted.board.look()) == ((), None)
    assert counted.board.take_preview() is None
    told = counted.told
    counted.board.report(ErrorCode.CAMERA_MISSING)
    assert (counted.board.trouble(), counted.told) == (ErrorCode.CAMERA_STALLED, told)


@pytest.mark.parametrize("opened", [True, False])
def test_a_camera_that_opens_and_sends_nothing_stalls(opened: bool) -> None:
    counted = Counted()
    if opened:
        counted.board.await_frames()
    counted.board.watch(stalled_after=0.0)
    assert counted.board.trouble() is (ErrorCode.CAMERA_STALLED if opened else None)


def test_a_camera_that_never_opened_may_change_its_trouble_until_a_frame_ends_it() -> None:
    counted = Counted()
    for code in (ErrorCode.CAMERA_MISSING, ErrorCode.CAMERA_MISSING, ErrorCode.CAMERA_BUSY):
        counted.board.report(code)
    assert (counted.board.trouble(), counted.told) == (ErrorCode.CAMERA_BUSY, 2)
    counted.board.show(LOOK)
    assert counted.board.look() is None
    counted.put()
    assert (counted.board.trouble(), counted.told) == (None, 3)


def test_a_closed_board_takes_and_tells_nothing() -> None:
    counted = Counted()
    counted.board.close()
    counted.put()
    counted.board.show(LOOK)
    counted.board.report(ErrorCode.CAMERA_MISSING)
    counted.board.watch(stalled_after=0.0)

    assert counted.told == 0
    assert counted.board.newest() is None
    assert counted.board.trouble() is None
