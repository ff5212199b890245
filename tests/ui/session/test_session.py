"""A session: home, a spare behind it, a core that can't be opened, and a bug."""

import sqlite3
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from PySide6.QtCore import qInstallMessageHandler

from kiosk.errors import ErrorCode, KioskError
from tests.journeys.conftest import NewBooth, NewPlace
from tests.journeys.place import Place
from tests.ui.stage import words_on
from ui.process import hooks
from ui.process.hooks import install
from ui.session import warming
from ui.session.failsafe_page import FailsafePage
from ui.session.pipe import Pipe
from ui.session.session import FELL, refused


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What sessions tell their supervisor."""
    words: list[str] = []
    monkeypatch.setattr(Pipe, "say", lambda _pipe, word: words.append(word))
    return words


@pytest.fixture
def place(new_place: NewPlace) -> Place:
    return new_place("passport")


def other_key(place: Place, other: Place) -> None:
    key = place.folder / "kiosk.key"
    key.unlink()
    (other.folder / "kiosk.key").rename(key)


def newer(place: Place, _other: Place) -> None:
    with closing(sqlite3.connect(place.folder / "data" / "kiosk.db")) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()


def no_data(place: Place, _other: Place) -> None:
    (place.folder / "data").rename(place.folder / "elsewhere")


BROKEN: dict[ErrorCode, Callable[[Place, Place], None]] = {
    ErrorCode.KEY_WRONG: other_key,
    ErrorCode.DATABASE_NEWER: newer,
    ErrorCode.DATA_FOLDER_MISSING: no_data,
}


@pytest.mark.parametrize("code", BROKEN)
def test_a_core_that_cannot_be_opened_shows_the_safe_screen(
    code: ErrorCode,
    place: Place,
    new_place: NewPlace,
    new_booth: NewBooth,
    said: list[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    BROKEN[code](place, new_place("no_camera"))
    booth = new_booth(place)
    booth.press("start")
    booth.at("failsafe")
    booth.sees("This kiosk is out of order", f"For staff: {code.value}")
    assert not booth.hands.reaches("help")
    assert said == ["painted", "awake", f"broken {code.value}"]
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    caplog.clear()


def test_home_comes_back_on_its_own_when_the_fault_has_passed(
    place: Place,
    new_booth: NewBooth,
    said: list[str],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(warming, "AGAIN_S", 0.01)
    away = (place.folder / "data").rename(place.folder / "elsewhere")
    booth = new_booth(place)
    booth.press("start")
    booth.at("failsafe")
    away.rename(place.folder / "data")
    booth.at("home")
    assert said[-2:] == ["broken data_folder_missing", "ready"]
    assert booth.hands.reaches("help")
    booth.press("start")
    booth.at("age_gate")
    caplog.clear()


def test_a_spare_that_is_broken_is_heard_of_on_home(place: Place, new_booth: NewBooth) -> None:
    booth = new_booth(place)
    booth.session.pipe.heard.emit("broken key_wrong")
    assert isinstance(booth.page, FailsafePage)
    assert "For staff: key_wrong" in words_on(booth.window)


def test_a_spare_gets_warm_unseen_and_shows_home_when_told(
    place: Place, new_booth: NewBooth, said: list[str]
) -> None:
    booth = new_booth(place, spare=True)
    booth.until(lambda: "ready" in said, "the spare to be warm")
    assert said == ["ready"]
    assert not booth.screen.isVisible()
    booth.session.pipe.heard.emit("show")
    assert booth.screen.isVisible()
    assert said == ["ready", "painted", "painted", "awake"]
    booth.press("start")
    booth.at("age_gate")


@pytest.mark.req("U27")
@pytest.mark.parametrize(
    ("pressed", "seen"), [("start", "age_gate"), ("guide", "guide"), ("help", "close_help")]
)
def test_what_is_pressed_on_a_cold_home_is_answered_right_away_and_done_when_warm(
    place: Place, new_booth: NewBooth, pressed: str, seen: str
) -> None:
    booth = new_booth(place)
    booth.press(pressed)
    assert booth.session.visit is None
    assert "Getting ready" in words_on(booth.window)
    booth.until(lambda: booth.hands.reaches(seen) or booth.page.name == seen, f"{seen} in sight")
    assert "Getting ready" not in words_on(booth.window)


def test_waiting_can_be_given_up_and_then_nothing_comes(place: Place, new_booth: NewBooth) -> None:
    booth = new_booth(place)
    booth.press("guide", "give_up_waiting")
    booth.until(lambda: booth.session.warming.core is not None, "the core to be warm")
    booth.at("home")
    booth.press("start")
    booth.at("age_gate")


def test_the_website_page_leads_back_home(place: Place, new_booth: NewBooth) -> None:
    booth = new_booth(place)
    booth.press("website")
    booth.sees("https://patient.massciportal.com")
    booth.press("back")
    booth.at("home")
    assert booth.session.visit is None


@pytest.mark.req("T1")
def test_a_session_goes_only_once_it_is_covered(
    place: Place, new_booth: NewBooth, said: list[str]
) -> None:
    booth = new_booth(place)
    booth.session.pipe.heard.emit("bye")
    assert booth.exit_codes == []
    booth.press("start", "start_over", "end_visit")
    assert said[-1] == "ended cancel"
    assert (booth.page.name, booth.exit_codes) == ("home", [])
    booth.session.pipe.heard.emit("bye")
    assert booth.exit_codes == [0]


@pytest.fixture
def real_hooks() -> Iterator[Callable[[Callable[[], None]], None]]:
    """Installs the hooks of the product; afterward those of the tests are back."""
    before = sys.excepthook, threading.excepthook
    handler = qInstallMessageHandler(None)
    qInstallMessageHandler(handler)
    yield install
    sys.excepthook, threading.excepthook = before
    qInstallMessageHandler(handler)


def fail() -> None:
    raise ZeroDivisionError("María")


@pytest.mark.parametrize("in_thread", [False, True])
def test_a_bug_shows_the_safe_screen_and_ends_the_process(
    in_thread: bool,
    place: Place,
    new_booth: NewBooth,
    real_hooks: Callable[[Callable[[], None]], None],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    fall: list[Callable[[], None]] = []
    monkeypatch.setattr(hooks, "install", fall.append)
    booth = new_booth(place)
    real_hooks(fall[0])
    if in_thread:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    else:
        booth.window.back.connect(fail)
        booth.window.back.emit()
    booth.until(lambda: bool(booth.exit_codes), "the end")
    assert booth.exit_codes == [FELL]
    assert isinstance(booth.page, FailsafePage)
    assert [record.getMessage() for record in caplog.records] == ["a bug ended this session"]
    caplog.clear()


def test_refused_settings_are_said_in_words() -> None:
    error = KioskError(ErrorCode.SETTINGS_KEY_UNKNOWN, key="kiosk.colour")
    assert refused(error) == "Settings key kiosk.colour is not known. Remove or correct it"
