"""More choices than fit on a small screen, a few at a time."""

from collections.abc import Sequence
from typing import Final

from kiosk.i18n import N_, Translator
from ui.frame.row_pager import RowPager
from ui.theme.theme import Theme
from ui.widgets.fields.choice_input import Choice, ChoiceInput

ROOM: Final = 6
FEWER: Final = 4
COLUMNS: Final = 2
CHOICES_OF: Final = N_("Choices {first} to {last} of {count}")
CHOICE_OF: Final = N_("Choice {last} of {count}")


class PagedTiles(ChoiceInput):
    """Tiles in two columns with a pager below; the page with the chosen one comes first."""

    def __init__(self, name: str, choices: Sequence[Choice], say: Translator) -> None:
        super().__init__(name, "", choices, columns=COLUMNS, low=True)
        self._room = ROOM
        self.pager = RowPager(f"{name}.", say, CHOICES_OF, CHOICE_OF)
        self.pager.turned.connect(self._show)
        self.add(self.pager)
        self._show()

    def set_value(self, raw: object) -> None:
        """Choose a key, and turn to its tile."""
        super().set_value(raw)
        if raw in self.tiles:
            self.pager.show_row(list(self.tiles).index(str(raw)) + 1)
        self._show()

    def loosen(self) -> None:
        """Show as many as there is usually room for."""
        super().loosen()
        self._room = ROOM
        self._show()

    def divide(self) -> bool:
        """Show two fewer; False if it already did."""
        if self._room == FEWER:
            return False
        self._room = FEWER
        self._show()
        return True

    def focus_first(self) -> None:
        """Put the focus on the chosen tile, else on the first in sight."""
        chosen = self.tiles.get(self.value())
        if chosen is None or chosen.isHidden():
            chosen = next(tile for tile in self.tiles.values() if not tile.isHidden())
        chosen.setFocus()

    def _show(self) -> None:
        tiles = list(self.tiles.values())
        shown = self.pager.set_count(len(tiles), self._room)
        for place, tile in enumerate(tiles):
            tile.setVisible(shown.start <= place < shown.stop)
            tile.setMinimumHeight(Theme.current().target("tile") - Theme.current().px(20))
