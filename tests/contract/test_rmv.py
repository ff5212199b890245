"""What every registry promises, checked against the folder and the fake."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Thread

import pytest

from kiosk.adapters.rmv.folder import FolderRmv
from kiosk.adapters.rmv.http import HttpRmv
from kiosk.adapters.rmv.none import NoRmv
from kiosk.errors import ErrorCode
from kiosk.ports.rmv import Rmv
from kiosk.settings import RmvSettings
from tests.fakes.rmv import FakeRmv
from tests.patience import PATIENCE_S
from tests.refusals import refusal_of
from tests.web_server import RmvService, Talk, WebServer, token_file

BORN = date(1984, 2, 29)
HEADER = "licence_number,date_of_birth,picture\n"
ROW = "S1234-5678,1984-02-29,alma.jpg\n"


@dataclass
class Rig:
    """A registry that knows one person, and the way to take it down."""

    rmv: Rmv
    take_down: Callable[[], object]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A registry's folder that knows one person."""
    folder = tmp_path / "rmv"
    folder.mkdir()
    (folder / "index.csv").write_text(HEADER + ROW)
    (folder / "alma.jpg").write_bytes(b"a picture")
    return folder


@pytest.fixture(params=["folder", "http", "fake"])
def rig(request: pytest.FixtureRequest, folder: Path, tmp_path: Path) -> Iterator[Rig]:
    if request.param == "folder":
        behaviour = folder / "behaviour.toml"
        yield Rig(FolderRmv(folder), lambda: behaviour.write_text("down = true\n"))
    elif request.param == "fake":
        fake = FakeRmv()
        fake.knows("S1234-5678", BORN, b"a picture")
        yield Rig(fake, lambda: setattr(fake, "down", True))
    else:
        service = RmvService("S12345678", BORN.isoformat(), b"a picture")
        with WebServer(service) as server:
            yield Rig(http(server.url, tmp_path), lambda: setattr(service, "down", True))


def http(url: str, folder: Path) -> HttpRmv:
    settings = RmvSettings(kind="http", url=url, token_file=token_file(folder))
    return HttpRmv(settings, folder / "data")


def is_down(rmv: Rmv) -> bool:
    raised = refusal_of(rmv.photo, "S12345678", BORN)
    return raised.code is ErrorCode.RMV_DOWN and raised.facts == {}


@pytest.mark.req("R5")
@pytest.mark.parametrize("number", ["S1234-5678", "S12345678", "s12 345 678", " s1234-5678 "])
def test_a_number_counts_without_case_blanks_and_dashes(rig: Rig, number: str) -> None:
    assert rig.rmv.photo(number, BORN) == b"a picture"


@pytest.mark.parametrize(("number", "born"), [("S12345679", BORN), ("S12345678", date(1984, 3, 1))])
def test_number_and_birthday_must_both_fit(rig: Rig, number: str, born: date) -> None:
    assert rig.rmv.photo(number, born) is None


def test_a_registry_that_is_down_says_so(rig: Rig) -> None:
    rig.take_down()

    assert is_down(rig.rmv)


@pytest.mark.req("R5")
def test_without_a_registry_or_a_picture_no_one_is_known(folder: Path) -> None:
    assert NoRmv().photo("S12345678", BORN) is None
    (folder / "index.csv").write_text(HEADER + "S1234-5678,1984-02-29,\n")
    assert FolderRmv(folder).photo("S12345678", BORN) is None


def test_an_index_saved_by_a_spreadsheet_is_read(folder: Path) -> None:
    text = (HEADER + ROW).replace("\n", " ,,\r\n") + ",,,\r\n"
    (folder / "index.csv").write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert FolderRmv(folder).photo("S12345678", BORN) == b"a picture"


@pytest.mark.parametrize(
    "index",
    [
        b"",
        b"number,born,picture\n" + ROW.encode(),
        (HEADER + "S1,1984-02-30,alma.jpg\n").encode(),
        (HEADER + "S1,1984-02-29\n").encode(),
        (HEADER + 'S1,1984-02-29,"alma\n').encode(),
        HEADER.encode() + b"S1,1984-02-29,\xff.jpg\n",
    ],
)
def test_a_broken_index_is_a_registry_that_is_down(folder: Path, index: bytes) -> None:
    (folder / "index.csv").write_bytes(index)

    assert is_down(FolderRmv(folder))


@pytest.mark.parametrize("picture", ["../secret.jpg", "link.jpg", "pipe.jpg", "gone.jpg", ".", ""])
def test_a_picture_is_a_file_inside_the_folder(folder: Path, picture: str) -> None:
    secret = folder.parent / "secret.jpg"
    secret.write_bytes(b"a secret")
    (folder / "link.jpg").symlink_to(secret)
    os.mkfifo(folder / "pipe.jpg")
    (folder / "index.csv").write_text(HEADER + ROW.replace("alma.jpg", picture or str(secret)))
    assert is_down(FolderRmv(folder))
    assert is_down(FolderRmv(folder / "nowhere"))


def test_a_picture_over_20_megabytes_is_not_taken(folder: Path) -> None:
    with (folder / "alma.jpg").open("wb") as stream:
        stream.truncate(20 * 1024 * 1024 + 1)

    assert is_down(FolderRmv(folder))


@pytest.mark.parametrize(
    "behaviour", ["delay_s = -1", "delay_s = 'long'", "down = 1", "slow = true", "delay_s ="]
)
def test_behaviour_that_cannot_be_read_is_not_guessed(folder: Path, behaviour: str) -> None:
    (folder / "behaviour.toml").write_text(behaviour)

    assert is_down(FolderRmv(folder))


def test_a_story_can_change_the_behaviour_meanwhile(folder: Path) -> None:
    rmv = FolderRmv(folder)
    (folder / "behaviour.toml").write_text("down = true")
    assert is_down(rmv)

    (folder / "behaviour.toml").write_text("delay_s = 0.001\ndown = false")

    assert rmv.photo("S12345678", BORN) == b"a picture"


def test_closing_ends_the_wait_for_a_slow_registry(folder: Path) -> None:
    (folder / "behaviour.toml").write_text("delay_s = 3600")
    rmv, codes = FolderRmv(folder), list[bool]()
    asking = Thread(target=lambda: codes.append(is_down(rmv)))

    asking.start()
    rmv.close()
    asking.join(PATIENCE_S)

    assert codes == [True]


ANSWERS: dict[str, Callable[[Talk], None]] = {
    "it fails": lambda talk: talk.say(500),
    "another token": lambda talk: talk.say(401),
    "it is elsewhere": lambda talk: talk.say(302, Location="/there"),
    "a page": lambda talk: talk.say(200, b"<html>", "text/html"),
    "an empty picture": lambda talk: talk.say(200, b"", "image/jpeg"),
    "half a picture": lambda talk: talk.raw(
        b"HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: 9\r\n\r\n", b"half"
    ),
}


@pytest.mark.parametrize("how", ANSWERS)
def test_a_service_that_gives_no_picture_is_down(how: str, tmp_path: Path) -> None:
    with WebServer(ANSWERS[how]) as server:
        assert is_down(http(server.url, tmp_path))
        raised = refusal_of(http(server.url, tmp_path).check)
    assert (raised.code, raised.facts) == (ErrorCode.RMV_DOWN, {})


def test_a_service_is_asked_without_a_word_in_its_address(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(0)
    with WebServer(RmvService("S12345678", BORN.isoformat(), b"a picture")) as server:
        made = http(server.url, tmp_path)
        made.check()
        assert made.photo("S12345678", BORN) == b"a picture"
        made.close()
        assert is_down(made)
    assert server.talks == ["GET /ready", "POST /photo-requests"]
    assert "S12345678" not in caplog.text


def test_a_service_that_cannot_be_asked_stops_no_kiosk_and_is_told_by_doctor(
    tmp_path: Path,
) -> None:
    settings = RmvSettings(kind="http", url="https://127.0.0.1", token_file=tmp_path / "none")
    made = HttpRmv(settings, tmp_path / "data")
    assert is_down(made)
    assert refusal_of(made.check).code is ErrorCode.SECRET_MISSING
    made.close()
