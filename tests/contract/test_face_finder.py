"""Both finders of faces on the two public-domain portraits, upright, turned, dark and small."""

from collections.abc import Callable
from typing import Final

import cv2
import numpy as np
import pytest
from cv2.typing import MatLike

from kiosk.adapters.faces.finder import face_finder
from kiosk.adapters.faces.haar_faces import HaarFaces
from kiosk.adapters.faces.network_faces import NetworkFaces
from kiosk.ports.face_finder import MESH_POINTS, Face, FaceFinder

PORTRAITS: Final = ("astronaut.png", "grace_hopper.jpg")
FINDERS: Final[dict[str, Callable[[], FaceFinder]]] = {"networks": face_finder, "haar": HaarFaces}


def portrait(name: str) -> MatLike:
    picture = cv2.imread(f"resources/demo/faces/{name}")
    assert picture is not None
    scale = 720 / max(picture.shape[:2])
    return cv2.cvtColor(cv2.resize(picture, None, fx=scale, fy=scale), cv2.COLOR_BGR2RGB)


def turned(rgb: MatLike, degrees: float) -> MatLike:
    """The picture turned clockwise about its middle, with its edges continued."""
    height, width = rgb.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1)
    return cv2.warpAffine(rgb, turn, (width, height), borderMode=cv2.BORDER_REPLICATE)


def found(finder: FaceFinder, rgb: MatLike) -> tuple[Face, ...]:
    return finder.find(memoryview(rgb.tobytes()), rgb.shape[1], rgb.shape[0])


@pytest.fixture(scope="module", params=FINDERS)
def finder(request: pytest.FixtureRequest) -> FaceFinder:
    return FINDERS[request.param]()


@pytest.mark.req("R9")
@pytest.mark.parametrize("name", PORTRAITS)
def test_one_upright_face_is_found_with_level_eyes_in_its_upper_half(
    finder: FaceFinder, name: str
) -> None:
    (face,) = found(finder, portrait(name))
    assert abs(face.roll) < 10
    assert 0.3 < face.eye_distance / face.box.width < 0.6
    assert face.box.y < face.eye_center[1] < face.box.center[1]


@pytest.mark.parametrize("blank", [0, 90, 255])
def test_no_face_is_found_in_a_blank_picture(finder: FaceFinder, blank: int) -> None:
    assert found(finder, np.full((480, 640, 3), blank, np.uint8)) == ()


@pytest.fixture(scope="module")
def networks() -> FaceFinder:
    finder = face_finder()
    assert isinstance(finder, NetworkFaces)
    return finder


@pytest.mark.req("R9")
@pytest.mark.parametrize("name", PORTRAITS)
@pytest.mark.parametrize("degrees", [-45, -30, -15, 15, 30, 45])
def test_the_networks_follow_a_head_that_is_tilted(
    networks: FaceFinder, name: str, degrees: float
) -> None:
    upright, face = (found(networks, turned(portrait(name), turn))[0] for turn in (0, degrees))
    assert face.roll - upright.roll == pytest.approx(degrees, abs=4)
    assert face.eye_distance == pytest.approx(upright.eye_distance, rel=0.08)
    assert len(face.mesh) == MESH_POINTS


@pytest.mark.parametrize("name", PORTRAITS)
def test_the_networks_find_dark_gray_and_blurred_faces(networks: FaceFinder, name: str) -> None:
    rgb = portrait(name)
    dark = (rgb * 0.15).astype(np.uint8)
    gray = cv2.cvtColor(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
    blurred = cv2.GaussianBlur(rgb, (0, 0), rgb.shape[1] / 100)
    for picture in (dark, gray, blurred):
        assert len(found(networks, picture)) == 1


def test_two_people_are_two_faces_and_the_larger_comes_first(networks: FaceFinder) -> None:
    left, right = (
        portrait("astronaut.png"),
        cv2.resize(portrait("grace_hopper.jpg"), None, fx=0.6, fy=0.6),
    )
    both = np.full((720, left.shape[1] + right.shape[1], 3), 128, np.uint8)
    both[: left.shape[0], : left.shape[1]] = left
    both[: right.shape[0], left.shape[1] :] = right
    first, second = found(networks, both)
    assert first.box.area > second.box.area
    assert first.mesh
    assert not second.mesh


@pytest.mark.parametrize(("scale", "left"), [(0.5, 20), (0.5, 1000), (0.35, 540), (0.25, 550)])
def test_a_face_far_away_or_aside_is_found(networks: FaceFinder, scale: float, left: int) -> None:
    small = cv2.resize(portrait("grace_hopper.jpg"), None, fx=scale, fy=scale)
    scene = np.full((720, 1280, 3), 120, np.uint8)
    height, width = small.shape[:2]
    scene[200 : 200 + height, left : left + width] = small[:, : 1280 - left]
    (face,) = found(networks, scene)
    assert left < face.eye_center[0] < left + width
