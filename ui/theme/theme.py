"""The frozen theme object: colors, sizes and fonts of one look on one screen."""

import json
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final, Literal, Self

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from ui.theme.colors import Colors
from ui.theme.fonts import font, load_fonts
from ui.theme.palette import palette
from ui.theme.screen_grid import LEAST_GAP, FrameName, ScreenGrid, shape
from ui.theme.theme_files import bundled

ThemeName = Literal["light", "contrast_light", "contrast_dark", "soft"]
Size = Literal["M", "L", "XL"]
TextRole = Literal["text", "label", "lead", "button", "h2", "h1", "display", "value", "typed"]

DESIGN_PX_PER_MM: Final = 96 / 25.4
_PROPERTY: Final = "theme"
_SIZE_OF: Final = {"value": "text", "typed": "lead"}
_WEIGHT_OF: Final = {"typed": "value"}


@dataclass(frozen=True)
class Theme:
    """One look at one text size on one screen; lengths come out in that screen's px."""

    name: ThemeName
    size: Size
    scale: float
    colors: Colors
    tokens: dict[str, Any]
    frame: ScreenGrid

    @classmethod
    def load(
        cls,
        name: ThemeName,
        size: Size = "M",
        px_per_mm: float = DESIGN_PX_PER_MM,
        frame: FrameName = "portrait",
    ) -> Self:
        """Build a theme from tokens.json for a screen of the measured `px_per_mm`."""
        tokens = read_tokens()
        colors = Colors.of(tokens["themes"][name])
        scale = px_per_mm / DESIGN_PX_PER_MM
        return cls(name, size, scale, colors, tokens, ScreenGrid.of(tokens, frame))

    @classmethod
    def fitting(cls, name: ThemeName, width: int, height: int, width_mm: int = 0) -> Self:
        """The theme of a screen of this many px; without its measured width it has 96 ppi."""
        px_per_mm = width / width_mm if width_mm else DESIGN_PX_PER_MM
        scale = px_per_mm / DESIGN_PX_PER_MM
        return cls.load(name, px_per_mm=px_per_mm, frame=shape(width / scale, height / scale))

    def below(self, strip: int, height: int) -> Self:
        """The same look where a strip of a screen is taken off: everything that much smaller."""
        return replace(self, scale=self.scale * (height - strip) / height)

    @staticmethod
    def current() -> "Theme":
        """Return the current theme; light at M when none was chosen yet."""
        app = QCoreApplication.instance()
        theme = app.property(_PROPERTY) if app else None
        if not isinstance(theme, Theme):
            theme = Theme.load("light")
            if isinstance(app, QApplication):
                theme.use(app)
        return theme

    def use(self, app: QApplication) -> None:
        """Put this theme into effect: fonts, Fusion, palette, and a repaint of every window."""
        load_fonts()
        app.setProperty(_PROPERTY, self)
        if app.style().name() != "fusion":
            app.setStyle("Fusion")
        app.setPalette(palette(self.colors))
        app.setFont(self.font("text"))
        for window in app.topLevelWidgets():
            window.update()

    @property
    def contrast(self) -> bool:
        """Whether this is one of the high-contrast looks: no decoration, no shadow."""
        return self.name in ("contrast_light", "contrast_dark")

    @property
    def density(self) -> float:
        """Share of the design's paddings inside small parts; the staff desk is denser."""
        return 1.0

    @property
    def tracking_from(self) -> float:
        """Design px from which letters are a little closer together."""
        return 40.0

    def px(self, length: float) -> int:
        """Return a design length (px at 96 ppi) in this screen's px."""
        return round(length * self.scale)

    def space(self, length: float) -> int:
        """Return a space of the design inside or between parts, as tight as the frame is."""
        return self.px(max(min(length, LEAST_GAP), length * self.frame.spacing))

    def inner(self, length: float) -> int:
        """Return a padding of the design inside a small part, in this screen's px."""
        return self.px(length * self.density)

    def art(self, length: float) -> int:
        """Return the side of a picture inside a part, as small as the frame wants it."""
        return self.px(length * self.frame.art)

    def text_px(self, role: TextRole) -> int:
        """Return the size of a text role in this screen's px."""
        key = _SIZE_OF.get(role, role)
        if self.frame.small and self.size == "M":
            smaller = self.tokens["type"]["small_1024x768"]["at_M_px"]
            if key in smaller:
                return self.px(smaller[key])
        return self.px(self.tokens["type"]["sizes"][self.size][key]["px"])

    def font(self, role: TextRole, tabular: bool = False) -> QFont:
        """Return the font of a text role; tabular digits for PINs, references and times."""
        weight = self.tokens["type"]["weight"][_WEIGHT_OF.get(role, role)]
        return self.font_px(self.text_px(role) / self.scale, weight, tabular)

    def font_px(self, design_px: float, weight: int, tabular: bool = False) -> QFont:
        """Return a font of a size that no role has (a reference, a countdown)."""
        close = design_px >= self.tracking_from
        return font(self.px(design_px), weight, close, tabular)

    def line_height(self, role: TextRole) -> float:
        """Return the line height of a role in multiples of its size."""
        heights: dict[str, float] = self.tokens["type"]["line_height"]
        return heights.get(role, heights["text"])

    def icon_px(self) -> int:
        """Return the size of an icon beside text."""
        return self.px(self.tokens["type"]["sizes"][self.size]["icon"]["px"])

    def target(self, name: str) -> int:
        """Return the height of a kind of target (tokens target_px), grown with the text size."""
        targets = self.tokens["target_px"]
        length = targets.get(f"{name}_small") if self.frame.small else None
        return self.px((length or targets[name]) * targets["factor"][self.size])

    def radius(self, name: str) -> int:
        """Return a corner radius by the part's name (tokens radius_px)."""
        return self.px(self.tokens["radius_px"][name])

    def line(self, name: str) -> int:
        """Return a line width by its name (tokens line_px), never thinner than one px."""
        return max(1, self.px(self.tokens["line_px"][name]))


@cache
def read_tokens() -> dict[str, Any]:
    """Read resources/theme/tokens.json once; callers must not change it."""
    tokens: dict[str, Any] = json.loads(bundled("theme", "tokens.json").read_text("utf-8"))
    return tokens
