"""Why something came back or was denied, and what to do about it, as much as there is room for."""

from collections.abc import Sequence
from typing import Final

from kiosk.domain.renewal.reasons import Reason
from kiosk.i18n import N_, Translator
from ui.widgets.cards.notice import Notice
from ui.widgets.texts.text import Text
from ui.widgets.texts.tones import LOOKS

MOST: Final = 3
"""So many stand here; a page to fix and the mail say it again."""


class Reasons(Notice):
    """A reviewer's reasons in words for the person (R14); shorter in steps."""

    def __init__(self, say: Translator, title: str, reasons: Sequence[Reason]) -> None:
        super().__init__(say(title), "", "warn")
        self.setObjectName("reasons")
        self._say, self._reasons = say, reasons
        self._lines = [Text("", "text", LOOKS["warn"].ink) for _ in reasons[:MOST]]
        self._lines[0].is_reason = True
        self._rest = Text("", "text", LOOKS["warn"].ink)
        for line in (*self._lines, self._rest):
            self.column.addWidget(line)
        self._cut = 0
        self.show_all()

    def show_all(self) -> None:
        """Each reason with what to do about it."""
        self._cut = 0
        self._draw()

    def cut(self) -> bool:
        """Leave the advice out, then one reason after the other; the first one stays."""
        if self._cut == len(self._lines):
            return False
        self._cut += 1
        self._draw()
        return True

    def _draw(self) -> None:
        shown = len(self._lines) - max(0, self._cut - 1)
        for place, (line, reason) in enumerate(zip(self._lines, self._reasons, strict=False)):
            words, advice = self._say(reason.words), self._say(reason.advice)
            line.setText(f"{words}. {advice}" if self._cut == 0 else words)
            line.setVisible(place < shown)
        left = len(self._reasons) - shown
        self._rest.setText(self._say(N_("And {count} more."), count=left))
        self._rest.setVisible(left > 0)
