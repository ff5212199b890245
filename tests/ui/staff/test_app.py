"""The desk's process: its options, its window, its end."""

import subprocess
import sys
from pathlib import Path

from tests.journeys.place import Place
from ui.options import Options, parse


def test_desk_is_an_option_beside_settings_and_size() -> None:
    words = ["--desk", "--config", "c.toml", "--size", "1024x768"]
    assert parse(words) == Options(config=Path("c.toml"), desk=True, size=(1024, 768))


def run_desk(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "ui", "--desk", *words]
    return subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)


def test_settings_that_are_not_there_are_refused_in_words(tmp_path: Path) -> None:
    done = run_desk("--config", str(tmp_path / "none.toml"))
    assert done.returncode == 3
    assert "none.toml" in done.stderr


def test_an_unknown_option_is_named(store: Place) -> None:
    done = run_desk("--config", str(store.config), "--colour")
    assert done.returncode == 2
    assert "--colour" in done.stderr
