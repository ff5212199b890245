"""Files within the portal's limits, and nothing changed that fits them already."""

from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader

from kiosk.adapters.imaging.portal_files import PillowPortalFiles
from kiosk.errors import ErrorCode
from kiosk.ports.portal_files import MOST_BYTES
from tests.refusals import refusal_of

FILES = PillowPortalFiles()


def noise(width: int, height: int, quality: int = 85) -> bytes:
    """A picture that no encoder makes small."""
    out = BytesIO()
    made = Image.effect_noise((width, height), 90).convert("RGB")
    made.save(out, "JPEG", quality=quality)
    return out.getvalue()


def size(jpeg: bytes) -> tuple[int, int]:
    with Image.open(BytesIO(jpeg)) as picture:
        assert picture.format == "JPEG"
        picture.load()
        return picture.size


SMALL, LARGE = noise(620, 400), noise(2048, 1800, 95)


def test_what_fits_stays_as_it_is() -> None:
    assert FILES.page(SMALL) == SMALL
    square = noise(640, 640)
    assert FILES.photo(square) == square
    document = FILES.document([SMALL, square])
    assert 0 < document.find(SMALL) < document.find(square)


@pytest.mark.parametrize("make", [FILES.page, lambda jpeg: FILES.document([SMALL, jpeg])])
def test_what_is_too_large_is_shrunk(make: Callable[[bytes], bytes]) -> None:
    assert len(LARGE) > MOST_BYTES
    made = make(LARGE)
    assert len(made) <= MOST_BYTES
    if made.startswith(b"%PDF-"):
        pages = PdfReader(BytesIO(made)).pages
        assert [len(page.images) for page in pages] == [1, 1]
    else:
        assert max(size(made)) >= 1400


@pytest.mark.parametrize(
    ("jpeg", "side"),
    [(noise(500, 420), 600), (noise(1000, 900), 900), (noise(2048, 2048, 98), 1200)],
)
def test_a_photo_is_a_square_of_the_least_size_or_more(jpeg: bytes, side: int) -> None:
    made = FILES.photo(jpeg)
    assert (size(made), len(made) <= MOST_BYTES) == ((side, side), True)


def test_pages_that_could_not_be_read_any_more_are_refused() -> None:
    refused = refusal_of(FILES.document, [noise(850, 850)] * 60)
    assert refused.code is ErrorCode.HANDOVER_TOO_LARGE
