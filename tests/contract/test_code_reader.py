"""What every reader of PIN slips promises, checked against ZXing and the fake."""

import numpy as np
import pytest

from kiosk.adapters.barcode.zxing import ZxingCodeReader
from kiosk.adapters.slips.qr_code import SegnoQr
from kiosk.ports.camera import Frame
from kiosk.ports.code_reader import CodeReader
from tests.fakes.code_reader import FakeCodeReader
from tests.papers import PIN_GIVEN
from tests.slips import Hold, Pixels, frame_of, seen

PIN = PIN_GIVEN.digits

pytestmark = pytest.mark.req("C5", "C7")


@pytest.fixture(params=["zxing", "fake"])
def reader(request: pytest.FixtureRequest) -> CodeReader:
    return FakeCodeReader({bytes(seen(Hold()).bgra): PIN}) if request.param == "fake" else zxing()


def zxing() -> CodeReader:
    return ZxingCodeReader()


def coded(*texts: str) -> Frame:
    """A picture with the codes of these texts side by side."""
    return frame_of(np.ascontiguousarray(np.hstack([_code(text) for text in texts])))


def _code(text: str) -> Pixels:
    rows = [[0 if module == "1" else 255 for module in row] for row in SegnoQr().rows(text)]
    large = np.kron(np.array(rows, np.uint8), np.ones((8, 8), np.uint8))
    below = 400 - 40 - len(large)
    return np.pad(large, ((40, below), (40, 40)), constant_values=255)


def test_a_slip_that_is_held_to_the_camera_is_read(reader: CodeReader) -> None:
    assert reader.read(seen(Hold())) == PIN


def test_a_picture_without_a_slip_holds_nothing(reader: CodeReader) -> None:
    assert reader.read(frame_of(np.full((720, 1280), 128, np.uint8))) is None


@pytest.mark.parametrize("hold", [
    Hold(turned=20), Hold(turned=-35), Hold(turned=90, share=0.5), Hold(turned=180),
    Hold(tilted=30), Hold(tilted=-45), Hold(blur=1), Hold(blur=2, share=0.8), Hold(mirrored=True),
    Hold(turned=15, tilted=25, blur=1, mirrored=True), Hold(dark=25, light=80),
    Hold(dark=130, light=210), Hold(share=0.4), Hold(share=0.95),
])  # fmt: skip
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_a_slip_is_read_however_a_hand_holds_it(hold: Hold, size: tuple[int, int]) -> None:
    assert zxing().read(seen(hold, *size)) == PIN


@pytest.mark.parametrize("text", [
    PIN, "https://patient.massciportal.com", f"KIOSKPIN:{PIN}0", f"kioskpin:{PIN}", "KIOSKPIN:",
    f"KIOSKPIN:{PIN[:-1]}a",
])  # fmt: skip
def test_no_other_code_is_taken_for_a_pin(text: str) -> None:
    assert zxing().read(coded(text)) is None


def test_the_pin_is_found_beside_another_code_and_not_chosen_among_two() -> None:
    mine, other = f"KIOSKPIN:{PIN}", "KIOSKPIN:903577164821"
    assert zxing().read(coded(mine, "https://example.org")) == PIN
    assert zxing().read(coded(mine, mine)) == PIN
    assert zxing().read(coded(mine, other)) is None
