"""Warming: once, on its own thread, and honest when the core cannot be opened."""

from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.bootstrap.set_up import set_up
from kiosk.errors import ErrorCode
from kiosk.settings import load
from ui.session.warming import Warming


def test_it_opens_the_kiosk_once_however_often_it_is_started(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QObject()
    warming = Warming(set_up(tmp_path / "config.toml", {}).settings, parent)
    assert warming.core is None
    with qtbot.waitSignal(warming.warm):
        warming.start()
        warming.start()
    core = warming.core
    assert core is not None
    warming.join()
    warming.start()
    assert warming.core is core
    core.close()


def test_a_kiosk_that_cannot_be_opened_is_told_of(qtbot: QtBot, tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text("", encoding="utf-8")
    warming = Warming(load(config), parent := QObject())
    with qtbot.waitSignal(warming.broken) as heard:
        warming.start()
    assert heard.args[0].code is ErrorCode.KEY_MISSING
    warming.join()
    assert warming.core is not None
    warming.core.close()
    assert warming.parent() is parent
