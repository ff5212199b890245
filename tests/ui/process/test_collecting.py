"""A page that no one shows is destroyed on the GUI thread, whichever thread needs memory."""

import gc
import threading
from collections.abc import Iterator
from typing import Final

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.process.collecting import Collector

PAGES: Final = 20


class Unshown(QWidget):
    """One that refers to itself, as pages and their signals do."""

    def __init__(self, gone_in: list[str]) -> None:
        super().__init__()
        self._gone_in, self._itself = gone_in, self

    def __del__(self) -> None:
        self._gone_in.append(threading.current_thread().name)


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    parent = QObject()
    made = Collector(parent)
    yield made
    made.stop()


def ask_for_memory(kept: list[list[int]]) -> None:
    """As a lane does: more than Python takes before it collects."""
    kept += ([number] for number in range(2 * gc.get_threshold()[0]))


def test_a_lane_destroys_no_page_and_the_gui_thread_does(collector: Collector) -> None:
    gone_in: list[str] = []
    for _ in range(PAGES):
        Unshown(gone_in)
    kept: list[list[int]] = []
    lane = threading.Thread(target=ask_for_memory, args=(kept,), name="lane")
    lane.start()
    lane.join()
    assert gone_in == []
    collector.look()
    assert gone_in == [threading.main_thread().name] * PAGES


def test_what_is_there_when_a_session_is_warm_is_not_looked_at_again(collector: Collector) -> None:
    before = len(gc.get_objects())
    collector.pass_over()
    assert len(gc.get_objects()) < before / 10
    assert not gc.isenabled()
    collector.stop()
    assert gc.get_freeze_count() == 0
    assert gc.isenabled()
