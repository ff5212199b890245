"""The command line of the demo, and the folder it plays into."""

import argparse
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ui.demo.story import ENDINGS, StoryError
from ui.process.platform import DEFAULT_SIZE, parse_size

DEFAULT_STORY: Final = "stories/whole_product.toml"
MARK: Final = "config.toml"
ACTS: Final = "acts.json"
PACKETS: Final = "packets"
SENT: Final = "sent"
"""The folder, among the demo's devices, of what a phone sends."""


@dataclass(frozen=True)
class DemoOptions:
    """What `python -m ui --demo` was asked for."""

    demo: Path
    """The folder."""
    story: Path | None
    person: Path | None
    end: str | None
    hold: float
    resume: bool
    size: tuple[int, int]


def parse_demo(arguments: list[str]) -> DemoOptions:
    """Options from the command line; argparse ends the program with 2 for wrong use."""
    parser = argparse.ArgumentParser(prog="python -m ui", allow_abbrev=False)
    parser.add_argument("--demo", type=_absolute, required=True, metavar="DIR")
    parser.add_argument("--story", type=_absolute)
    parser.add_argument("--person", type=Path)
    parser.add_argument("--end", choices=ENDINGS)
    parser.add_argument("--hold", type=float, default=0.0, metavar="S")
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--size", type=parse_size, default=DEFAULT_SIZE, metavar="WxH")
    return DemoOptions(**vars(parser.parse_args(arguments)))


def take_folder(options: DemoOptions) -> None:
    """Empty the folder of an earlier demo, or refuse one that holds anything else."""
    folder = options.demo
    earlier = (folder / MARK).is_file()
    if options.resume:
        if not earlier:
            raise StoryError(f"{folder} holds no earlier demo to go on with")
        return
    if folder.exists() and any(folder.iterdir()):
        if not earlier:
            raise StoryError(f"{folder} is not empty and holds no demo. Name another folder")
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)


def _absolute(text: str) -> Path:
    return Path(text).absolute()
