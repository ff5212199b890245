"""Large characters in their own size: a reference, a board's state, a code."""

from typing import Final

from PySide6.QtWidgets import QWidget

from ui.theme.lettering import Align, Lettering
from ui.theme.theme import Theme
from ui.widgets.texts.text import Text

LEAST: Final = 26
"""Design px under which capitals are lower than 4.8 mm."""


class Figure(Text):
    """A bold text of `size` design px with tabular digits."""

    def __init__(
        self,
        text: str,
        size: int = 96,
        color: str = "primary",
        align: Align = "left",
        parent: QWidget | None = None,
    ) -> None:
        self._size = size
        super().__init__(text, "display", color, align, parent)

    def made_lettering(self) -> Lettering:
        theme = Theme.current()
        size = max(LEAST, self._size * theme.frame.art)
        font = theme.font_px(size, 700, tabular=True)
        return Lettering(self.text(), font, theme.line_height("display"))
