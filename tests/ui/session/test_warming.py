"""Warming: on its own thread, once, and again for as long as the core can't be opened."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.bootstrap.set_up import set_up
from kiosk.errors import ErrorCode, KioskError
from kiosk.settings import load
from ui.session import warming as warming_module
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
    warming.stop()
    warming.start()
    assert warming.core is core
    warming.close()


def test_it_tells_of_a_failure_once_and_is_warm_when_the_fault_has_passed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warming_module, "AGAIN_S", 0.01)
    settings = set_up(tmp_path / "config.toml", {}).settings
    away = settings.data.folder.rename(tmp_path / "away")
    heard: list[KioskError] = []
    warming = Warming(settings, parent := QObject())
    warming.broken.connect(heard.append)
    with qtbot.waitSignal(warming.broken):
        warming.start()
    assert warming.core is None
    with qtbot.waitSignal(warming.warm):
        away.rename(settings.data.folder)
    assert [error.code for error in heard] == [ErrorCode.DATA_FOLDER_MISSING]
    warming.close()
    assert warming.parent() is parent


def test_leaving_does_not_wait_for_a_core_that_cannot_be_opened(
    qtbot: QtBot, tmp_path: Path
) -> None:
    config = tmp_path / "config.toml"
    config.write_text("", encoding="utf-8")
    warming = Warming(load(config), parent := QObject())
    with qtbot.waitSignal(warming.broken) as heard:
        warming.start()
    assert heard.args[0].code is ErrorCode.KEY_MISSING
    warming.close()
    warming.stop()
    assert warming.core is None
    assert warming.parent() is parent
