"""Loading of the bundled fonts and making of QFont values."""

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase

from ui.theme.theme_files import bundled

FAMILY: Final = "Inter"
STYLES: Final = ("Regular", "Medium", "SemiBold", "Bold")
_LOADED: Final = "fonts_loaded"


def load_fonts() -> None:
    """Add the four bundled weights to this application, once."""
    app = QCoreApplication.instance()
    if app is None or app.property(_LOADED):
        return
    for style in STYLES:
        data = bundled("fonts", f"{FAMILY}-{style}.ttf").read_bytes()
        if QFontDatabase.addApplicationFontFromData(data) < 0:
            raise RuntimeError(f"the bundled font {style} cannot be read")
    app.setProperty(_LOADED, True)


def font(px: int, weight: int, close: bool = False, tabular: bool = False) -> QFont:
    """Return the family at a pixel size and weight; `close` for large sizes."""
    made = QFont()
    # A family that is not installed makes Qt search all aliases, which takes longer than a page.
    made.setFamilies([FAMILY])
    made.setPixelSize(px)
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if close:
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
