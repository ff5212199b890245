"""Everything that the product writes is for its owner alone, whatever the machine's mask."""

import os
import stat
import subprocess
import sys
from pathlib import Path

from tests.patience import PATIENCE_S

OPEN_TO_ALL = 0
DISPLAYS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}


def run(folder: Path, *words: str | Path) -> None:
    """Run a program of the product as on a machine whose mask hides nothing."""
    homes = {"XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "TMPDIR"}
    environment = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    environment |= {name: str(folder / name.lower()) for name in homes}
    done = subprocess.run(
        [sys.executable, "-m", *map(str, words)],
        env=environment,
        umask=OPEN_TO_ALL,
        capture_output=True,
        text=True,
        timeout=4 * PATIENCE_S,
    )
    assert done.returncode == 0, done.stderr


def open_to_others(folder: Path) -> list[str]:
    """Whatever below the folder someone else may read, write or enter."""
    below = [each for each in folder.rglob("*") if not each.is_symlink()]
    assert len(below) > 1
    return [
        f"{stat.filemode(each.stat().st_mode)} {each.relative_to(folder)}"
        for each in below
        if each.stat().st_mode & 0o077
    ]


def test_no_file_and_no_folder_is_open_to_others(tmp_path: Path) -> None:
    (tmp_path / "tmpdir").mkdir(mode=0o700)
    config = tmp_path / "store" / "kept" / "config.toml"
    operator = ("kiosk", "--config", config)
    run(tmp_path, *operator, "init", "--store", "Green Leaf")
    run(tmp_path, *operator, "deliver")
    run(tmp_path, *operator, "backup", tmp_path / "a.backup")
    run(tmp_path, *operator, "restore", tmp_path / "a.backup")
    run(tmp_path, *operator, "slip", "--sample", "pin", tmp_path / "slip.pdf")
    run(tmp_path, "ui", "--demo", tmp_path / "demo", "--end", "cancel", "--size", "1024x768")
    names = {each.name for each in tmp_path.rglob("*")}
    assert {"kiosk.key", "kiosk.db", "home.json", "a.backup", "before-restore-"} <= {
        "before-restore-" if name.startswith("before-restore-") else name for name in names
    }
    assert any(name.endswith(".eml") for name in names)
    assert any(name.startswith("kiosk-screen-") for name in names)
    assert open_to_others(tmp_path) == []
