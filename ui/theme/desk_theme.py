"""The look of the staff desk: the kiosk's colors at the size of a desk's screen."""

from typing import Any, Final, Self

from ui.theme.colors import Colors
from ui.theme.screen_grid import FrameName, ScreenGrid
from ui.theme.theme import TextRole, Theme, read_tokens

FRAMES: Final[tuple[tuple[int, FrameName], ...]] = ((1400, "staff"), (1200, "staff_laptop"))
"""From this many px of width up; the sidebar of a narrower one shows icons."""
_SIZE_OF: Final[dict[str, str]] = {"value": "text", "typed": "text"}


class DeskTheme(Theme):
    """Text of 17 px and controls of 46 px (tokens `staff`); everything else as at the kiosk."""

    @classmethod
    def at(cls, width: int) -> Self:
        """The theme of a desk window this many px wide."""
        tokens = read_tokens()
        narrow: FrameName = "staff_small"
        frame = next((name for least, name in FRAMES if width >= least), narrow)
        colors = Colors.of(tokens["themes"]["light"])
        return cls("light", "M", 1.0, colors, tokens, ScreenGrid.of(tokens, frame))

    @property
    def density(self) -> float:
        """Paddings inside pills and notices."""
        return 0.7

    def _staff(self) -> dict[str, Any]:
        sizes: dict[str, Any] = self.tokens["type"]["staff"]
        return sizes

    def text_px(self, role: TextRole) -> int:
        """Return the size of a text role at the desk."""
        return self.px(self._staff()[_SIZE_OF.get(role, role)])

    def icon_px(self) -> int:
        """Return the size of an icon beside text."""
        return self.px(self._staff()["icon"])

    def target(self, name: str) -> int:
        """Return the height of a control, the same for all but tiles."""
        kind = "staff_tile" if name.startswith("tile") else "staff_control"
        return self.px(self.tokens["target_px"][kind])

    def radius(self, name: str) -> int:
        """Return a corner radius; controls are less round than at the kiosk."""
        if name in ("button", "field", "tile", "notice"):
            return self.px(self.tokens["radius_px"]["staff_control"])
        return super().radius(name)
