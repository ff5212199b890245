"""Bugs of any thread, and Qt's own words: into the log without what they quote."""

import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning

from ui import hooks


@pytest.fixture
def fallen() -> Iterator[list[bool]]:
    """How often the product fell; afterwards the hooks of the tests are back."""
    before = sys.excepthook, threading.excepthook
    handler = qInstallMessageHandler(None)
    falls: list[bool] = []
    hooks.install(lambda: falls.append(True))
    yield falls
    sys.excepthook, threading.excepthook = before
    qInstallMessageHandler(handler)


def fail() -> None:
    raise ZeroDivisionError("María Delgado")


def call_hook() -> None:
    try:
        fail()
    except ZeroDivisionError:
        kind, bug, trace = sys.exc_info()
        assert kind is not None
        assert bug is not None
        sys.excepthook(kind, bug, trace)


def test_a_bug_is_logged_and_the_session_falls_once(
    fallen: list[bool], caplog: pytest.LogCaptureFixture
) -> None:
    call_hook()
    call_hook()
    assert fallen == [True]
    assert [record.levelno for record in caplog.records] == [logging.ERROR] * 2


def test_a_bug_of_a_thread_falls_too(fallen: list[bool], caplog: pytest.LogCaptureFixture) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert fallen == [True]
    assert caplog.records[0].exc_info is not None


def test_control_c_is_no_bug(fallen: list[bool]) -> None:
    with pytest.raises(SystemExit) as ended:
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert ended.value.code == 130
    assert fallen == []


def test_what_qt_says_is_logged_without_its_text(
    fallen: list[bool], caplog: pytest.LogCaptureFixture
) -> None:
    qWarning("somebody typed María")
    assert [record.getMessage() for record in caplog.records] == ["Qt said something"]
    assert caplog.records[0].levelno == logging.WARNING
    assert "María" not in caplog.text
    assert fallen == []
