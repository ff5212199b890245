"""What every ingester promises, and what the child's decoding makes of good files."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from kiosk.adapters.imaging.ingester import ChildIngester
from kiosk.errors import ErrorCode
from kiosk.ports.ingester import MAX_BYTES, Ingester, Page
from tests.contract import samples
from tests.fakes.ingester import FakeIngester
from tests.refusals import refusal_of

PICTURES: dict[str, Callable[[], bytes]] = {
    "jpeg": lambda: samples.encoded(samples.scene(), "JPEG"),
    "png": lambda: samples.encoded(samples.scene(), "PNG"),
    "webp": lambda: samples.encoded(samples.scene(), "WEBP"),
    "pdf": samples.pdf,
}
CANARY = b"CANARY"


@pytest.fixture(params=["child", "fake"])
def ingester(request: pytest.FixtureRequest) -> Ingester:
    return ChildIngester() if request.param == "child" else FakeIngester()


def shown(page: Page) -> Image.Image:
    return Image.open(BytesIO(page.jpeg), formats=("JPEG",)).convert("RGB")


def only_page(content: bytes) -> Page:
    (page,) = ChildIngester().ingest(content).pages
    return page


@pytest.mark.parametrize("kind", PICTURES)
def test_a_file_becomes_jpeg_pages_whatever_it_was(ingester: Ingester, kind: str) -> None:
    ingested = ingester.ingest(PICTURES[kind]())

    assert ingested.kind == kind
    (page,) = ingested.pages
    picture = shown(page)
    small = Image.open(BytesIO(page.thumbnail))
    assert (page.width, page.height) == picture.size
    assert max(picture.size) <= 2048
    assert small.format == "JPEG"
    assert max(small.size) <= 200


@pytest.mark.parametrize("kind", PICTURES)
def test_a_glance_gives_a_small_jpeg_of_the_first_page(ingester: Ingester, kind: str) -> None:
    small = Image.open(BytesIO(ingester.glance(PICTURES[kind]())))
    assert small.format == "JPEG"
    assert max(small.size) <= 200


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", ErrorCode.FILE_EMPTY),
        (b"What is this?", ErrorCode.FILE_KIND),
        (b"%PDF-1.7 and nothing more", ErrorCode.FILE_UNREADABLE),
        (samples.pdf(password="secret"), ErrorCode.FILE_PASSWORD),
        (b"\x89PNG\r\n\x1a\n torn", ErrorCode.FILE_UNREADABLE),
    ],
)
def test_a_glance_at_a_bad_file_is_refused(content: bytes, code: ErrorCode) -> None:
    assert refusal_of(ChildIngester().glance, content).code is code


def test_a_glance_is_upright_and_flat() -> None:
    turned = Image.Exif()
    turned[0x0112] = 6
    content = samples.encoded(samples.scene().resize((600, 300)), "JPEG", exif=turned)
    wide, high = Image.open(BytesIO(ChildIngester().glance(content))).size
    assert high > wide
    tall = samples.encoded(Image.new("RGB", (50, 900)), "PNG")
    assert Image.open(BytesIO(ChildIngester().glance(tall))).size == (50, 100)
    clear = samples.encoded(Image.new("RGBA", (64, 64), (0, 0, 0, 0)), "PNG")
    assert Image.open(BytesIO(ChildIngester().glance(clear))).getpixel((9, 9)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", ErrorCode.FILE_EMPTY),
        (b"\xff\xd8\xff" + bytes(MAX_BYTES), ErrorCode.FILE_TOO_LARGE),
        (b"What is this?", ErrorCode.FILE_KIND),
        (b"BM" + bytes(40), ErrorCode.FILE_KIND),
    ],
)
def test_a_file_is_refused_by_reason(ingester: Ingester, content: bytes, code: ErrorCode) -> None:
    assert refusal_of(ingester.ingest, content).code is code


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (lambda: samples.encoded(samples.scene(4032, 3024), "JPEG"), (2016, 1512)),
        (lambda: samples.encoded(samples.scene(3000, 750), "PNG"), (2048, 512)),
        (lambda: samples.raw_pdf(b"0 0 9 9 re f", box=b"0 0 1000000000 500000000"), (2048, 1024)),
    ],
    ids=["a large picture", "one between the steps", "a huge page"],
)
def test_what_is_large_is_shrunk(content: Callable[[], bytes], size: tuple[int, int]) -> None:
    page = only_page(content())
    assert (page.width, page.height) == size


def test_a_pdf_gives_a_page_each_at_150_dpi() -> None:
    ingested = ChildIngester().ingest(samples.pdf(pages=60))

    assert len(ingested.pages) == 60
    assert all(abs(page.width - 1275) <= 1 for page in ingested.pages)
    assert all(abs(page.height - 1650) <= 1 for page in ingested.pages)


def test_a_locked_pdf_a_broken_profile_and_a_second_nature_make_nothing_unreadable() -> None:
    assert only_page(samples.pdf(owner="owner"))
    broken = samples.encoded(
        samples.scene(), "JPEG", icc_profile=b"rubbish", exif=b"Exif\0\0MM\0*x"
    )
    assert only_page(broken).width == 320
    polyglot = samples.encoded(samples.scene(), "JPEG") + samples.zip_bytes()
    assert b"PK\x03\x04" not in only_page(polyglot).jpeg


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_picture_is_turned_upright(form: str) -> None:
    picture = Image.new("RGB", (80, 40), (0, 0, 255))
    picture.paste((255, 0, 0), (0, 0, 40, 40))
    exif = Image.Exif()
    exif[0x0112] = 6

    upright = shown(only_page(samples.encoded(picture, form, exif=exif)))

    assert upright.size == (40, 80)
    top, bottom = upright.getpixel((20, 10)), upright.getpixel((20, 70))
    assert isinstance(top, tuple)
    assert isinstance(bottom, tuple)
    assert top[0] > 200 > 60 > top[2]
    assert bottom[2] > 200 > 60 > bottom[0]


def test_colors_are_converted_from_the_profile_in_the_file() -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = srgb.replace(b"rXYZ", b"----").replace(b"bXYZ", b"rXYZ").replace(b"----", b"bXYZ")
    red = Image.new("RGB", (32, 32), (255, 0, 0))

    pixel = shown(only_page(samples.encoded(red, "PNG", icc_profile=swapped))).getpixel((9, 9))

    assert isinstance(pixel, tuple)
    assert pixel[2] > 200 > 60 > pixel[0]


@pytest.mark.parametrize(
    ("picture", "expected"),
    [
        (Image.new("RGBA", (32, 32), (0, 0, 0, 0)), 255),
        (Image.new("LA", (32, 32), (0, 0)), 255),
        (Image.new("I;16", (32, 32), 40000), 156),
        (Image.new("1", (32, 32), 1), 255),
        (Image.new("P", (32, 32), 0), 0),
    ],
    ids=lambda value: getattr(value, "mode", value),
)
def test_every_kind_of_pixel_is_shown_as_on_paper(picture: Image.Image, expected: int) -> None:
    pixel = shown(only_page(samples.encoded(picture, "PNG"))).getpixel((16, 16))

    assert isinstance(pixel, tuple)
    assert all(abs(part - expected) <= 3 for part in pixel)


@pytest.mark.parametrize("form", ["WEBP", "PNG"])
def test_an_animated_picture_gives_its_first_frame(form: str) -> None:
    first, second = Image.new("RGB", (32, 32), (255, 255, 255)), Image.new("RGB", (32, 32))
    moving = samples.encoded(first, form, save_all=True, append_images=[second])

    assert shown(only_page(moving)).getpixel((16, 16)) == (255, 255, 255)


def described(form: str) -> bytes:
    """A picture with a canary in every place for words that its format has."""
    exif = Image.Exif()
    exif[0x010E] = "CANARY description"
    exif.get_ifd(0x8825)[1] = "CANARY north"
    options: dict[str, Any] = {"exif": exif, "xmp": b"<x:xmpmeta>CANARY</x:xmpmeta>"}
    if form == "PNG":
        del options["xmp"]
        marks = PngInfo()
        marks.add_text("Comment", "CANARY")
        options["pnginfo"] = marks
    if form == "JPEG":
        options["comment"] = CANARY
    return samples.encoded(samples.scene(), form, **options) + CANARY


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_no_metadata_and_no_trailing_bytes_are_left(form: str) -> None:
    content = described(form)
    assert content.count(CANARY) >= 3

    page = only_page(content)

    for jpeg in (page.jpeg, page.thumbnail):
        assert CANARY not in jpeg
        assert b"Exif" not in jpeg
        assert b"http" not in jpeg
        assert jpeg.endswith(b"\xff\xd9")
        assert not set(Image.open(BytesIO(jpeg)).info) - {
            "jfif",
            "jfif_version",
            "jfif_unit",
            "jfif_density",
        }
