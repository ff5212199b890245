"""Bad files and bad decoders in the real window: the sentence, and a way forward."""

import sys
from collections.abc import Callable
from typing import Final

import pytest
from PIL import Image

from kiosk.adapters.imaging.ingester import ChildIngester
from kiosk.errors import ErrorCode
from kiosk.i18n import Translator
from kiosk.words import ERROR_WORDS
from tests.contract import samples
from tests.journeys.booth import Booth
from tests.journeys.conftest import NewBooth, NewPlace, Resumed
from tests.journeys.seeds import draft_at
from tests.patience import PATIENCE_S
from ui.widgets.fields.input import Input

UNREADABLE: Final = "We could not read the file. Take a picture instead"


def whole() -> bytes:
    return samples.encoded(samples.scene(), "JPEG")


def huge() -> bytes:
    return samples.encoded(Image.new("1", (10_000, 9_000)), "PNG")


REFUSED: Final[dict[str, tuple[Callable[[], bytes], str]]] = {
    "empty.jpg": (bytes, "The file is empty"),
    "truncated.jpg": (lambda: whole()[:2_000], UNREADABLE),
    "huge.png": (huge, "The picture is too large. Choose a smaller one"),
    "words.jpg": (lambda: b"just words", "The file must be a JPG, PNG or PDF"),
    "locked.pdf": (lambda: samples.pdf(password="x"), "The file is password protected"),
}


@pytest.fixture
def booth(resumed: Resumed) -> Booth:
    """Someone in front of “Choose File”."""
    made = resumed("out_of_state_id")
    made.type({"expires_on.month": "March", "expires_on.day": "9", "expires_on.year": "2031"})
    return made


def choose(booth: Booth, name: str, content: bytes) -> None:
    """Put a file where “Choose File” looks, and press it."""
    (booth.place.devices / "files" / name).write_bytes(content)
    booth.press("picture_of_document.choose_file", f"file:{name}")


def refuses(booth: Booth, sentence: str) -> None:
    """The sentence is at the field, what was typed is there, and a good file is accepted."""
    field = booth.part("picture_of_document")
    assert isinstance(field, Input)
    booth.until(lambda: field.problem == sentence, sentence)
    assert booth.raw()["expires_on"] == {"month": "March", "day": "9", "year": "2031"}


@pytest.mark.req("R7", "R12")
def test_bad_files_are_refused_in_words_and_of_a_good_one_only_the_picture_is_kept(
    booth: Booth,
) -> None:
    for name, (content, sentence) in REFUSED.items():
        choose(booth, name, content())
        refuses(booth, sentence)
    stick = booth.place.devices / "files"
    (stick / "soon-gone.jpg").write_bytes(whole())
    booth.press("picture_of_document.choose_file")
    booth.sees("soon-gone.jpg")
    (stick / "soon-gone.jpg").unlink()
    booth.press("file:soon-gone.jpg")
    refuses(booth, Translator("en").say(ERROR_WORDS[ErrorCode.FILE_GONE].sentences))
    choose(booth, "named-wrongly.pdf", whole() + samples.zip_bytes())
    booth.press("picture_of_document.upload")
    booth.sees("picture_of_document.uploaded")
    booth.press("proceed")
    booth.at("residency_kind")
    with booth.place.open() as kiosk, kiosk.ports.reading() as uow:
        (page,) = booth.place.renewal().documents
        kept = uow.documents.content(page)
    assert kept.startswith(b"\xff\xd8\xff")
    assert b"CANARY" not in kept
    assert b"PK\x03\x04" not in kept


@pytest.mark.req("T4")
def test_a_decoder_that_breaks_costs_one_sentence(booth: Booth) -> None:
    command = (sys.executable, "-m", "tests.contract.rogue_child", "abort")
    vars(booth.ports())["ingester"] = ChildIngester(command, PATIENCE_S)
    choose(booth, "bill.jpg", whole())
    refuses(booth, UNREADABLE)


@pytest.mark.req("R9")
def test_without_a_camera_a_file_gives_the_photo(new_place: NewPlace, new_booth: NewBooth) -> None:
    place = new_place("no_camera", draft_at("photo"))
    place.change('source = ""', 'source = "nowhere/camera"')
    booth = new_booth(place)
    booth.resume("photo")
    booth.sees("camera_trouble")
    booth.press("choose_file", "file:portrait.jpg", "upload", "proceed")
    booth.at("review")
