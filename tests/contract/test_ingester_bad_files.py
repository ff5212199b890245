"""Bad files and bad decoders: each ends in a code, never in this process."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from kiosk.adapters.imaging.ingester import ChildIngester
from kiosk.errors import ErrorCode
from tests.contract import samples
from tests.patience import PATIENCE_S
from tests.refusals import refusal_of

pytestmark = pytest.mark.req("T4")

FAST = {"PNG": {}, "WEBP": {"quality": 1, "method": 0}}


def refusal(content: bytes, ingester: ChildIngester | None = None) -> ErrorCode:
    raised = refusal_of((ingester or ChildIngester()).ingest, content)
    assert not raised.facts
    return raised.code


def rogue(deed: str, patience: float = PATIENCE_S) -> ChildIngester:
    return ChildIngester((sys.executable, "-m", "tests.contract.rogue_child", deed), patience)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF", "TIFF", "PDF"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
def test_a_cut_file_is_unreadable(form: str, share: float) -> None:
    """Also a PDF, of which PDFium would show what is left."""
    whole = samples.pdf(pages=3) if form == "PDF" else samples.encoded(samples.scene(), form)
    assert refusal(whole[: int(len(whole) * share)]) is ErrorCode.FILE_UNREADABLE


@pytest.mark.parametrize(
    "content",
    [
        *[samples.encoded(samples.scene(32, 32), form) for form in ("BMP", "PPM")],
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        b"<html><body>%PDF-1.4</body></html>",
        samples.zip_bytes(),
        b"MZ" + bytes(100),
        b"RIFF\x10\x00\x00\x00WAVEfmt " + bytes(16),
    ],
    ids=["bmp", "ppm", "svg", "html", "zip", "exe", "wav"],
)
def test_everything_else_is_refused_by_its_content(content: bytes) -> None:
    assert refusal(content) is ErrorCode.FILE_KIND


@pytest.mark.parametrize(
    "start",
    [b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"RIFF\xff\x00\x00\x00WEBPVP8 ", b"%PDF-1.7"],
)
def test_rubbish_behind_a_good_beginning_is_unreadable(start: bytes) -> None:
    rubbish = start + bytes(range(256)) * 8 + b"IEND\xff\xd9\n%%EOF\n"

    assert refusal(rubbish) is ErrorCode.FILE_UNREADABLE


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
def test_a_picture_of_90_megapixels_is_refused_before_it_is_decoded(form: str) -> None:
    mode = "1" if form == "PNG" else "RGB"
    bomb = samples.encoded(Image.new(mode, (10_000, 9_000)), form, **FAST[form])

    assert refusal(bomb) is ErrorCode.FILE_TOO_MANY_PIXELS


@pytest.mark.parametrize(
    ("made", "code"),
    [
        (lambda: samples.pdf(password="secret"), ErrorCode.FILE_PASSWORD),
        (lambda: samples.pdf(pages=61), ErrorCode.FILE_TOO_MANY_PAGES),
        (samples.endless_pdf, ErrorCode.FILE_UNREADABLE),
    ],
    ids=["locked", "61 pages", "draws itself for ever"],
)
def test_a_pdf_that_is_not_fit_is_refused(made: Callable[[], bytes], code: ErrorCode) -> None:
    assert refusal(made()) is code


@pytest.mark.parametrize("deed", ["abort", "eat", "babble", "lie", "invent"])
def test_a_decoder_that_breaks_takes_only_its_child_along(deed: str) -> None:
    assert refusal(b"x", rogue(deed)) is ErrorCode.FILE_UNREADABLE


def test_a_decoder_that_hangs_or_does_not_start_is_a_refusal() -> None:
    nothing = ChildIngester((sys.executable, "-c", "raise SystemExit(3)"))
    assert refusal(bytes(1_000_000), nothing) is ErrorCode.FILE_UNREADABLE
    assert refusal(bytes(4_000_000), rogue("hang", patience=1.0)) is ErrorCode.FILE_UNREADABLE


def test_the_child_can_open_nothing_and_knows_nothing_of_its_surroundings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("KIOSK_SECRET", "CANARY")

    (page,) = rogue("probe").ingest(b"x").pages

    found = json.loads(page.jpeg)
    assert set(found.pop("environment")) <= {"LC_CTYPE"}  # set by Python itself
    assert found == {
        "file": False,
        "socket": False,
        "pipe": False,
        "own_group": True,
        "cpu": 5,
        "memory": 1536 * 1024 * 1024,
        "core": 0,
        "file_size": 0,
        "decoders": [
            "PIL.GifImagePlugin",
            "PIL.JpegImagePlugin",
            "PIL.PngImagePlugin",
            "PIL.TiffImagePlugin",
            "PIL.WebPImagePlugin",
        ],
    }


def test_no_child_and_no_open_file_is_left_behind() -> None:
    good = samples.encoded(samples.scene(), "JPEG")
    files, children = left_open()

    ChildIngester().ingest(good)
    refusal(b"x", rogue("hang", patience=0.5))

    now = left_open()
    assert len(now[0]) <= len(files)
    assert now[1] <= children


def left_open() -> tuple[list[Path], set[str]]:
    """Descriptors of this process, and the ids of its children."""
    threads = Path("/proc/self/task").glob("*/children")
    children = {pid for thread in threads for pid in thread.read_text().split()}
    return list(Path("/proc/self/fd").iterdir()), children
