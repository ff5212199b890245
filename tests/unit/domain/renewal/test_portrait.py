"""What the measures of a photo mean."""

from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.renewal.portrait import Measures, PortraitReason, Remark, Verdict, judge

GOOD = Measures(1280, 720, faces=1, eye_distance=110, luminance=0.55, sharpness=80)


@pytest.mark.req("R9")
@pytest.mark.parametrize(("width", "height"), [(1280, 720), (400, 360), (360, 400)])
def test_a_good_photo_has_no_remarks(width: int, height: int) -> None:
    judgement = judge(replace(GOOD, width=width, height=height))
    assert (judgement.verdict, judgement.remarks) == (Verdict.OK, ())
    worst = replace(GOOD, background_spread=1.0, light_overlap=0.0)
    assert judge(worst).verdict is Verdict.ADVICE


@pytest.mark.parametrize(
    ("measure", "value", "reason"),
    [
        ("eye_distance", 89.9, PortraitReason.FACE_SMALL),
        ("luminance", 0.24, PortraitReason.FACE_DARK),
        ("luminance", 0.81, PortraitReason.FACE_BRIGHT),
        ("highlights", 0.021, PortraitReason.HIGHLIGHTS),
        ("shadows", 0.11, PortraitReason.SHADOWS),
        ("sharpness", 29.0, PortraitReason.BLURRED),
        ("light_overlap", 0.34, PortraitReason.UNEVEN_LIGHT),
        ("background_spread", 0.13, PortraitReason.BACKGROUND),
    ],
)
def test_a_small_fault_only_advises(measure: str, value: float, reason: PortraitReason) -> None:
    changed: dict[str, Any] = {measure: value}
    judgement = judge(replace(GOOD, **changed))

    assert judgement.verdict is Verdict.ADVICE
    assert judgement.remarks == (Remark(reason, False),)


@pytest.mark.req("R9")
@pytest.mark.parametrize(
    ("measure", "value", "reason"),
    [
        ("eye_distance", 59.9, PortraitReason.FACE_SMALL),
        ("luminance", 0.14, PortraitReason.FACE_DARK),
        ("luminance", 0.89, PortraitReason.FACE_BRIGHT),
        ("highlights", 0.11, PortraitReason.HIGHLIGHTS),
        ("shadows", 0.31, PortraitReason.SHADOWS),
        ("sharpness", 11.0, PortraitReason.BLURRED),
        ("width", 399, PortraitReason.PICTURE_SMALL),
        ("height", 359, PortraitReason.PICTURE_SMALL),
        ("faces", 0, PortraitReason.NO_FACE),
    ],
)
def test_a_gross_fault_refuses(measure: str, value: float, reason: PortraitReason) -> None:
    changed: dict[str, Any] = {"width": 400, "height": 360, measure: value}
    judgement = judge(replace(GOOD, **changed))

    assert judgement.verdict is Verdict.REFUSED
    assert judgement.remarks == (Remark(reason, True),)


@pytest.mark.parametrize(
    ("share", "verdict"), [(0.24, Verdict.OK), (0.25, Verdict.REFUSED), (1.0, Verdict.REFUSED)]
)
def test_a_second_face_counts_when_it_is_large(share: float, verdict: Verdict) -> None:
    assert judge(replace(GOOD, faces=2, second_face_share=share)).verdict is verdict


def test_every_reason_that_applies_is_said_once() -> None:
    bad = replace(GOOD, eye_distance=50, sharpness=5, luminance=0.1, shadows=0.5)

    assert [remark.reason for remark in judge(bad).remarks] == [
        PortraitReason.FACE_SMALL,
        PortraitReason.BLURRED,
        PortraitReason.FACE_DARK,
        PortraitReason.SHADOWS,
    ]
