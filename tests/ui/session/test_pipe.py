"""Words between a session and its supervisor."""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from types import SimpleNamespace

import pytest
import shiboken6
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from ui.session import pipe
from ui.session.pipe import BEAT_MS, Pipe


@dataclass
class End:
    """The supervisor's end of both pipes."""

    tells: int
    hears: int
    parent: QObject

    def tell(self, words: bytes) -> None:
        os.write(self.tells, words)

    def heard(self) -> bytes:
        return os.read(self.hears, 4096)


@dataclass
class Stream:
    """A stream that knows only its number."""

    number: int

    def fileno(self) -> int:
        return self.number


@pytest.fixture
def end(monkeypatch: pytest.MonkeyPatch) -> Iterator[End]:
    """Standard input and output of a session are pipes."""
    listens, tells = os.pipe()
    hears, says = os.pipe()
    os.set_blocking(hears, False)
    streams = SimpleNamespace(stdin=Stream(listens), stdout=Stream(says))
    monkeypatch.setattr(pipe, "sys", streams)
    parent = QObject()
    yield End(tells, hears, parent)
    shiboken6.delete(parent)
    for number in (listens, tells, hears, says):
        with suppress(OSError):
            os.close(number)


def test_words_come_and_go_a_line_each(qtbot: QtBot, end: End) -> None:
    mine, heard = Pipe(end.parent), list[str]()
    mine.heard.connect(heard.append)
    end.tell(b"show\nbro")
    qtbot.waitUntil(lambda: heard == ["show"])
    end.tell(b"ken key_wrong\nbye\n")
    qtbot.waitUntil(lambda: heard == ["show", "broken key_wrong", "bye"])
    mine.say("painted")
    mine.say("ended finish")
    assert end.heard() == b"painted\nended finish\n"


def test_it_beats_so_that_silence_can_be_noticed(qtbot: QtBot, end: End) -> None:
    mine = Pipe(end.parent)
    (timer,) = mine.findChildren(QTimer)
    assert (timer.isActive(), timer.interval()) == (True, BEAT_MS)
    timer.timeout.emit()
    assert end.heard() == b"beat\n"


def test_a_supervisor_that_goes_ends_the_session_once(qtbot: QtBot, end: End) -> None:
    mine, ends = Pipe(end.parent), list[bool]()
    mine.closed.connect(lambda: ends.append(True))
    os.close(end.tells)
    qtbot.waitUntil(lambda: ends == [True])


def test_a_supervisor_that_hears_no_more_ends_the_session(qtbot: QtBot, end: End) -> None:
    mine = Pipe(end.parent)
    os.close(end.hears)
    with qtbot.waitSignal(mine.closed):
        mine.say("painted")


def test_without_a_supervisor_nothing_is_said(
    qtbot: QtBot, capfd: pytest.CaptureFixture[str]
) -> None:
    Pipe(supervised=False).say("painted")
    assert capfd.readouterr().out == ""
