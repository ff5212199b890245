"""Bugs of any thread, and Qt's own words: into the log without what they quote."""

import json
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning

from kiosk.log import JsonFormatter
from ui.process import hooks

NAMES = "María Delgado"


def log_of(caplog: pytest.LogCaptureFixture) -> list[dict[str, str]]:
    """The lines as the product writes them; none quotes what a person typed, in any escape."""
    lines = [json.loads(JsonFormatter().format(record)) for record in caplog.records]
    said = " ".join(text for line in lines for text in line.values())
    assert [name for name in NAMES.split() if name in said] == []
    return lines


@pytest.fixture
def fallen() -> Iterator[list[bool]]:
    """How often the product fell; afterward the hooks of the tests are back."""
    before = sys.excepthook, threading.excepthook
    handler = qInstallMessageHandler(None)
    falls: list[bool] = []
    hooks.install(lambda: falls.append(True))
    yield falls
    sys.excepthook, threading.excepthook = before
    qInstallMessageHandler(handler)


def fail() -> None:
    raise ZeroDivisionError(NAMES)


def call_hook() -> None:
    try:
        fail()
    except ZeroDivisionError:
        kind, bug, trace = sys.exc_info()
        assert kind is not None
        assert bug is not None
        sys.excepthook(kind, bug, trace)


def test_a_bug_of_any_thread_is_logged_and_the_session_falls_once(
    fallen: list[bool], caplog: pytest.LogCaptureFixture
) -> None:
    call_hook()
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert fallen == [True]
    lines = log_of(caplog)
    assert [(line["level"], line["exception"]) for line in lines] == [
        ("ERROR", "ZeroDivisionError"),
        ("ERROR", "ZeroDivisionError"),
    ]
    assert lines[0]["where"].partition(" > ")[0].startswith("call_hook:")


def test_control_c_is_no_bug(fallen: list[bool]) -> None:
    with pytest.raises(SystemExit) as ended:
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert ended.value.code == 130
    assert fallen == []


def test_what_qt_says_is_logged_without_its_text(
    fallen: list[bool], caplog: pytest.LogCaptureFixture
) -> None:
    qWarning(f"somebody typed {NAMES}")
    (line,) = log_of(caplog)
    assert (line["message"], line["level"]) == ("Qt said something", "WARNING")
    assert fallen == []
