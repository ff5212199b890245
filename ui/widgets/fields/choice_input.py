"""A question answered by choosing one of several tiles."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme.screen_grid import LEAST_GAP
from ui.theme.theme import Theme
from ui.widgets.buttons.tile import Tile
from ui.widgets.fields.input import Input


@dataclass(frozen=True)
class Choice:
    """One tile: its key, its words, and its picture (see `Tile`)."""

    key: str
    title: str
    second: str = ""
    picture: str | None = None


class ChoiceInput(Input):
    """Tiles, one of which is chosen; the value is its key, or an empty text.

    Tiles are named `<name>.<key>`. An empty label leaves the page's heading to ask.
    """

    def __init__(
        self,
        name: str,
        label: str,
        choices: Sequence[Choice],
        hint: str = "",
        columns: int = 1,
        low: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, label, hint, parent)
        self._grid = grid = QGridLayout()
        grid.setSpacing(Theme.current().space(20))
        self.tiles: dict[str, Tile] = {}
        for place, choice in enumerate(choices):
            tile = Tile(choice.title, choice.second, choice.picture, low=low)
            tile.setObjectName(f"{name}.{choice.key}")
            tile.toggled.connect(self._toggled)
            self.tiles[choice.key] = tile
            grid.addWidget(tile, place // columns, place % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        self._seconds = {choice.key: choice.second for choice in choices}
        self.add(grid)

    def loosen(self) -> None:
        """Let the tiles be as high and as far apart as in the design."""
        self._grid.setVerticalSpacing(Theme.current().space(20))
        for tile in self.tiles.values():
            tile.loosen()

    def tighten(self) -> bool:
        """Move the rows as close together as targets may be, then make low tiles lower."""
        closest = Theme.current().px(LEAST_GAP)
        if self._grid.verticalSpacing() > closest:
            self._grid.setVerticalSpacing(closest)
            return True
        closer = [tile.tighten() for tile in self.tiles.values()]
        return any(closer)

    def controls(self) -> tuple[QWidget, ...]:
        """Return the tiles."""
        return tuple(self.tiles.values())

    def value(self) -> str:
        """Return the chosen key."""
        return next((key for key, tile in self.tiles.items() if tile.isChecked()), "")

    def set_value(self, raw: object) -> None:
        """Choose a key; anything unknown chooses none."""
        for key, tile in self.tiles.items():
            tile.setAutoExclusive(False)
            tile.setChecked(key == raw)
            tile.setAutoExclusive(True)

    def focus_first(self) -> None:
        """Put the focus on the chosen tile, else on the first."""
        self.tiles.get(self.value(), next(iter(self.tiles.values()))).setFocus()

    def describe(self) -> None:
        """Keep each tile's title as its name; describe it by the problem or its second line."""
        for key, tile in self.tiles.items():
            tile.setAccessibleDescription(self.problem or self._seconds[key])

    def _toggled(self, checked: bool) -> None:
        if checked:
            self.changed.emit()
