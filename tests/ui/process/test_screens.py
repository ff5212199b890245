"""Two screens on one machine: the patients' window on one, the desk's on the other."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.patience import PATIENCE_S

SIZES: Final = {"desk": (0, 0, 1920, 1080), "patients": (1920, 0, 1080, 1920)}
LOOK: Final = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
from ui.frame.screen import KioskScreen
from ui.process.screens import put_on, screen_named

application = QApplication([])
kiosk, desk = KioskScreen((1080, 1920), locked=True, fills=True), QWidget()
desk.resize(1366, 768)
for window, name in ((kiosk, "patients"), (desk, "")):
    put_on(window, screen_named(application, name))
kiosk.show_now()
desk.show()
for window in (kiosk, desk):
    print(window.screen().name(), *window.pos().toTuple(), *window.size().toTuple())
"""


@pytest.fixture
def two_screens(tmp_path: Path) -> dict[str, str]:
    """What a process needs to find both screens."""
    screens = [
        {"name": name, "x": x, "y": y, "width": width, "height": height, "logicalDpi": 96}
        | {"logicalBaseDpi": 96, "dpr": 1}
        for name, (x, y, width, height) in SIZES.items()
    ]
    described = tmp_path / "screens.json"
    described.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    return os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={described}"}


def run(words: list[str], environment: dict[str, str]) -> tuple[int, str, str]:
    """What Python says with these words, and its exit code."""
    done = subprocess.run(
        [sys.executable, *words],
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
    )
    return done.returncode, done.stdout, done.stderr


def test_each_window_is_on_the_screen_that_is_named(two_screens: dict[str, str]) -> None:
    code, said, wrong = run(["-c", LOOK], two_screens)
    assert (code, wrong) == (0, "")
    assert said.splitlines() == ["patients 1920 0 1080 1920", "desk 0 0 1366 768"]


@pytest.mark.parametrize("program", [["ui.app"], ["ui", "--desk"]], ids=["kiosk", "desk"])
def test_a_screen_that_is_not_there_is_refused_with_those_that_are(
    program: list[str], two_screens: dict[str, str], tmp_path: Path
) -> None:
    config = tmp_path / "config.toml"
    config.touch()
    words = ["-m", *program, "--config", str(config), "--screen", "HDMI-9"]
    assert run(words, two_screens) == (
        3,
        "",
        "There is no screen named HDMI-9. Name one of these: "
        "desk (1920x1080), patients (1080x1920)\n",
    )
