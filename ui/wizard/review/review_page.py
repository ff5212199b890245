"""“Review Information Then Submit” (R10): every answer, what could come back, “I agree”."""

from collections.abc import Sequence
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.domain.renewal.findings import Finding
from kiosk.errors import ErrorCode, KioskError
from kiosk.finding_words import finding_words
from kiosk.i18n import N_
from kiosk.labels import AGREE
from kiosk.services.renewal.document_pages import see_page
from kiosk.services.views import StoredPage
from kiosk.statements import statement
from kiosk.wizard.fields.field import Problem, RawAnswers
from kiosk.wizard.steps.review import ATTESTATION_ID, ATTESTATION_VERSION
from kiosk.words import error_message
from ui.frame.window import window_of
from ui.theme.theme import Theme
from ui.widgets.cards.notice import Notice
from ui.widgets.fields.agree_tile import AgreeTile
from ui.widgets.texts.tones import Tone
from ui.wizard.page_work import PageWork
from ui.wizard.pictures.stored_pages import see_small, still_there
from ui.wizard.review.page_sheet import PageSheet
from ui.wizard.review.staff_touched import helped_sections
from ui.wizard.review.summary_card import SummaryCard
from ui.wizard.step_page import StepPage

OPENING: Final = (N_("Opening the page"), N_("This takes a moment."))
GAP: Final = 18
LEAST_MARGIN: Final = 28
READ_ON: Final = N_("Next page")
AT_LENGTH: Final = 2
"""How many findings are shown with their advice; more of them share one notice."""


class ReviewPage(StepPage):
    """One card with every answer; pages are loaded in a lane and open large on a press."""

    picture_px = 150

    def build(self) -> None:
        """Make what does not depend on the answers: the agreement and Submit."""
        self._errands = PageWork(self, self.context.core)
        self._shown: list[QWidget] = []
        self._notices: list[QWidget] = []
        self.card: SummaryCard | None = None
        self.agreed: AgreeTile | None = None
        if self.fields:
            self.agreed = self._agreement(self.fields[0].name)
            self.body.addWidget(self.agreed)
        self.whole = False
        """Whether every section was on the screen."""
        self.keep(lambda: self.whole, partial(setattr, self, "whole"))
        self._read: set[QWidget] = set()
        submit = self.add_primary(self.step.button, "bold/paper-plane-tilt", after=False)
        submit.clicked.disconnect(self.proceed)
        submit.clicked.connect(self._go)

    def _agreement(self, name: str) -> AgreeTile:
        words = statement(ATTESTATION_ID, ATTESTATION_VERSION, self.say.language).text
        return AgreeTile(name, self.say(AGREE), words)

    def arrange(self, column: QVBoxLayout) -> None:
        """Answers are closer together than parts of other pages."""
        gap = Theme.current().space(GAP)
        column.setSpacing(gap)
        self.body.setSpacing(gap)
        super().arrange(column)

    def margins(self, left: int, above: int, right: int, below: int) -> None:
        """Ten pages of answers need every px above and below them."""
        least = Theme.current().px(LEAST_MARGIN)
        super().margins(left, min(above, least), right, min(below, least))

    def stand_apart(self, apart: bool) -> None:
        """Answers need the gap above the buttons, to start below the upper third."""

    def fill(self, raw: RawAnswers) -> None:
        """Show the application as it is today."""
        for part in self._shown:
            part.hide()
            part.deleteLater()
        today = self.context.session.today()
        renewal = self.context.session.application
        found = tuple(renewal.findings(today.day, today.policy))
        self._notices = self._found(found)
        shown = tuple(self.context.way.sections(renewal))
        steps = [step.name for step in self.context.session.sequence]
        card = self.card = SummaryCard(shown, self.say, helped_sections(shown, steps, renewal))
        card.change_asked.connect(self.asks_to_change)
        card.page_asked.connect(self._enlarge)
        self._shown = [*self._notices, card]
        for place, part in enumerate(self._shown):
            self.body.insertWidget(place, part)
        if found:
            self.drop_picture()
        if self.agreed is not None:
            self.agreed.set_value(raw.get(self.agreed.objectName()))
        self._load(card)

    def raw(self) -> RawAnswers:
        """Whether it is agreed to, where that is asked here."""
        return {self.agreed.objectName(): self.agreed.value()} if self.agreed is not None else {}

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Also say at the agreement what is said about it."""
        words = {problem.field: self.say.say(problem.message) for problem in problems}
        if self.agreed is not None:
            self.agreed.set_problem(words.get(self.agreed.objectName()))
        super().show_problems(problems)

    def _go(self) -> None:
        unread = [] if self.card is None else [s for s in self.card.sections if s not in self._read]
        if self.whole or not unread:
            self.proceed.emit()
        else:
            self.fitting.show(unread[0])

    def settled(self) -> None:
        """Submit is offered once every section was on the screen (rule 35)."""
        card = self.card
        if card is None or self.whole:
            return
        self._read |= {part for part in card.sections if part.isVisibleTo(self)}
        if self._read >= set(card.sections):
            self.whole = True
        self._offer()

    def _offer(self) -> None:
        """The primary button leads to what was not read yet, and then to the end."""
        button = self.primary
        if button is None:
            return
        button.setObjectName("proceed" if self.whole else "read_on")
        button.turns = 0 if self.whole else 1
        button.set_words(self.say(self.step.button if self.whole else READ_ON))
        button.set_icon("bold/paper-plane-tilt" if self.whole else "bold/arrow-right")

    def _found(self, found: Sequence[Finding]) -> list[QWidget]:
        say = self.say
        words = [say.pair(finding_words(finding)) for finding in found]
        if len(found) <= AT_LENGTH:
            return [
                Notice(title, advice, _tone([finding]))
                for finding, (title, advice) in zip(found, words, strict=True)
            ]
        title = say(N_("Check this before you submit"))
        if Theme.current().frame.small:
            lines = " ".join(f"{message}." for message, _advice in words)
        else:
            lines = "\n".join(f"• {message}" for message, _advice in words)
        return [Notice(title, lines, _tone(found))]

    def _load(self, card: SummaryCard) -> None:
        application_id, pages = self.context.application.id, tuple(card.thumbnails)

        def then(stored: dict[UUID, StoredPage]) -> None:
            for page in stored.values():
                for made in card.thumbnails[page.id]:
                    made.set_image(QImage.fromData(page.thumbnail))

        if pages:
            # Without the small pictures everything can still be read, changed and submitted.
            work = partial(still_there, partial(see_small, application_id), pages)
            self.context.core.do(card, work, then, lambda _error: None)

    def _enlarge(self, document: UUID) -> None:
        def work(kiosk: Kiosk, actor: Actor) -> bytes:
            return kiosk.do(see_page, actor, document)

        late = ErrorCode.DATABASE_BUSY
        self._errands.run(OPENING, work, partial(self._show_page, document), self._lost, late)

    def _show_page(self, document: UUID, jpeg: bytes) -> None:
        words = self.card.thumbnails[document][0].words() if self.card is not None else ""
        PageSheet(window_of(self), jpeg, words).open()

    def _lost(self, error: KioskError) -> None:
        self.show_problems([Problem("", error_message(error))])


def _tone(found: Sequence[Finding]) -> Tone:
    """The most serious finding: it stops Submit, or needs doing today, or later."""
    if any(finding.blocks for finding in found):
        return "error"
    return "warn" if any(finding.due for finding in found) else "info"
