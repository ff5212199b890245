"""Identification photos: what is measured, and what the measurements mean."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final


class PortraitReason(StrEnum):
    """What can be said about a photo; words.py has a sentence for each."""

    NO_FACE = "no_face"
    TWO_FACES = "two_faces"
    FACE_SMALL = "face_small"
    FACE_DARK = "face_dark"
    FACE_BRIGHT = "face_bright"
    HIGHLIGHTS = "highlights"
    SHADOWS = "shadows"
    BLURRED = "blurred"
    UNEVEN_LIGHT = "uneven_light"
    BACKGROUND = "background"
    PICTURE_SMALL = "picture_small"


class Verdict(StrEnum):
    """ok, advice (it can be used), refused (unless a person insists)."""

    OK = "ok"
    ADVICE = "advice"
    REFUSED = "refused"


@dataclass(frozen=True)
class Measures:
    """What the adapter measured; shares are 0 to 1, lengths in source pixels."""

    width: int
    height: int
    faces: int
    second_face_share: float = 0.0
    """Area of the second largest face as a share of the largest."""
    eye_distance: float = 0.0
    luminance: float = 0.0
    highlights: float = 0.0
    shadows: float = 0.0
    sharpness: float = 0.0
    light_overlap: float = 1.0
    background_spread: float = 0.0


@dataclass(frozen=True)
class PhotoLimits:
    """Advise and refuse beyond these; measured on two faces only, so data and not code."""

    picture_least: tuple[int, int] = (400, 360)
    second_face_refuse: float = 0.25
    eye_distance_advise: float = 90
    eye_distance_refuse: float = 60
    luminance_advise: tuple[float, float] = (0.25, 0.80)
    luminance_refuse: tuple[float, float] = (0.15, 0.88)
    highlights_advise: float = 0.02
    highlights_refuse: float = 0.10
    shadows_advise: float = 0.10
    shadows_refuse: float = 0.30
    sharpness_advise: float = 30
    sharpness_refuse: float = 12
    light_overlap_advise: float = 0.35
    background_advise: float = 0.12


LIMITS: Final = PhotoLimits()


@dataclass(frozen=True)
class Remark:
    """One reason, and whether it refuses or only advises."""

    reason: PortraitReason
    refuses: bool


@dataclass(frozen=True)
class Judgement:
    """The verdict on a photo and the reasons behind it."""

    verdict: Verdict
    remarks: tuple[Remark, ...] = field(default=())


def judge(measures: Measures, limits: PhotoLimits = LIMITS) -> Judgement:
    """Only geometry, count, size, gross light and blur may refuse (R9)."""
    remarks = tuple(_remarks(measures, limits))
    if any(remark.refuses for remark in remarks):
        return Judgement(Verdict.REFUSED, remarks)
    return Judgement(Verdict.ADVICE if remarks else Verdict.OK, remarks)


def _remarks(seen: Measures, limits: PhotoLimits) -> Iterator[Remark]:
    long_side, short_side = max(limits.picture_least), min(limits.picture_least)
    if max(seen.width, seen.height) < long_side or min(seen.width, seen.height) < short_side:
        yield Remark(PortraitReason.PICTURE_SMALL, True)
    if seen.faces == 0:
        yield Remark(PortraitReason.NO_FACE, True)
        return
    if seen.faces > 1 and seen.second_face_share >= limits.second_face_refuse:
        yield Remark(PortraitReason.TWO_FACES, True)
    if seen.eye_distance < limits.eye_distance_advise:
        yield Remark(PortraitReason.FACE_SMALL, seen.eye_distance < limits.eye_distance_refuse)
    if seen.sharpness < limits.sharpness_advise:
        yield Remark(PortraitReason.BLURRED, seen.sharpness < limits.sharpness_refuse)
    yield from _light(seen, limits)
    if seen.background_spread > limits.background_advise:
        yield Remark(PortraitReason.BACKGROUND, False)


def _light(seen: Measures, limits: PhotoLimits) -> Iterator[Remark]:
    if seen.luminance < limits.luminance_advise[0]:
        yield Remark(PortraitReason.FACE_DARK, seen.luminance < limits.luminance_refuse[0])
    if seen.luminance > limits.luminance_advise[1]:
        yield Remark(PortraitReason.FACE_BRIGHT, seen.luminance > limits.luminance_refuse[1])
    if seen.highlights > limits.highlights_advise:
        yield Remark(PortraitReason.HIGHLIGHTS, seen.highlights > limits.highlights_refuse)
    if seen.shadows > limits.shadows_advise:
        yield Remark(PortraitReason.SHADOWS, seen.shadows > limits.shadows_refuse)
    if seen.light_overlap < limits.light_overlap_advise:
        yield Remark(PortraitReason.UNEVEN_LIGHT, False)
