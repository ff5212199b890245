"""The kept picture of home: found again while all it shows is as it was."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from ui.frame.screen import find_still, keep_still

SIZE = (40, 60)
LONG_AGO = 1.0


@pytest.fixture
def config(tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings for which a green picture was kept."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    config = tmp_path / "config.toml"
    config.touch()
    keep(config, None)
    return config


def keep(config: Path, stale_at: float | None) -> None:
    home = config.with_name("home.json")
    home.touch()
    picture = QPixmap(*SIZE)
    picture.fill("green")
    keep_still(picture, config, home, "en", stale_at)


def change(file: Path) -> None:
    os.utime(file, (LONG_AGO, LONG_AGO))


def test_a_kept_picture_is_found_again(config: Path) -> None:
    still = find_still(config, "en", SIZE)
    assert still is not None
    assert still.image.size().toTuple() == SIZE
    assert still.image.pixelColor(20, 30).name() == "#008000"


CHANGES: dict[str, Callable[[Path], object]] = {
    "settings": change,
    "home": lambda config: change(config.with_name("home.json")),
    "stale": lambda config: keep(config, LONG_AGO),
    "gone": lambda config: config.unlink(),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_picture_that_may_be_wrong_is_not_shown(config: Path, what: str) -> None:
    CHANGES[what](config)
    assert find_still(config, "en", SIZE) is None


def test_a_picture_for_another_screen_or_language_is_not_shown(config: Path) -> None:
    assert find_still(config, "en", (60, 40)) is None
    assert find_still(config, "es", SIZE) is None


def test_a_packaged_kiosk_redraws_when_its_program_was_replaced(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = config.with_name("kiosk-app")
    program.touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    keep(config, None)
    assert find_still(config, "en", SIZE) is not None
    change(program)
    assert find_still(config, "en", SIZE) is None


def test_a_cache_that_cannot_be_written_keeps_no_picture(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(config))
    keep(config, None)
    assert find_still(config, "en", SIZE) is None
