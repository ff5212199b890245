"""A tilted head is turned level in the crop, and is still one person."""

from io import BytesIO

import cv2
import numpy as np
import pytest
from PIL import Image

from kiosk.adapters.faces.finder import face_finder
from kiosk.adapters.imaging.portraits import MeasuredPortraits
from tests.contract.test_face_finder import portrait


@pytest.mark.parametrize("angle", [-20, -15, -10, -5, 0, 5, 10, 15, 20])
def test_the_eyes_are_level_in_the_crop_of_a_tilted_head(angle: int) -> None:
    face = cv2.resize(portrait("astronaut.png"), (900, 900), interpolation=cv2.INTER_AREA)
    scene = np.full((1600, 1600, 3), 190, np.uint8)
    scene[350:1250, 350:1250] = face
    around = cv2.getRotationMatrix2D((800, 800), -angle, 1.0)
    tilted = cv2.warpAffine(scene, around, (1600, 1600), borderValue=(190, 190, 190))
    out = BytesIO()
    Image.fromarray(tilted).save(out, "JPEG", quality=92)
    seen = MeasuredPortraits(face_finder()).examine(out.getvalue())
    assert seen.measures.faces == 1
    assert seen.crop is not None
    crop = np.asarray(Image.open(BytesIO(seen.crop.jpeg)))
    found = face_finder().find(memoryview(crop.tobytes()), crop.shape[1], crop.shape[0])
    assert abs(found[0].roll) < 2.5
