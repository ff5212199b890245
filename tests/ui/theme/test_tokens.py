"""Colors, sizes and lines of the four themes."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from ui.theme.colors import mixed
from ui.theme.theme import Size, Theme, ThemeName, read_tokens

THEMES: tuple[ThemeName, ...] = ("light", "contrast_light", "contrast_dark", "soft")
SIZES: tuple[Size, ...] = ("M", "L", "XL")
CAPITAL_EM = 0.727


def luminance(color: QColor) -> float:
    """Relative luminance by WCAG 2.2."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def fainter(kind: str, least: float) -> set[tuple[ThemeName, str, str]]:
    """The pairs of a kind with less contrast than this much to one, in any theme."""
    found, pairs = set(), read_tokens()["contrast"][kind]
    assert pairs
    for name in THEMES:
        colors = Theme.load(name).colors
        for one, other in pairs:
            if contrast(colors.role(one), colors.role(other)) < least:
                found.add((name, one, other))
    return found


def test_text_stands_out_ten_to_one_and_edges_focus_and_icons_three_to_one() -> None:
    assert fainter("text_pairs", 10) == set()
    assert fainter("control_pairs", 3) == set()


@pytest.mark.parametrize("name", ["contrast_light", "contrast_dark"])
def test_high_contrast_themes_know_black_and_white_text_only(name: ThemeName) -> None:
    colors = Theme.load(name).colors
    for ink, ground in read_tokens()["contrast"]["text_pairs"]:
        assert contrast(colors.role(ink), colors.role(ground)) == pytest.approx(21)


def test_the_scrim_hides_nine_tenths_of_the_page() -> None:
    for name in THEMES:
        assert Theme.load(name).colors.scrim.alphaF() > 0.9


@pytest.mark.parametrize("size", SIZES)
def test_capitals_are_as_high_as_the_size_promises(size: Size) -> None:
    theme = Theme.load("light", size)
    least = theme.tokens["type"]["sizes"][size]["least_capital_mm"]
    assert theme.text_px("text") * CAPITAL_EM / (96 / 25.4) >= least


def test_targets_are_large_enough_for_a_thumb() -> None:
    theme = Theme.load("light")
    assert theme.target("primary") >= 61
    assert all(theme.target(name) >= 48 for name in ("secondary", "in_row", "footer", "field"))


def test_a_finer_screen_gets_more_pixels_a_millimetre() -> None:
    assert Theme.load("light", px_per_mm=1.0).line("hairline") == 1, "a hairline never vanishes"
    fine = Theme.load("light", px_per_mm=2 * 96 / 25.4)
    assert fine.px(24) == 48
    assert fine.text_px("text") == 2 * Theme.load("light").text_px("text")


def test_the_theme_in_force_is_the_one_last_used(qapp: QApplication) -> None:
    before = Theme.current()
    dark = Theme.load("contrast_dark")
    dark.use(qapp)
    assert Theme.current() is dark
    before.use(qapp)


def test_half_way_between_black_and_white_is_gray() -> None:
    assert mixed(QColor("black"), QColor("white"), 0.5).name() == "#808080"
