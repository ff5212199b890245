"""Guards on the pinned libraries: no registry named, no second Qt, no leaking PySide6."""

import importlib
import os
import subprocess
import sys
from pathlib import Path

import PySide6


def test_the_lock_holds_no_address() -> None:
    lock = Path(__file__).parents[2].joinpath("requirements.lock").read_text(encoding="utf-8")
    assert "--hash=sha256:" in lock
    assert "://" not in lock


def test_opencv_comes_without_windows() -> None:
    assert importlib.import_module("cv2.version").headless


def test_pyside_is_the_pinned_version() -> None:
    assert PySide6.__version_info__[:2] == (6, 11)


def test_qt_calls_take_no_reference_from_none() -> None:
    program = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel()
before = sys.getrefcount(None)
for turn in range(3000):
    label.setText(str(turn))
print(before - sys.getrefcount(None))
"""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 100
