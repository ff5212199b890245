"""What happened to a submission and to earlier ones, with what only reviewers read."""

from collections.abc import Iterator
from datetime import datetime

from kiosk.i18n import N_, Translator
from kiosk.services.program.program_views import PastDecision, ReviewItem
from ui.staff.program.program_words import recorded_words
from ui.staff.tables.table import Digits
from ui.widgets.cards.card import Card
from ui.widgets.texts.text import Text


class HistoryCard(Card):
    """The newest first."""

    def __init__(self, say: Translator, item: ReviewItem) -> None:
        super().__init__(gap=8)
        self.setObjectName("history")
        self.say = say
        self.column.addWidget(Text(say(N_("History")), "h2"))
        told: dict[datetime, tuple[str, ...]] = {item.submitted_at: (say(N_("Submitted")),)}
        for past in (*item.history, *item.earlier):
            told[past.at] = (*told.get(past.at, ()), *self._lines(past, item))
        for at in sorted(told, reverse=True):
            self._add(say.day_and_time(at), *told[at])

    def _lines(self, past: PastDecision, item: ReviewItem) -> Iterator[str]:
        say = self.say
        words = recorded_words(say, past)
        yield words if past.application_id == item.id else f"{past.reference}: {words}"
        for reason in past.reasons:
            yield say(reason.words)
        if past.because:
            yield say(N_("A correction, because: {because}"), because=past.because)
        for reason in past.kept:
            yield say(N_("Kept as it was: {reason}"), reason=say(reason.words))
        if past.kept and past.kept_because:
            yield say(N_("Kept because: {because}"), because=past.kept_because)
        if past.note:
            yield say(N_("Note: {note}"), note=past.note)

    def _add(self, when: str, *lines: str) -> None:
        self.column.addWidget(Digits(when, "text", "ink_soft"))
        for line in lines:
            self.column.addWidget(Text(line, "text"))
