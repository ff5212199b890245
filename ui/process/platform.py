"""Chooses Qt's platform and the screen's size before a QApplication is made."""

import json
import os
import tempfile
from pathlib import Path
from typing import Final

DEFAULT_SIZE: Final = (1080, 1920)


def has_screen() -> bool:
    """Whether a display server can be reached, or a platform was named."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in names)


def parse_size(text: str) -> tuple[int, int]:
    """WxH as two numbers; raises ValueError."""
    width, _, height = text.partition("x")
    return int(width), int(height)


def use_offscreen(size: tuple[int, int]) -> None:
    """Give Qt a screen of this size that no one sees; its description is read immediately."""
    width, height = size
    screen = {
        "name": "kiosk",
        "x": 0,
        "y": 0,
        "width": width,
        "height": height,
        "logicalDpi": 96,
        "logicalBaseDpi": 96,
        "dpr": 1,
    }
    folder = Path(tempfile.gettempdir()) / f"kiosk-screen-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    folder.chmod(0o700)  # an older one may be open to others
    described = folder / f"{width}x{height}.json"
    # Processes start side by side, and none may read half a description.
    fresh = described.with_suffix(f".{os.getpid()}")
    fresh.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    fresh.replace(described)
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={described}"
