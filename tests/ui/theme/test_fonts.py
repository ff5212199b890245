"""The bundled fonts, on the screen and as files."""

from struct import iter_unpack, unpack_from

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication

from ui.theme.fonts import STYLES, font, load_fonts
from ui.theme.theme import Theme
from ui.theme.theme_files import bundled

SENTENCE = "Review Information Then Submit"


def width(weight: int, text: str = SENTENCE, tabular: bool = False) -> float:
    return QFontMetricsF(font(46, weight, tabular=tabular)).horizontalAdvance(text)


def test_the_bundled_family_is_what_is_drawn_in_each_of_its_weights(qapp: QApplication) -> None:
    load_fonts()
    assert QFontInfo(Theme.load("light").font("h1")).family() == "Inter"
    widths = [width(weight) for weight in (400, 500, 600, 700)]
    assert widths == sorted(widths)
    assert width(700) > 1.02 * width(400)
    assert width(600, "1111", tabular=True) == pytest.approx(width(600, "8888", tabular=True))
    assert width(600, "1111") < width(600, "8888")


@pytest.mark.parametrize("style", STYLES)
def test_no_weight_keeps_a_macintosh_name(qapp: QApplication, style: str) -> None:
    table = bytes(
        QRawFont(str(bundled("fonts", f"Inter-{style}.ttf")), 20).fontTable("name").data()
    )
    _, count, start = unpack_from(">3H", table)
    names = list(iter_unpack(">6H", table[6 : 6 + 12 * count]))
    assert {platform for platform, *_ in names} == {3}
    (at,) = (slice(start + n[5], start + n[5] + n[4]) for n in names if n[3] == 6)
    assert table[at].decode("utf-16-be") == f"Inter-{style}"


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    "text", ["Núñez Đặng O'Brien “Proceed” – 3½ ●→", "Tiếng Việt Kreyòl Ayisyen Português ção"]
)
def test_names_and_the_first_languages_have_all_their_letters(
    qapp: QApplication, style: str, text: str
) -> None:
    raw = QRawFont(str(bundled("fonts", f"Inter-{style}.ttf")), 20)
    assert [letter for letter in text if not raw.supportsCharacter(ord(letter))] == []


def test_license_and_provenance_are_beside_the_fonts() -> None:
    assert "SIL OPEN FONT LICENSE" in bundled("fonts", "OFL.txt").read_text("utf-8")
    assert bundled("fonts", "PROVENANCE.md").is_file()
