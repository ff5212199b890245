"""A text whose digits are all of one width: times, references, counts."""

from ui.theme.lettering import Lettering
from ui.theme.theme import Theme
from ui.widgets.texts.text import Text


class Digits(Text):
    """A text in its role's size with tabular digits."""

    def made_lettering(self) -> Lettering:
        """Measure the text with digits of one width."""
        theme = Theme.current()
        font = theme.font(self._role, tabular=True)
        return Lettering(self.text(), font, theme.line_height(self._role))
