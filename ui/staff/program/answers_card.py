"""What was given, beside what the records say, with what was found and who typed it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n import N_, Translator
from kiosk.services.program.program_views import Answer, ReviewItem
from ui.staff.program.program_words import ASKED, SAYS, finding_line, mark_words, value_words
from ui.staff.tables.table import Digits
from ui.theme.theme import Theme
from ui.widgets.cards.card import Card
from ui.widgets.cards.hairline import Hairline
from ui.widgets.texts.pill import Pill
from ui.widgets.texts.text import Text


class AnswersCard(Card):
    """One row an answer; what differs says what the other one says."""

    def __init__(self, say: Translator, item: ReviewItem) -> None:
        super().__init__(gap=8)
        self.setObjectName("answers")
        self.say = say
        self.column.addWidget(Text(say(N_("What was given")), "h2"))
        for finding in item.findings:
            self.column.addWidget(Text(finding_line(say, finding), "label", "warn"))
        for place, answer in enumerate(item.answers):
            if place:
                self.column.addWidget(Hairline())
            self.column.addWidget(self._row(answer))
        if item.kept:
            self._add_kept(item)

    def _row(self, answer: Answer) -> QWidget:
        say, row = self.say, QWidget()
        row.setObjectName(f"answer.{answer.asked}")
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Theme.current().px(8))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(say(ASKED[answer.asked]), "text", "ink_soft"))
        words.addWidget(Digits(value_words(say, answer.value), "label"))
        for mark in answer.marks:
            if mark.other is not None:
                other = value_words(say, mark.other)
                words.addWidget(Text(say(SAYS[mark.against], other=other), "text", "warn"))
        if answer.typed_by:
            who = ", ".join(answer.typed_by)
            words.addWidget(Text(say(N_("Typed by {who}, staff"), who=who), "text", "info"))
        across.addLayout(words, 1)
        if answer.marks:
            worst = next((mark for mark in answer.marks if not mark.same), answer.marks[0])
            pill = Pill(say(mark_words(worst)), "ok" if worst.same else "warn")
            across.addWidget(pill, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _add_kept(self, item: ReviewItem) -> None:
        say = self.say
        self.column.addWidget(Hairline())
        self.column.addWidget(Text(say(N_("Sent back before, and kept")), "label", "warn"))
        for reason in item.kept:
            self.column.addWidget(Text(say(reason.words), "text"))
        because = say(N_("Kept because: {because}"), because=item.kept_because)
        self.column.addWidget(Text(because, "text"))
