"""The queue by age, as rows that open what waits."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from kiosk.i18n import N_, Translator
from kiosk.services.program.program_views import QueueLine, QueueView
from ui.staff.desk_scroll import Scroll
from ui.staff.program.program_words import KINDS, age
from ui.theme.lettering import Lettering
from ui.theme.paint import rounded
from ui.theme.theme import Theme
from ui.widgets.buttons.pressable import Pressable
from ui.widgets.cards.card import Card
from ui.widgets.texts.text import Text


class QueueCard(Card):
    """Emits `chosen(id)`."""

    chosen = Signal(object)

    def __init__(self, say: Translator) -> None:
        super().__init__(gap=14)
        self.setObjectName("queue_list")
        self.say = say
        self._count = Text("", "text", "ink_soft")
        self.column.addWidget(Text(say(N_("Queue")), "h2"))
        self.column.addWidget(self._count)
        scroll = Scroll("surface")
        self._rows = QVBoxLayout(scroll.ground)
        self._rows.setContentsMargins(0, 0, Theme.current().px(4), 0)
        self._rows.setSpacing(Theme.current().px(8))
        self._rows.addStretch(1)
        self.column.addWidget(scroll, 1)
        self.rows: dict[UUID, QueueRow] = {}

    def show_queue(self, view: QueueView) -> None:
        """Show what waits now."""
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        self._count.setText(self.say(N_("{count} open, oldest first"), count=view.all))
        self.rows = {line.id: QueueRow(self.say, line) for line in view.lines}
        for place, (one, row) in enumerate(self.rows.items()):
            row.clicked.connect(lambda _on=False, one=one: self.chosen.emit(one))
            self._rows.insertWidget(place, row)

    def show_open(self, application_id: UUID | None) -> None:
        """Mark the one in sight."""
        for one, row in self.rows.items():
            row.setChecked(one == application_id)


class QueueRow(Pressable):
    """Reference and age, kind and who has it open."""

    def __init__(self, say: Translator, line: QueueLine) -> None:
        kind = say(KINDS[line.kind])
        again = say(N_("{kind}, again"), kind=kind) if line.again else kind
        state = say(N_("Another reviewer")) if line.opened_s is not None else say(N_("Open"))
        waits = age(say, line.waits_s)
        super().__init__(f"{line.reference} {again} {waits} {state}")
        self.setObjectName(f"line.{line.reference}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.focus_radius = Theme.current().radius("button")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._left, self._right = (line.reference, again), (waits, state)
        self._elsewhere = line.opened_s is not None

    def nextCheckState(self) -> None:
        """The page says what is open."""

    def _lines(self, texts: Sequence[str]) -> tuple[Lettering, ...]:
        theme = Theme.current()
        step = theme.line_height("label")
        fonts = (theme.font("label", tabular=True), theme.font("text", tabular=True))
        return tuple(Lettering(text, font, step) for text, font in zip(texts, fonts, strict=True))

    def sizeHint(self) -> QSize:
        """Return two lines in a row; the card gives the width."""
        lines, px = self._lines(self._left), Theme.current().px
        wide = max(each.natural_width() for each in lines)
        wide += max(each.natural_width() for each in self._lines(self._right))
        return QSize(wide + px(40), sum(each.line_step for each in lines) + px(20))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def clipped(self) -> bool:
        return self.sizeHint().width() > self.width()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = Theme.current(), QPainter(self)
        colors, box, px = theme.colors, QRectF(self.rect()), theme.px
        if self.isChecked() or self.isDown():
            rounded(painter, box, self.focus_radius, colors.tint, colors.primary, px(3))
        else:
            rounded(painter, box, self.focus_radius, None, colors.line, theme.line("hairline"))
        top = px(10)
        for at, (left, right) in enumerate(
            zip(self._lines(self._left), self._lines(self._right), strict=True)
        ):
            row = QRectF(px(14), top, self.width() - px(28), left.line_step)
            warns = self._elsewhere and at == 1
            for words in (left, right):
                words.height(int(row.width()))
            left.paint(painter, row, colors.ink)
            right.paint(painter, row, colors.warn if warns else colors.ink, "right")
            top += left.line_step
