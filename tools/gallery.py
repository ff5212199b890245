"""Draws every part in its states in the four themes into out/gallery, for the eye.

python tools/gallery.py [theme …]
"""

import json
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parents[1]
SCREEN: Final = {"name": "gallery", "x": 0, "y": 0, "width": 1080, "height": 1920}
DENSITY: Final = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
THEMES: Final = ("light", "soft", "contrast_light", "contrast_dark")


def main(themes: list[str]) -> None:
    """Draw each sheet in each theme."""
    with tempfile.TemporaryDirectory() as folder:
        screen = Path(folder) / "screen.json"
        screen.write_text(json.dumps({"screens": [SCREEN | DENSITY]}))
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
        sys.path.insert(0, str(ROOT))
        from PySide6.QtWidgets import QApplication

        from tools import gallery_cards, gallery_caregivers, gallery_sheets
        from ui.theme.theme import Theme

        app = QApplication([])
        target = ROOT / "out" / "gallery"
        target.mkdir(parents=True, exist_ok=True)
        sheets: dict[str, Callable[[], Any]] = (
            gallery_sheets.SHEETS | gallery_cards.SHEETS | gallery_caregivers.SHEETS
        )
        for theme in themes or THEMES:
            Theme.load(theme).use(app)  # type: ignore[arg-type]
            for name, build in sheets.items():
                page = build()
                page.resize(1080, 1920)
                page.show()
                app.processEvents()
                page.grab().save(str(target / f"{theme}-{name}.png"))
                page.close()
                page.deleteLater()
                app.processEvents()


if __name__ == "__main__":
    main(sys.argv[1:])
