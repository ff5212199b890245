"""Icons: bundled, colored, and no more of them than are drawn."""

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from tools import icons
from ui.theme.icons import icon
from ui.theme.theme import Theme
from ui.theme.theme_files import bundled


def colors_of(image: QImage) -> set[str]:
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    pixels = (image.pixelColor(x, y) for x, y in points)
    return {color.name() for color in pixels if color.alpha() == 255}


def test_an_icon_is_drawn_in_the_color_asked_for(qapp: QApplication) -> None:
    assert colors_of(icon("bold/check", 64, QColor("#0A7F78")).toImage()) == {"#0a7f78"}


def test_the_pale_layer_is_dropped_in_high_contrast(qapp: QApplication) -> None:
    before = Theme.current()
    Theme.load("contrast_light").use(qapp)
    image = icon("duotone/identification-card", 64, QColor("black")).toImage()
    before.use(qapp)
    middle_of_the_pale_layer = image.pixelColor(40, 22)
    assert middle_of_the_pale_layer.alpha() == 0


def test_an_icon_that_is_not_bundled_is_a_bug(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icon("bold/no-such-icon", 32, QColor("black"))


def test_the_license_is_beside_the_icons() -> None:
    assert "MIT License" in bundled("icons", "LICENSE").read_text("utf-8")
    assert bundled("icons", "PROVENANCE.md").is_file()


def test_the_icons_that_are_drawn_are_bundled_and_no_others() -> None:
    assert icons.bundled() == icons.drawn()
