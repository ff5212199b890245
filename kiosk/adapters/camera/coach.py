"""What a person in front of the camera should do next."""

from dataclasses import replace
from typing import Final

import cv2
import numpy as np
from cv2.typing import MatLike

from kiosk.adapters.imaging.framing import HEAD, HEAD_SHARES, portrait_square
from kiosk.adapters.imaging.measuring import measured
from kiosk.domain.renewal.portrait import LIMITS, PortraitReason, judge
from kiosk.ports.camera import Frame
from kiosk.ports.face_coach import Guidance, Look
from kiosk.ports.face_finder import Face, FaceFinder

CLOSE_ENOUGH: Final = 0.15
"""Inter-eye distance as a share of the picture's height that is enough for small cameras."""

BLACK: Final = 0.12
"""Mean light of a picture without a face below which there is simply no light, 0-1."""

MOVED: Final = 0.06
GREW: Final = 0.10
"""A face is steady when its center and width change by less, as shares of its width."""

HOLD: Final = 1.0
"""Seconds of steadiness before the picture may be taken."""

FULL_SEARCH_EVERY: Final = 5

SAID: Final = {
    PortraitReason.TWO_FACES: Guidance.ONE_PERSON,
    PortraitReason.FACE_SMALL: Guidance.MOVE_CLOSER,
    PortraitReason.FACE_DARK: Guidance.MORE_LIGHT,
    PortraitReason.SHADOWS: Guidance.MORE_LIGHT,
    PortraitReason.FACE_BRIGHT: Guidance.LESS_LIGHT,
    PortraitReason.HIGHLIGHTS: Guidance.LESS_LIGHT,
}
LIGHT: Final = {Guidance.MORE_LIGHT, Guidance.LESS_LIGHT}


class Coach:
    """Follows one face from look to look; its look() is an Analyzer."""

    def __init__(self, finder: FaceFinder) -> None:
        self._finder = finder
        self._face: Face | None = None
        self._looks = 0
        self._steady_since: float | None = None

    def look(self, frame: Frame, /) -> Look:
        """Judge a frame."""
        pixels = np.frombuffer(frame.bgra, np.uint8).reshape(frame.height, frame.width, 4)
        gray = cv2.cvtColor(pixels, cv2.COLOR_BGRA2GRAY)
        faces = self._search(cv2.cvtColor(pixels, cv2.COLOR_BGRA2RGB))
        before, self._face = self._face, faces[0] if faces else None
        if self._face is None:
            self._steady_since = None
            dark = float(gray.mean()) / 255 < BLACK
            guidance = Guidance.MORE_LIGHT if dark else Guidance.NO_FACE
            return Look(guidance, None, False, False, False, 0.0)
        advice = _advice(gray, self._face, faces)
        still = before is not None and _still(before, self._face)
        if not still or advice:
            self._steady_since = None
        elif self._steady_since is None:
            self._steady_since = frame.at
        return self._told(gray.shape, self._face, advice, frame.at)

    def _search(self, rgb: MatLike) -> tuple[Face, ...]:
        """Search around the last face; everywhere when it is lost, and once a second."""
        height, width = rgb.shape[:2]
        pixels = memoryview(rgb.tobytes())
        self._looks += 1
        if self._face is not None and self._looks % FULL_SEARCH_EVERY:
            near = self._finder.find(pixels, width, height, self._face.box)
            if near:
                return near
        return self._finder.find(pixels, width, height)

    def _told(self, shape: tuple[int, ...], face: Face, advice: list[Guidance], at: float) -> Look:
        (height, width), box, since = shape[:2], face.box, self._steady_since
        return Look(
            guidance=advice[0] if advice else Guidance.HOLD_STILL,
            face=(box.x / width, box.y / height, box.width / width, box.height / height),
            one_face=Guidance.ONE_PERSON not in advice,
            close_enough=not {Guidance.MOVE_CLOSER, Guidance.MOVE_BACK} & set(advice),
            good_light=not LIGHT & set(advice),
            steady=0.0 if since is None else min(1.0, (at - since) / HOLD),
        )


def _advice(gray: MatLike, face: Face, faces: tuple[Face, ...]) -> list[Guidance]:
    """What is not right yet, most important first."""
    height, width = gray.shape[:2]
    least = min(LIMITS.eye_distance_advise, height * CLOSE_ENOUGH)
    remarks = judge(measured(gray, faces), replace(LIMITS, eye_distance_advise=least)).remarks
    said = [SAID[remark.reason] for remark in remarks if remark.reason in SAID]
    if Guidance.MOVE_CLOSER not in said:
        said = _placed(width, height, face) + said
    if any(remark.reason is PortraitReason.BLURRED and remark.refuses for remark in remarks):
        said.append(Guidance.HOLD_STILL)
    order = list(Guidance)
    return sorted(dict.fromkeys(said), key=order.index)


def _placed(width: int, height: int, face: Face) -> list[Guidance]:
    """Whether an ID photo can be cut around the face where it is."""
    distance = face.eye_distance
    if distance * HEAD / max(HEAD_SHARES) > min(width, height):
        return [Guidance.MOVE_BACK]
    return (
        [] if portrait_square(width, height, face.eye_center, distance).fits else [Guidance.CENTER]
    )


def _still(before: Face, now: Face) -> bool:
    (x1, y1), (x2, y2), wide = before.box.center, now.box.center, now.box.width
    moved = max(abs(x2 - x1), abs(y2 - y1)) / wide
    return moved < MOVED and abs(wide - before.box.width) / wide < GREW
