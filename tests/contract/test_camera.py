"""What every camera promises, and how the real one handles films, streams and missing devices."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from threading import Condition, Event
from threading import enumerate as running_threads
from typing import Any, TypeVar

import cv2
import numpy as np
import pytest
from PIL import Image

from kiosk.adapters.barcode.zxing import ZxingCodeReader
from kiosk.adapters.camera import camera_session as session_module
from kiosk.adapters.camera import capture as capture_module
from kiosk.adapters.camera.coach import Coach
from kiosk.adapters.camera.opencv import NoCamera, OpenCvCamera, camera_of
from kiosk.adapters.camera.source import Patience, opened
from kiosk.adapters.faces.finder import face_finder
from kiosk.adapters.imaging.portraits import MeasuredPortraits
from kiosk.domain.renewal.portrait import Verdict, judge
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.camera import Analyzer, Camera, CameraSession, Frame
from kiosk.ports.face_coach import Guidance
from tests.contract import samples
from tests.contract.mjpeg_server import MjpegServer
from tests.fakes.camera import FakeCamera
from tests.papers import PIN_GIVEN
from tests.patience import PATIENCE_S
from tests.slips import Hold, seen

WEBCAM = samples.FACES / "webcam.avi"
SHORT = Patience(
    open_stream=1.0, read_stream=0.2, stalled=0.4, reopen=0.05, reopen_later=0.1, quick_tries=3
)
T = TypeVar("T")
LONG = Patience(stalled=PATIENCE_S, reopen=PATIENCE_S, reopen_later=PATIENCE_S)


class Watch:
    """Waits for what a camera's threads announce."""

    def __init__(self) -> None:
        self._changed = Condition()

    def __call__(self) -> None:
        with self._changed:
            self._changed.notify_all()

    def until(self, true: Callable[[], bool], seconds: float = PATIENCE_S) -> bool:
        with self._changed:
            return self._changed.wait_for(true, seconds)


@pytest.fixture
def watch() -> Watch:
    return Watch()


def size(frame: Frame) -> tuple[int, int]:
    """The least that an analyzer can say."""
    return frame.width, frame.height


def coach() -> Analyzer[Any]:
    return Coach(face_finder()).look


@pytest.fixture
def running(watch: Watch) -> Iterator[Callable[..., CameraSession[Any]]]:
    """Starts cameras and closes them at the end."""
    sessions: list[CameraSession[Any]] = []

    def start(camera: Camera, analyzer: Analyzer[Any] = size) -> CameraSession[Any]:
        sessions.append(camera.start(640, 640, watch, analyzer))
        return sessions[-1]

    yield start
    for session in sessions:
        session.close()


Start = Callable[..., CameraSession[Any]]


@dataclass
class Rig:
    session: CameraSession[Any]
    feed: Callable[[], None]


@pytest.fixture(params=["opencv", "fake"])
def rig(request: pytest.FixtureRequest, running: Start) -> Rig:
    if request.param == "opencv":
        return Rig(running(OpenCvCamera(str(WEBCAM), patience=LONG)), lambda: None)
    camera = FakeCamera()
    session = running(camera)
    still = samples.encoded(samples.scene(1280, 720), "JPEG")

    def feed() -> None:
        camera.sessions[0].show(still)

    return Rig(session, feed)


def first_look(
    session: CameraSession[T], watch: Watch, good: Callable[[T], bool] = lambda _: True
) -> T:
    """The first analysis that is as asked for."""
    seen: list[T] = []

    def came() -> bool:
        look = session.look()
        if look is not None and good(look):
            seen.append(look)
        return seen != []

    assert watch.until(came)
    return seen[0]


def next_frame(session: CameraSession[Any], watch: Watch) -> Frame:
    got: list[Frame] = []

    def came() -> bool:
        frame = session.frame()
        if frame is not None:
            got.append(frame)
        return frame is not None

    assert watch.until(came)
    return got[0]


def film(path: Path, frames: list[int]) -> str:
    """A film of evenly gray frames."""
    writer = cv2.VideoWriter(
        str(path), cv2.CAP_OPENCV_MJPEG, cv2.VideoWriter.fourcc(*"MJPG"), 30, (320, 240)
    )
    for gray in frames:
        writer.write(np.full((240, 320, 3), gray, np.uint8))
    writer.release()
    return str(path)


@pytest.mark.req("R9")
def test_frames_come_in_the_size_and_form_that_was_asked_for(rig: Rig, watch: Watch) -> None:
    rig.feed()

    frame = next_frame(rig.session, watch)

    assert frame.width <= 640
    assert frame.height <= 640
    assert len(frame.bgra) == frame.width * frame.height * 4
    assert frame.bgra.contiguous
    assert set(frame.bgra[3::4]) == {255}
    assert rig.session.trouble() is None


@pytest.mark.req("R9")
def test_a_person_who_is_in_place_is_told_to_hold_still_and_may_be_taken(
    running: Start, watch: Watch
) -> None:
    session = running(OpenCvCamera(str(WEBCAM), patience=LONG), coach())

    look = first_look(session, watch, lambda look: look.steady == 1)

    assert look.guidance is Guidance.HOLD_STILL
    assert (look.one_face, look.close_enough, look.good_light) == (True, True, True)


def test_what_the_given_analyzer_says_is_reported(rig: Rig, watch: Watch) -> None:
    rig.feed()

    width, height = first_look(rig.session, watch)

    assert (width, height) >= (640, 640)


def test_analyzers_see_frames_at_full_size(running: Start, watch: Watch) -> None:
    assert first_look(running(OpenCvCamera(str(WEBCAM), patience=LONG)), watch) == (1280, 720)


@pytest.mark.req("R9")
def test_a_still_is_a_jpeg_at_full_size(rig: Rig, watch: Watch) -> None:
    rig.feed()
    next_frame(rig.session, watch)

    still = rig.session.still()

    assert still is not None
    assert Image.open(BytesIO(still), formats=("JPEG",)).size == (1280, 720)


def test_a_closed_camera_gives_nothing_more(rig: Rig, watch: Watch) -> None:
    rig.feed()
    next_frame(rig.session, watch)

    rig.session.close()

    assert rig.session.frame() is None
    assert rig.session.look() is None
    assert rig.session.still() is None


def test_the_film_of_the_demo_gives_a_photo_that_can_be_used(running: Start, watch: Watch) -> None:
    session = running(OpenCvCamera(str(WEBCAM), patience=LONG))
    next_frame(session, watch)
    still = session.still()
    assert still is not None

    portrait = MeasuredPortraits(face_finder()).examine(still)

    assert judge(portrait.measures).verdict is Verdict.OK
    assert portrait.crop is not None


@pytest.mark.parametrize("source", [str(WEBCAM), "nowhere.avi"])
def test_closing_ends_both_threads_whatever_they_wait_for(
    watch: Watch, monkeypatch: pytest.MonkeyPatch, source: str
) -> None:
    monkeypatch.setattr(session_module, "GOODBYE", PATIENCE_S / 2)
    before = set(running_threads())
    session = OpenCvCamera(source, patience=LONG).start(640, 640, watch, size)
    assert watch.until(lambda: session.frame() is not None or session.trouble() is not None)

    session.close()

    assert set(running_threads()) <= before


def test_closing_leaves_a_thread_that_hangs_in_its_device_to_itself(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_module, "GOODBYE", 0.01)
    hanging, freed = Event(), Event()

    def hang(*source: Any) -> cv2.VideoCapture:
        hanging.set()
        freed.wait(PATIENCE_S)
        return opened(*source)

    monkeypatch.setattr(capture_module, "opened", hang)
    before = set(running_threads())
    session = OpenCvCamera("nowhere.avi").start(640, 640, watch, size)
    assert hanging.wait(PATIENCE_S)

    session.close()

    (left,) = set(running_threads()) - before
    freed.set()
    left.join()


def test_the_camera_can_be_closed_before_it_has_opened(watch: Watch) -> None:
    session = OpenCvCamera(str(WEBCAM), patience=LONG).start(640, 640, watch, size)
    session.close()

    assert session.frame() is None


def test_a_film_starts_over_as_a_webcam_never_ends(
    running: Start, watch: Watch, tmp_path: Path
) -> None:
    session = running(OpenCvCamera(film(tmp_path / "short.avi", [60, 160]), patience=LONG))
    seen: list[int] = []

    def several() -> bool:
        frame = session.frame()
        if frame is not None:
            seen.append(frame.bgra[0])
        return len(seen) >= 6

    assert watch.until(several)
    assert session.trouble() is None


def test_numbered_pictures_play_as_a_film(running: Start, watch: Watch, tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"frame-{number:03}.jpg").write_bytes(
            samples.encoded(samples.scene(320, 240), "JPEG")
        )

    frame = next_frame(running(OpenCvCamera(str(tmp_path / "frame-%03d.jpg"))), watch)

    assert (frame.width, frame.height) == (640, 480)


@pytest.mark.req("C6")
def test_a_slip_before_the_camera_is_read(running: Start, watch: Watch, tmp_path: Path) -> None:
    slip = seen(Hold())
    pixels = np.frombuffer(slip.bgra, np.uint8).reshape(slip.height, slip.width, 4)
    cv2.imwrite(str(tmp_path / "slip-000.png"), pixels[..., :3])
    camera = OpenCvCamera(str(tmp_path / "slip-%03d.png"), patience=LONG)

    assert first_look(running(camera, ZxingCodeReader().read), watch) == PIN_GIVEN.digits


@pytest.mark.req("R9")
def test_a_black_picture_is_guidance_and_no_trouble(
    running: Start, watch: Watch, tmp_path: Path
) -> None:
    session = running(OpenCvCamera(film(tmp_path / "black.avi", [0] * 30), patience=LONG), coach())

    assert first_look(session, watch).guidance is Guidance.MORE_LIGHT
    assert session.trouble() is None


@pytest.mark.req("R9")
@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("nowhere.avi", ErrorCode.CAMERA_MISSING),
        ("/dev/v4l/by-id/usb-nothing", ErrorCode.CAMERA_MISSING),
        ("/dev/null", ErrorCode.CAMERA_BUSY),  # there, but not a camera that can be opened
        ("http://127.0.0.1:9/nobody", ErrorCode.CAMERA_MISSING),
    ],
)
def test_a_camera_that_does_not_open_is_reported_quietly(
    running: Start, watch: Watch, capfd: pytest.CaptureFixture[str], source: str, code: ErrorCode
) -> None:
    session = running(OpenCvCamera(source, patience=SHORT))

    assert watch.until(lambda: session.trouble() == code.value)
    assert session.frame() is None
    assert session.still() is None
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("source", ["/dev/v4l/by-id/usb-nothing", "/dev/null"])
def test_a_demonstration_plays_its_film_where_no_camera_gives_anything(
    running: Start, watch: Watch, source: str
) -> None:
    session = running(camera_of(source, str(WEBCAM)))

    next_frame(session, watch)
    assert session.trouble() is None


@pytest.mark.req("R9")
def test_without_a_configured_camera_it_is_missing_immediately(
    running: Start, watch: Watch
) -> None:
    camera = camera_of("")
    session = running(camera)

    assert isinstance(camera, NoCamera)
    assert session.trouble() == ErrorCode.CAMERA_MISSING.value
    assert (session.frame(), session.look(), session.still()) == (None, None, None)


@pytest.mark.parametrize("source", ["http://192.0.2.7/camera", "rtsp://127.0.0.1/x", "https://a.b"])
def test_an_address_outside_this_machine_is_refused(source: str) -> None:
    with pytest.raises(KioskError) as raised:
        camera_of(source)

    assert raised.value.code is ErrorCode.SETTINGS_VALUE


@pytest.mark.req("R9")
def test_an_unplugged_camera_stalls_and_comes_back(
    running: Start, watch: Watch, capfd: pytest.CaptureFixture[str]
) -> None:
    with MjpegServer(samples.encoded(samples.scene(320, 240), "JPEG")) as server:
        session = running(OpenCvCamera(server.url, patience=SHORT))
        next_frame(session, watch)

        server.stall()
        assert watch.until(lambda: session.trouble() == ErrorCode.CAMERA_STALLED.value)
        assert session.still() is None

        server.resume()
        assert watch.until(lambda: session.trouble() is None)
        session.close()
    assert capfd.readouterr().err == ""
