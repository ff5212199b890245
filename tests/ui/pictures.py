"""Pictures of the screens that tests look at, for people to look at too."""

import os
from pathlib import Path
from typing import Final

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

OUT: Final = Path(__file__).parents[2] / "out"
KEPT: Final = bool(os.environ.get("PICTURES"))
"""Only when asked for: encoding a picture takes longer than checking its screen."""


def keep(shown: QWidget | QPixmap, folder: str, name: str) -> None:
    """Write a picture to out/, as in `PICTURES=1 make test`; the name gets the size."""
    if not KEPT:
        return
    picture = shown.grab() if isinstance(shown, QWidget) else shown
    file = OUT / folder / f"{name}-{picture.width()}x{picture.height()}.png"
    file.parent.mkdir(parents=True, exist_ok=True)
    picture.save(str(file))
