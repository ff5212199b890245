"""P6: a face and its mesh found in one 720p frame, against the cascade's search of it."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from cv2.data import haarcascades
from cv2.typing import MatLike

from benchmarks.measure import medians
from benchmarks.row import Row
from kiosk.adapters.faces.finder import face_finder

FACE: Final = Path("resources/demo/faces/grace_hopper.jpg")
SIZE: Final = (1280, 720)
ROUNDS: Final = 40


def frame(shown: bool) -> MatLike:
    """A webcam's frame in RGB, with a person in its middle or with nobody."""
    scene = np.full((SIZE[1], SIZE[0], 3), 150, np.uint8)
    portrait = cv2.imread(str(FACE)) if shown else None
    if portrait is not None:
        scale = SIZE[1] / portrait.shape[0]
        person = cv2.cvtColor(cv2.resize(portrait, None, fx=scale, fy=scale), cv2.COLOR_BGR2RGB)
        left = (SIZE[0] - person.shape[1]) // 2
        scene[:, left : left + person.shape[1]] = person[: SIZE[1]]
    return scene


def rows() -> Iterator[Row]:
    """With a face, and with none, when ours looks closer here and there."""
    networks = face_finder()
    cascade = cv2.CascadeClassifier(haarcascades + "haarcascade_frontalface_alt2.xml")
    for shown, name in ((True, "a face and its mesh in a 720p frame"), (False, "no face in it")):
        scene = frame(shown)
        pixels = memoryview(scene.tobytes())
        find, search = partial(networks.find, pixels, *SIZE), partial(_searched, cascade, scene)
        ours, limit = medians(ROUNDS, find, search)
        ratio, most = (0.3, 12.0) if shown else (None, None)
        against = "Haar at 320 px"
        yield Row("P6", name, ours, limit, against=against, most_ratio=ratio, most=most)


def _searched(cascade: cv2.CascadeClassifier, scene: MatLike) -> None:
    small = cv2.resize(scene, (320, 180), interpolation=cv2.INTER_AREA)
    cascade.detectMultiScale(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), 1.1, 3, minSize=(24, 24))
