"""What every look at an identification photo promises."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

import pytest
from PIL import Image, ImageFilter

from kiosk.adapters.faces.finder import face_finder
from kiosk.adapters.imaging.portraits import MeasuredPortraits
from kiosk.domain.renewal.portrait import Measures, PortraitReason, Verdict, judge
from kiosk.ports.portraits import Crop, Portrait, Portraits
from tests.contract import samples
from tests.fakes.portraits import FakePortraits, good_portrait


def face(name: str = "astronaut.png") -> Image.Image:
    return Image.open(samples.FACES / name).convert("RGB")


def near(zoom: float = 2.4) -> Image.Image:
    """The astronaut's head and shoulders, as large as in front of a good webcam."""
    head = face().crop((76, 0, 376, 260))
    size = round(head.width * zoom), round(head.height * zoom)
    return head.resize(size, Image.Resampling.LANCZOS)


def jpeg(picture: Image.Image) -> bytes:
    return samples.encoded(picture, "JPEG", quality=92)


BLANK = jpeg(Image.new("RGB", (800, 800), (200, 200, 200)))


@pytest.fixture(scope="module")
def portraits() -> MeasuredPortraits:
    return MeasuredPortraits(face_finder())


@dataclass
class Rig:
    portraits: Portraits
    good: bytes


@pytest.fixture(params=["networks", "fake"])
def rig(request: pytest.FixtureRequest, portraits: MeasuredPortraits) -> Rig:
    good = jpeg(near())
    if request.param == "networks":
        return Rig(portraits, good)
    fake = FakePortraits()
    fake.shows(good, good_portrait())
    return Rig(fake, good)


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content), formats=("JPEG",))


def cropped(portrait: Portrait) -> Crop:
    assert portrait.crop is not None
    return portrait.crop


@pytest.mark.req("R9")
def test_a_good_picture_gives_a_square_of_600_and_a_thumbnail(rig: Rig) -> None:
    portrait = rig.portraits.examine(rig.good)

    crop = cropped(portrait)
    assert judge(portrait.measures).verdict is not Verdict.REFUSED
    assert crop.size >= 600
    assert opened(crop.jpeg).size == (crop.size, crop.size)
    assert max(opened(crop.thumbnail).size) <= 200


@pytest.mark.req("R9")
def test_without_a_face_there_is_no_crop(rig: Rig) -> None:
    portrait = rig.portraits.examine(BLANK)

    assert portrait.crop is None
    assert judge(portrait.measures).verdict is Verdict.REFUSED


def measured(portraits: MeasuredPortraits, picture: Image.Image) -> Measures:
    return portraits.examine(jpeg(picture)).measures


def reasons(portraits: MeasuredPortraits, picture: Image.Image) -> set[PortraitReason]:
    return {remark.reason for remark in judge(measured(portraits, picture)).remarks}


def test_the_crop_has_the_proportions_of_an_id_photo(portraits: MeasuredPortraits) -> None:
    crop = opened(cropped(portraits.examine(jpeg(near()))).jpeg)

    # The eyes are 86.5 px below the crown and 76.5 px above the chin in the portrait.
    again = measured(portraits, crop.convert("RGB"))
    head = again.eye_distance * (86.5 + 76.5) / 45.5 / crop.height
    assert again.faces == 1
    assert 0.50 <= head <= 0.69


def test_a_face_behind_glasses_under_a_hat_before_a_flag_is_measured(
    portraits: MeasuredPortraits,
) -> None:
    measures = measured(portraits, face("grace_hopper.jpg"))
    assert measures.faces == 1
    assert measures.eye_distance == pytest.approx(84, abs=6)
    assert (measures.width, measures.height) == (512, 600)
    assert PortraitReason.BACKGROUND in reasons(portraits, face("grace_hopper.jpg"))
    assert PortraitReason.BACKGROUND not in reasons(portraits, near())
    assert PortraitReason.FACE_SMALL in reasons(portraits, face())


def test_two_people_are_refused_and_not_cropped(portraits: MeasuredPortraits) -> None:
    both = Image.new("RGB", (1440, 624), (190, 190, 190))
    both.paste(near(), (0, 0))
    both.paste(near(), (720, 0))

    portrait = portraits.examine(jpeg(both))

    assert portrait.measures.faces == 2
    assert portrait.measures.second_face_share > 0.8
    assert portrait.crop is None


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda p: p.point(lambda v: v * 0.25), PortraitReason.FACE_DARK),
        (lambda p: p.point(lambda v: 120 + v * 0.8), PortraitReason.FACE_BRIGHT),
        (lambda p: p.point(lambda v: v * 1.8), PortraitReason.HIGHLIGHTS),
        (lambda p: p.filter(ImageFilter.GaussianBlur(6)), PortraitReason.BLURRED),
    ],
    ids=["dark", "bright", "burnt", "blurred"],
)
def test_bad_light_and_blur_are_noticed(
    portraits: MeasuredPortraits,
    spoil: Callable[[Image.Image], Image.Image],
    reason: PortraitReason,
) -> None:
    assert reason in reasons(portraits, spoil(near()))


def test_light_from_one_side_is_noticed(portraits: MeasuredPortraits) -> None:
    picture = near()
    shade = Image.linear_gradient("L").rotate(90).resize(picture.size).point(lambda v: v * 0.75)
    sided = Image.composite(Image.new("RGB", picture.size), picture, shade)

    assert measured(portraits, sided).light_overlap < measured(portraits, picture).light_overlap
