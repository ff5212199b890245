"""The Program desk: what waits, one submission in full, and its decision by a few keys."""

from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_
from kiosk.services.program.correct_decision import correct_decision
from kiosk.services.program.decide import decide
from kiosk.services.program.open_submission import open_submission, read_submission
from kiosk.services.program.preview_notice import preview_notice
from kiosk.services.program.program_views import Opened, PastDecision, QueueView, ReviewItem
from kiosk.services.program.record_decision import Recorded
from kiosk.services.program.review_queue import see_review_queue
from ui.core.tasks import Lane
from ui.staff.desk_page import DeskPage
from ui.staff.program.conflict_card import ConflictCard
from ui.staff.program.key_button import KeyButton
from ui.staff.program.loaded import Loaded, loading
from ui.staff.program.program_words import DECIDED, TITLES, ago
from ui.staff.program.queue_card import QueueCard
from ui.staff.program.workplace import Workplace
from ui.staff.shift import Work, doing
from ui.theme.theme import Theme
from ui.widgets.cards.card import Card
from ui.widgets.texts.pill import Pill
from ui.widgets.texts.text import Text

LOOK_MS: Final = 15_000
QUEUE_PX: Final = 350
SUBMITTED: Final = N_("{name}. Submitted {ago}")
SUBMITTED_ON: Final = N_("{name}. Submitted {day}, {ago}")
CONFLICTS: Final = frozenset(
    {
        ErrorCode.CHANGED_MEANWHILE,
        ErrorCode.DECIDED_OTHERWISE,
        ErrorCode.CONFLICT,
        ErrorCode.NOT_POSSIBLE_NOW,
        ErrorCode.CAREGIVER_NOT_VALIDATED,
        ErrorCode.CORRECTION_LATE,
        ErrorCode.CORRECTION_BEGUN,
    }
)
"""The submission is no longer what was looked at."""


class QueuePage(DeskPage):
    """The next submission is read ahead, so that it is in sight as soon as one is decided."""

    name = "queue"
    title = N_("Queue")

    def build(self) -> None:
        say, theme = self.say, Theme.current()
        self.view = QueueView((), 0)
        self.ahead: Loaded | None = None
        self._asked: UUID | None = None
        """What was asked for last: whatever else comes in is too late to be shown."""
        self.work = Workplace(say)
        self.work.preview_wanted.connect(self._preview)
        self.work.recorded.connect(self._record)
        self.work.documents.seen.connect(self._count_pages)
        self.queue = QueueCard(say)
        self.queue.chosen.connect(self.open)
        self._conflict: ConflictCard | None = None
        self._nothing = Card()
        self._nothing.setObjectName("nothing")
        self._nothing.column.addWidget(Text(say(N_("Nothing waits for a decision")), "h2"))
        line = N_("What people submit shows up here by itself.")
        self._nothing.column.addWidget(Text(say(line), "text", "ink_soft"))
        self._nothing.column.addStretch(1)
        self._stage = QWidget()
        row = QHBoxLayout(self._stage)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.frame.gap))
        self._wide = theme.frame.name == "staff"
        if self._wide:
            self.queue.setFixedWidth(theme.px(QUEUE_PX))
            row.addWidget(self.queue)
        else:
            self.work.middle.addWidget(self.queue, 1)
            self.queue.hide()
        row.addWidget(self.work, 1)
        row.addWidget(self._nothing, 1)
        self._row = row
        self.main.addWidget(self._stage, 1)
        self._build_head()
        self._only(None)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)

    def end(self) -> None:
        """The cards fill the page."""

    def _build_head(self) -> None:
        say = self.say
        self._told = Pill("", "ok")
        self._told.setObjectName("recorded")
        self._told.hide()
        self._pages = Pill("", "info", "fill/eyes")
        self._pages.setObjectName("pages_checked")
        self.pills.addWidget(self._told)
        self.pills.addWidget(self._pages)
        if not self._wide:
            listed = KeyButton(say(N_("Queue")), "Q")
            listed.setObjectName("show_queue")
            listed.clicked.connect(lambda _on=False: self._toggle_queue())
            self.pills.addWidget(listed)
        following = KeyButton(say(N_("Next in queue")), "N")
        following.setObjectName("next")
        following.clicked.connect(lambda _on=False: self.go_on())
        self.pills.addWidget(following)

    def entered(self) -> None:
        self._timer.start()
        self._look()

    def choose(self, part: str) -> None:
        """Open one submission, whether it waits or is decided."""
        self.open(UUID(part))
        self.entered()

    def left(self) -> None:
        self._timer.stop()
        super().left()

    def takes(self, event: QKeyEvent) -> bool:
        key = event.key()
        if self._conflict is not None:
            if key == Qt.Key.Key_O:
                self._conflict.reopened.emit()
            elif key == Qt.Key.Key_N:
                self.go_on()
            return True
        if self.work.isVisible() and self.work.takes(key, event.text()):
            return True
        if self.work.panel is None and key == Qt.Key.Key_N:
            self.go_on()
        elif self.work.panel is None and key == Qt.Key.Key_Q and not self._wide:
            self._toggle_queue()
        else:
            return False
        return True

    def open(self, application_id: UUID) -> None:
        """Show a submission; one that was read ahead at once."""
        self._asked = application_id
        if self.ahead is not None and self.ahead.item.id == application_id:
            self._show(self.ahead)
            return
        self.ask(loading(application_id), self._came, lane=Lane.IO)

    def go_on(self) -> None:
        """Open what waits after the one in sight, or say that nothing does."""
        following = self._after()
        if following is not None:
            self.open(following)
        elif not self.view.lines:
            self._show_nothing()

    @property
    def _item(self) -> ReviewItem | None:
        return self.work.loaded.item if self.work.loaded is not None else None

    def _after(self) -> UUID | None:
        """What comes after the one in sight, the oldest after the last; None when alone."""
        here = self._item.id if self._item is not None else None
        ids = [line.id for line in self.view.lines]
        if here in ids:
            at = ids.index(here)
            ids = ids[at + 1 :] + ids[:at]
        return ids[0] if ids else None

    def _look(self) -> None:
        self.ask(doing(see_review_queue), self._show_queue)

    def _show_queue(self, view: QueueView) -> None:
        self.view = view
        self.queue.show_queue(view)
        self.queue.show_open(self._item.id if self._item is not None else None)
        self.shift.counted.emit(self.name, view.all)
        if self._item is None and self._asked is None:
            self.go_on()
        elif self.ahead is None:
            self._read_ahead()

    def _came(self, loaded: Loaded) -> None:
        if loaded.item.id == self._asked:
            self._show(loaded)

    def _show(self, loaded: Loaded) -> None:
        item, say = loaded.item, self.say
        self._only(self.work)
        self.work.show_loaded(loaded)
        self.queue.show_open(item.id)
        if not self._wide:
            self._list(shown=False)
        self.heading.set_words(
            say(TITLES[item.kind], reference=item.reference),
            say(
                SUBMITTED_ON if self._wide else SUBMITTED,
                name=item.name.full,
                day=say.full_date(item.submitted_at.date()),
                ago=ago(say, item.waits_s),
            ),
        )
        self.hush()
        self.ahead = None
        self.ask(doing(open_submission, item.id), partial(self._opened, item))

    def _opened(self, item: ReviewItem, opened: Opened) -> None:
        if self._item is not item:
            return
        if opened.version != item.version:
            self.open(item.id)
            return
        if opened.another_s is not None:
            since = ago(self.say, opened.another_s)
            words = self.say(N_("Opened by another reviewer {ago}"), ago=since)
            line = self.say(N_("Nothing is locked. Who is first decides."))
            self._tell(words, line, "warn")
        self._read_ahead()

    def _read_ahead(self) -> None:
        following = self._after()
        if following is not None:
            self.ask(loading(following), self._keep_ahead, self._not_ahead, Lane.IO)

    def _keep_ahead(self, loaded: Loaded) -> None:
        if loaded.item.id == self._after():  # it may be in sight by now
            self.ahead = loaded

    def _not_ahead(self, _error: KioskError) -> None:
        """It is read when it is opened, and then says what is wrong."""

    def _preview(self) -> None:
        item, panel = self._item, self.work.panel
        if item is None or panel is None:
            return
        if self.work.reasons is not None and not self.work.codes:
            panel.show_preview(None)
            return
        words = doing(preview_notice, item.id, panel.decided, self.work.codes)
        self.ask(words, panel.show_preview, panel.show_failure, owner=panel)

    def _record(self) -> None:
        item, panel = self._item, self.work.panel
        if item is not None and panel is not None:
            self.ask(self._recording(item), self._recorded, self._refused)

    def _recording(self, item: ReviewItem) -> Work[Recorded]:
        panel, codes = self.work.panel, self.work.codes
        if panel is None or panel.known_by is None:
            raise AssertionError("a decision is recorded only once it was said how it is known")
        said, note = (panel.decided, panel.known_by, codes), panel.note.value()
        if item.decided is None:
            return doing(decide, item.reference, *said, note, item.version)
        because = panel.because.value()
        return doing(correct_decision, item.decided.id, item.id, *said, note, because)

    def _recorded(self, told: Recorded) -> None:
        words, tone = DECIDED[told.decided]
        self._told.set_state(f"{told.reference}: {self.say(words)}", tone)
        self._told.show()
        self.shift.mail_due.emit()
        left = tuple(line for line in self.view.lines if line.reference != told.reference)
        following = self._after()
        self.view = QueueView(left, self.view.all - (len(self.view.lines) - len(left)))
        if following is not None:
            self.open(following)
        else:
            self._show_nothing()
        self._look()

    def _refused(self, error: KioskError) -> None:
        item, panel = self._item, self.work.panel
        if item is None or panel is None:
            return
        if error.code not in CONFLICTS:
            panel.show_failure(error)
            return
        shown = partial(self._show_conflict, error)
        self.ask(doing(read_submission, item.id), lambda now: shown(now.decided))

    def _show_conflict(self, error: KioskError, now: PastDecision | None) -> None:
        if self._item is None:
            return
        self.hush()
        card = ConflictCard(self.say, error, now)
        card.reopened.connect(partial(self.open, self._item.id))
        card.passed.connect(self.go_on)
        self._row.addWidget(card, 1)
        self._only(card)
        self.ahead = None
        self._look()

    def _show_nothing(self) -> None:
        self.work.loaded = self._asked = self.ahead = None
        self.heading.set_words(self.say(self.title))
        self._only(self._nothing)

    def _only(self, shown: QWidget | None) -> None:
        """One of work, conflict and nothing is in sight; none before the queue was read."""
        if self._conflict is not None and shown is not self._conflict:
            self._conflict.hide()
            self._conflict.deleteLater()
            self._conflict = None
        if isinstance(shown, ConflictCard):
            self._conflict = shown
        for part in (self.work, self._nothing):
            part.setVisible(part is shown)
        self._pages.setVisible(shown is self.work and self._wide)

    def _toggle_queue(self) -> None:
        self._list(shown=not self.queue.isVisible())

    def _list(self, shown: bool) -> None:
        """On a small screen the queue takes the place of the documents."""
        self.queue.setVisible(shown)
        self.work.documents.setVisible(not shown)

    def _count_pages(self, seen: int, of: int) -> None:
        self._pages.set_state(
            self.say(N_("Pages checked: {seen} of {of}"), seen=seen, of=of), "info", "fill/eyes"
        )
