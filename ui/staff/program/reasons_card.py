"""Why something comes back or is denied: reasons, each chosen by its digit."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from kiosk.domain.renewal.decision import Decided
from kiosk.domain.renewal.reasons import Reason, ReasonList, reasons_for
from kiosk.i18n import N_, Translator
from ui.staff.desk_scroll import Scroll
from ui.theme.lettering import Lettering
from ui.theme.paint import rounded
from ui.theme.theme import Theme
from ui.widgets.buttons.pressable import Pressable
from ui.widgets.cards.card import Card
from ui.widgets.fields.problem_line import ProblemLine
from ui.widgets.texts.text import Text

TITLES = {
    Decided.RETURNED: N_("Why does it come back?"),
    Decided.DENIED: N_("Why is it denied?"),
}
MISSING = N_("Choose a reason")
HINT = N_("The person reads these words. Press a digit, or several.")


class ReasonsCard(Card):
    """Emits `changed` with every reason that is chosen or not chosen any more."""

    changed = Signal()

    def __init__(self, say: Translator, which: ReasonList, decided: Decided) -> None:
        super().__init__(gap=12)
        self.setObjectName("reasons")
        self.say = say
        self.column.addWidget(Text(say(TITLES[decided]), "h2"))
        self.column.addWidget(Text(say(HINT), "text", "ink_soft"))
        self._problem = ProblemLine()
        self._problem.hide()
        self.column.addWidget(self._problem)
        scroll = Scroll("surface")
        scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        rows = QVBoxLayout(scroll.ground)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Theme.current().px(8))
        known = (each for each in reasons_for(which).values() if each.decides is decided)
        self.buttons = [ReasonButton(say, number, reason) for number, reason in enumerate(known, 1)]
        for button in self.buttons:
            button.toggled.connect(self._toggled)
            rows.addWidget(button)
        rows.addStretch(1)
        self.column.addWidget(scroll, 1)

    @property
    def codes(self) -> tuple[str, ...]:
        """What is chosen, in the list's order."""
        return tuple(button.code for button in self.buttons if button.isChecked())

    def choose(self, codes: Iterable[str]) -> None:
        """Choose these."""
        wanted = set(codes)
        for button in self.buttons:
            button.setChecked(button.code in wanted)

    def press(self, digit: int) -> bool:
        """Choose a reason by its digit, or no longer; False when there is no such reason."""
        if not 1 <= digit <= len(self.buttons):
            return False
        self.buttons[digit - 1].click()
        return True

    def complain(self) -> None:
        """Say that a reason is missing."""
        self._problem.set_words(self.say(MISSING))
        self._problem.show()

    def _toggled(self) -> None:
        self._problem.hide()
        self.changed.emit()


class ReasonButton(Pressable):
    """The digit in a box, filled when chosen, and the words that the person reads."""

    def __init__(self, say: Translator, number: int, reason: Reason) -> None:
        super().__init__(say(reason.words))
        self.code = reason.code
        self.setObjectName(f"reason.{reason.code}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleDescription(str(number))
        theme = Theme.current()
        self.focus_radius = theme.radius("button")
        self._digit = Lettering(str(number), theme.font_px(16, 600, tabular=True), 1.1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def lettering(self) -> Lettering:
        theme = Theme.current()
        return Lettering(self.words(), theme.font("label"), theme.line_height("button"))

    def _beside(self) -> int:
        return Theme.current().px(64)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = Theme.current()
        words = self.lettering().height(max(1, width - self._beside()))
        return max(theme.target("in_row"), words + theme.px(16))

    def sizeHint(self) -> QSize:
        """Return the size on one line."""
        width = self.lettering().natural_width() + self._beside()
        return QSize(width, Theme.current().target("in_row"))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest size that breaks no word."""
        width = self.lettering().longest_word_width() + self._beside()
        return QSize(width, Theme.current().target("in_row"))

    def clipped(self) -> bool:
        return self.heightForWidth(self.width()) > self.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.current()
        colors, painter, on = theme.colors, QPainter(self), self.isChecked()
        fill = colors.tint if on or self.isDown() else colors.surface
        edge = colors.primary if on else colors.border
        line = theme.px(3) if on else theme.line("control")
        rounded(painter, QRectF(self.rect()), self.focus_radius, fill, edge, line)
        side = theme.px(28)
        box = QRectF(theme.px(12), (self.height() - side) / 2, side, side)
        inner = colors.primary if on else None
        rounded(painter, box, theme.px(6), inner, colors.primary, theme.line("control"))
        self._digit.height(side)
        self._digit.paint(painter, box, colors.on_primary if on else colors.primary, "center")
        left = theme.px(52)
        room = QRectF(left, 0, self.width() - self._beside(), self.height())
        words = self.lettering()
        words.height(int(room.width()))
        words.paint(painter, room, colors.ink)
