"""One piece of guidance at a time, and when a person is still."""

from collections.abc import Callable
from dataclasses import replace

import cv2
import numpy as np
import pytest
from cv2.typing import MatLike

from kiosk.adapters.camera.capture import as_frame
from kiosk.adapters.camera.coach import Coach
from kiosk.adapters.faces.haar_faces import EYE_DISTANCE, EYE_LINE
from kiosk.ports.face_coach import Guidance, Look
from kiosk.ports.face_finder import Face, FaceBox

WIDE = 250.0
FACE = FaceBox(515, 240, WIDE, WIDE)


class Finder:
    """Finds what the test has put in front of the camera, and notes how it was asked."""

    def __init__(self, *faces: FaceBox) -> None:
        self.faces = faces
        self.asked_near: list[bool] = []

    def find(
        self, rgb: memoryview, width: int, height: int, near: FaceBox | None = None
    ) -> tuple[Face, ...]:
        self.asked_near.append(near is not None)
        return tuple(with_eyes(box) for box in self.faces)


def with_eyes(box: FaceBox) -> Face:
    line, half = box.y + box.height * EYE_LINE, box.width * EYE_DISTANCE / 2
    return Face(box, ((box.center[0] - half, line), (box.center[0] + half, line)))


def scene(light: int = 140, detail: bool = True) -> MatLike:
    """An evenly lit picture, with the fine structure of a sharp one if asked for."""
    picture = np.full((720, 1280, 3), light, np.uint8)
    if detail:
        checks = np.indices((720, 1280)).sum(axis=0) // 4 % 2 * 24
        picture = np.clip(picture.astype(int) + checks[..., None] - 12, 0, 255).astype(np.uint8)
    return picture


def resized(width: float) -> FaceBox:
    x, y = FACE.center
    return FaceBox(x - width / 2, y - width / 2, width, width)


def look_at(coach: Coach, number: int = 0, picture: MatLike | None = None) -> Look:
    """The coach's word on the frame of that number; five come per second."""
    frame = as_frame(scene() if picture is None else picture)
    return coach.look(replace(frame, at=number * 0.2))


def looked(*faces: FaceBox, frame: MatLike | None = None) -> Look:
    return look_at(Coach(Finder(*faces)), picture=frame)


@pytest.mark.req("R9")
@pytest.mark.parametrize(
    ("faces", "guidance"),
    [
        ((), Guidance.NO_FACE),
        ((FACE, resized(130)), Guidance.ONE_PERSON),
        ((resized(220),), Guidance.MOVE_CLOSER),
        ((resized(360),), Guidance.MOVE_BACK),
        ((FaceBox(20, 240, WIDE, WIDE),), Guidance.CENTER),
        ((FaceBox(515, 5, WIDE, WIDE),), Guidance.CENTER),
        ((FACE,), Guidance.HOLD_STILL),
        ((FACE, resized(100)), Guidance.HOLD_STILL),
    ],
)
def test_where_a_person_stands_is_guided(faces: tuple[FaceBox, ...], guidance: Guidance) -> None:
    assert looked(*faces).guidance is guidance


@pytest.mark.req("R9")
@pytest.mark.parametrize(
    ("light", "guidance"),
    [(20, Guidance.MORE_LIGHT), (50, Guidance.MORE_LIGHT), (215, Guidance.LESS_LIGHT)],
)
def test_light_on_the_face_is_guided(light: int, guidance: Guidance) -> None:
    look = looked(FACE, frame=scene(light))
    assert (look.guidance, look.good_light) == (guidance, False)
    assert looked(frame=scene(0, detail=False)).guidance is Guidance.MORE_LIGHT


def test_a_look_says_what_is_well_already() -> None:
    blurred = looked(FACE, frame=cv2.GaussianBlur(scene(), (0, 0), 6))
    assert (blurred.guidance, blurred.steady) == (Guidance.HOLD_STILL, 0)
    look = looked(resized(200), frame=scene(50))
    assert look.guidance is Guidance.MOVE_CLOSER
    assert (look.one_face, look.close_enough, look.good_light) == (True, False, False)


def test_the_face_is_told_in_shares_of_the_picture() -> None:
    assert looked(FACE).face == pytest.approx((515 / 1280, 240 / 720, WIDE / 1280, WIDE / 720))


def test_a_small_camera_may_have_a_smaller_face() -> None:
    face = FaceBox(220, 130, 190, 190)
    picture = cv2.resize(scene(), (640, 480), interpolation=cv2.INTER_NEAREST)

    assert 60 < face.width * EYE_DISTANCE < 90
    assert looked(face, frame=picture).guidance is Guidance.HOLD_STILL


def steadiness(move: Callable[[int], FaceBox], looks: int = 8) -> list[float]:
    finder = Finder()
    coach = Coach(finder)
    steady = []
    for number in range(looks):
        finder.faces = (move(number),)
        steady.append(look_at(coach, number).steady)
    return steady


@pytest.mark.req("R9")
def test_a_person_who_is_still_is_ready_after_a_second() -> None:
    steady = steadiness(lambda _: FACE)

    assert steady[:2] == [0.0, 0.0]
    assert steady == sorted(steady)
    assert steady[-2:] == [1.0, 1.0]


def test_moving_restarts_the_second_but_not_trembling_of_the_search() -> None:
    assert steadiness(lambda n: FaceBox(515 + n % 2 * 8, 240, WIDE, WIDE))[-1] == 1.0
    steady = steadiness(lambda n: FaceBox(515 + (80 if n >= 4 else 0), 240, WIDE, WIDE))
    assert steady[3] > steady[4] == 0
    assert steady[7] < 1


def test_a_lost_face_restarts_the_second() -> None:
    finder = Finder(FACE)
    coach = Coach(finder)
    for number in range(4):
        look_at(coach, number)
    finder.faces = ()
    assert look_at(coach, 4).steady == 0
    finder.faces = (FACE,)
    assert look_at(coach, 5).steady == 0


def test_the_search_stays_near_the_last_face_and_looks_around_once_a_second() -> None:
    finder = Finder(FACE)
    coach = Coach(finder)
    for number in range(10):
        look_at(coach, number)

    assert finder.asked_near == [False, True, True, True, False, True, True, True, True, False]
