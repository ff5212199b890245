"""A screen without a monitor: Xvfb with its picture in a file, a window manager, and a hand."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect

Pixels = NDArray[np.uint32]
HEAD: Final = 100
COLOR: Final = 12
"""Bytes of an XWD file's head, and of each of its colors."""
LEAST_SEEN: Final = 16
"""Gradients are rounded differently where only a part is painted."""
ENDS_WITHIN_S: Final = 20
PATIENT: Final = Path(__file__).with_name("patient")
ROOT: Final = Path(__file__).parents[3]


@dataclass(frozen=True)
class Screen:
    """One X server; its picture is read as it is at this moment."""

    display: str
    picture: Path

    def environment(self) -> dict[str, str]:
        """What a program needs to show its window here."""
        kept = {key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"}
        # Python runs the first sitecustomize that it finds, in every process of the kiosk.
        patience = os.pathsep.join((str(PATIENT), str(ROOT)))
        shown = {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}
        return kept | shown | {"PYTHONPATH": patience}

    def pixels(self, part: QRect) -> Pixels:
        """Rows of 0xRRGGBB of a part of the screen."""
        raw = np.memmap(self.picture, np.uint8, "r")
        head = raw[:HEAD].view(">u4")
        size, height, per_line, palette = (int(head[at]) for at in (0, 5, 12, 19))
        order = "<u4" if head[7] == 0 else ">u4"
        start = size + palette * COLOR
        rows = raw[start : start + height * per_line].view(order).reshape(height, -1)
        shown = rows[part.top() : part.bottom() + 1, part.left() : part.right() + 1]
        colors: Pixels = np.bitwise_and(shown, 0xFFFFFF).astype(np.uint32)
        return colors

    def click(self, *points: QPoint) -> None:
        """Press the left button at one point after another."""
        words = [
            word for at in points for word in ("mousemove", str(at.x()), str(at.y()), "click", "1")
        ]
        self._xdotool(*words)

    def type(self, text: str) -> None:
        """Type on the plugged-in keyboard."""
        self._xdotool("type", "--delay", "2", text)

    def _xdotool(self, *words: str) -> None:
        command = ["xdotool", *words]
        subprocess.run(command, env=self.environment(), check=True, timeout=30)


@contextmanager
def screen(folder: Path, size: tuple[int, int]) -> Iterator[Screen]:
    """A screen of this size on a free display, with openbox on it."""
    width, height = size
    reads, writes = os.pipe()
    shown = ["-screen", "0", f"{width}x{height}x24", "-fbdir", str(folder)]
    told = ["-displayfd", str(writes), "-nolisten", "tcp", "-noreset"]
    with started(["Xvfb", *shown, *told], dict(os.environ), folder / "xvfb.err", (writes,)):
        os.close(writes)
        with os.fdopen(reads) as number:
            display = f":{number.readline().strip()}"
        made = Screen(display, folder / "Xvfb_screen0")
        with started(["openbox", "--sm-disable"], made.environment(), folder / "openbox.err"):
            yield made


@contextmanager
def started(
    command: list[str], environment: dict[str, str], said: Path, keeps: tuple[int, ...] = ()
) -> Iterator[None]:
    """A process that is asked to end, and waited for.

    What it says goes into a file, what it prints into one with another ending.
    """
    with (
        said.open("wb") as told,
        said.with_suffix(".out").open("wb") as printed,
        subprocess.Popen(
            command, env=environment, pass_fds=keeps, stdout=printed, stderr=told
        ) as process,
    ):
        try:
            yield
        finally:
            process.terminate()
            process.wait(ENDS_WITHIN_S)


def alike(one: Pixels, other: Pixels, most: float) -> bool:
    """Whether no more than this share of the pixels looks different."""
    if one.shape != other.shape:
        return False
    channels = [(one >> at & 0xFF, other >> at & 0xFF) for at in (0, 8, 16)]
    apart = np.max([np.maximum(a, b) - np.minimum(a, b) for a, b in channels], axis=0)
    return float(np.mean(apart > LEAST_SEEN)) <= most
