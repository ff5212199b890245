"""The named colors of one theme."""

from typing import Self

from PySide6.QtGui import QColor


class Colors:
    """Every color role of tokens.json; a theme that lacks one does not load.

    No one changes one. It is not a dataclass because writing the methods of one with so many fields
    takes a tenth of the time in which home must be painted.
    """

    ground: QColor
    surface: QColor
    sunken: QColor
    tint: QColor
    sand: QColor
    ink: QColor
    ink_soft: QColor
    border: QColor
    line: QColor
    primary: QColor
    primary_hover: QColor
    primary_pressed: QColor
    on_primary: QColor
    accent: QColor
    focus: QColor
    focus_gap: QColor
    scrim: QColor
    error: QColor
    error_line: QColor
    error_ground: QColor
    warn: QColor
    warn_line: QColor
    warn_ground: QColor
    ok: QColor
    ok_line: QColor
    ok_ground: QColor
    info: QColor
    info_line: QColor
    info_ground: QColor
    masthead: QColor
    on_masthead: QColor
    shadow: QColor

    @classmethod
    def of(cls, values: dict[str, str]) -> Self:
        """Read `#RRGGBB` and `#RRGGBBAA` values by role name."""
        colors = cls()
        for name in cls.__annotations__:
            setattr(colors, name, _color(values[name]))
        return colors

    def role(self, name: str) -> QColor:
        """Return the color of a role by its name."""
        color: QColor = getattr(self, name)
        return color


def _color(text: str) -> QColor:
    color = QColor(text[:7])
    if len(text) == 9:  # Qt would read the alpha first
        color.setAlpha(int(text[7:], 16))
    return color


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Return the opaque color that `other` at `share` over `one` gives."""
    return QColor(
        round(one.red() + (other.red() - one.red()) * share),
        round(one.green() + (other.green() - one.green()) * share),
        round(one.blue() + (other.blue() - one.blue()) * share),
    )
