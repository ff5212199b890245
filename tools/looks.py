"""Plays stories at every size, so that someone can look at their screens.

    python -m tools.looks [--size WxH] [STORY …]

Leaves one folder per size and story in out/looks, each with its contact-sheet.png.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
STORIES: Final = ROOT / "resources" / "demo" / "stories"
SIZES: Final = ("1080x1920", "1920x1080", "1024x768")


def main(arguments: list[str]) -> int:
    """Play what is asked for, else everything; 1 when a story did not end as told."""
    parser = argparse.ArgumentParser(prog="python -m tools.looks", allow_abbrev=False)
    parser.add_argument("--size", action="append", choices=SIZES)
    parser.add_argument("stories", nargs="*", metavar="STORY")
    given = parser.parse_args(arguments)
    names = given.stories or sorted(file.stem for file in STORIES.glob("*.toml"))
    failed = [
        f"{name} at {size}"
        for size in given.size or SIZES
        for name in names
        if _play(name, size) != 0
    ]
    for each in failed:
        sys.stderr.write(f"{each} did not end as told\n")
    return int(bool(failed))


def _play(name: str, size: str) -> int:
    folder = ROOT / "out" / "looks" / size / name
    folder.parent.mkdir(parents=True, exist_ok=True)
    story = ["--story", str(STORIES / f"{name}.toml")]
    command = [sys.executable, "-m", "ui", "--demo", str(folder), *story, "--size", size]
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    unseen = {key: value for key, value in os.environ.items() if key not in hidden}
    return subprocess.run(command, cwd=ROOT, env=unseen, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
