"""The square that becomes the ID photo."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.adapters.imaging.framing import HEAD, Square, portrait_square


def shares(square: Square, eyes: tuple[float, float], distance: float) -> tuple[float, float]:
    """Head and eyes as shares of the square's height, eyes from its lower edge."""
    bottom = square.top + square.side
    return distance * HEAD / square.side, (bottom - eyes[1]) / square.side


def test_a_face_with_room_around_is_as_on_an_id_photo() -> None:
    square = portrait_square(1280, 720, (640, 330), 100)

    head, eyes = shares(square, (640, 330), 100)
    assert square.fits
    assert 0.50 <= head <= 0.69
    assert 0.56 <= eyes <= 0.69
    assert abs(square.left + square.side / 2 - 640) <= 1


def test_a_face_near_the_upper_edge_gets_a_narrower_square() -> None:
    roomy = portrait_square(1280, 720, (640, 330), 100)
    narrow = portrait_square(1280, 720, (640, 215), 100)

    assert narrow.fits
    assert narrow.side < roomy.side


def test_a_face_in_a_corner_or_too_large_for_the_picture_does_not_fit() -> None:
    corner = portrait_square(1280, 720, (60, 60), 100)
    assert (corner.fits, corner.left, corner.top) == (False, 0, 0)
    large = portrait_square(640, 480, (320, 240), 120)
    assert (large.fits, large.side) == (False, 480)


@given(
    st.integers(100, 2048),
    st.integers(100, 2048),
    st.floats(0, 1),
    st.floats(0, 1),
    st.floats(10, 600),
)
def test_a_square_is_inside_the_picture_and_fits_only_in_proportion(
    width: int, height: int, x: float, y: float, distance: float
) -> None:
    eyes = x * width, y * height
    square = portrait_square(width, height, eyes, distance)

    assert square.side > 0
    assert 0 <= square.left <= width - square.side
    assert 0 <= square.top <= height - square.side
    if square.fits:
        head, line = shares(square, eyes, distance)
        assert 0.49 <= head <= 0.72
        assert 0.53 <= line <= 0.71
