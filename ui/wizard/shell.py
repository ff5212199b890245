"""Moves a person through a flow: draws steps, runs their acts, stores the draft."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, Final, cast

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.domain.renewal.findings import Finding
from kiosk.domain.renewal.reasons import Reason
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import Message, TitledText
from kiosk.wizard.acts import Act, Outcome, PinRedeemed, Submitted
from kiosk.wizard.fields.field import Answers, Problem, RawAnswers
from kiosk.wizard.session import Checked, WizardSession
from ui.core.core import Core
from ui.core.tasks import Lane
from ui.frame.window import Window
from ui.wizard.act_use_cases import SKIPPABLE, WAIT_WORDS, Done, work_for
from ui.wizard.advice_sheet import AdviceSheet
from ui.wizard.flow_kind import RENEWING, FlowKind
from ui.wizard.obstacle_page import ObstaclePage
from ui.wizard.stage_progress import progress_of
from ui.wizard.step_page import StepContext, StepPage
from ui.wizard.step_pages import page_for
from ui.wizard.wait_sheet import Waiting

PREPARE_AFTER_MS: Final = 40
"""The next page is built once this one is surely painted."""


class Shell(QObject):
    """One flow in one window. Presses are ignored while something is under way."""

    left = Signal()
    """Back from the first step."""
    submitted = Signal(str)
    """The reference, after the submission's commit."""
    finished = Signal()
    """The last step of a flow that submits nothing is done."""
    saved = Signal(str)
    """A step's name, after its draft was committed."""
    problems_shown = Signal(object)

    def __init__(
        self, window: Window, core: Core, session: WizardSession[Any], way: FlowKind = RENEWING
    ) -> None:
        super().__init__(window)
        self.window, self.core, self.session = window, core, session
        self.context = StepContext(session, core, window.say, way=way)
        session.typist = lambda: core.assisted_by
        self._busy = False
        self._advice: tuple[Finding, ...] = ()
        self._next: StepPage | None = None
        self._waiting = Waiting(window)

    def open(self) -> None:
        """Show the step that the session is at."""
        self._show()

    def back(self) -> None:
        """One step back; typed values are kept."""
        page = self.window.page
        if self._busy or page is None:
            return
        if isinstance(page, ObstaclePage):
            self._show()
        elif not self.session.can_go_back():
            self.session.keep(self._page().raw())
            self.left.emit()
        else:
            self.session.back(self._page().raw())
            self._show()

    def proceed(self) -> None:
        """Check the page; then do its act, save, and move on."""
        if self._busy:
            return
        raw = self._page().raw()
        checked = self.session.check(raw)
        if checked.problems:
            self._show_problems(checked)
            return
        self._page().show_problems(())
        if checked.act is None:
            self._conclude(raw, checked.answers, None)
        else:
            self._do(checked.act, raw, checked.answers)

    def change(self, name: str) -> None:
        """From review to a step; it comes back here."""
        if not self._busy:
            self.session.keep(self._page().raw())
            self.session.change(name)
            self._show()

    def hand_over(self) -> None:
        """Someone else takes over the page: what was typed so far keeps its typist."""
        page = self.window.page
        if isinstance(page, StepPage) and not self._busy:
            self.session.keep(page.raw())

    def _page(self) -> StepPage:
        return cast("StepPage", self.window.page)

    def _do(self, act: Act, raw: RawAnswers, answers: Answers) -> None:
        skipped = SKIPPABLE.get(type(act))
        conclude = partial(self._concluded, raw, answers)
        again = partial(self._do, act, raw, answers)
        skip: Callable[[], None] | None = None
        if skipped is not None:
            skip = partial(conclude, Done(skipped, self.core.actor))
        late = skip or partial(self._fail, KioskError(ErrorCode.DATABASE_BUSY), again)
        turn = self._begin(WAIT_WORDS[type(act)], skip, late)
        work = work_for(act, self.window.say.language)

        def then(done: Done) -> None:
            if self._waiting.is_current(turn):
                conclude(done)

        def failed(error: KioskError) -> None:
            if not self._waiting.is_current(turn):
                return
            if error.code is ErrorCode.RMV_DOWN and skip is not None:
                skip()
            else:
                self._fail(error, again)

        self.core.do(self, work, then, failed, Lane.IO)

    def _concluded(self, raw: RawAnswers, answers: Answers, done: Done) -> None:
        self.core.become(done.actor)
        self._end()
        blocking = tuple(finding for finding in done.outcome.findings if finding.blocks)
        if blocking:
            self._block(blocking)
            return
        if isinstance(done.outcome, PinRedeemed):
            self._advice = done.outcome.findings
        self._conclude(raw, answers, done.outcome)

    def _conclude(self, raw: RawAnswers, answers: Answers, outcome: Outcome | None) -> None:
        step = self.session.step.name
        self.session.conclude(raw, answers, outcome)
        if isinstance(outcome, Submitted):
            self.submitted.emit(outcome.reference)
            return
        if self.session.finished:
            self.finished.emit()
            return
        self._save(step)

    def _save(self, step: str) -> None:
        again = partial(self._save, step)
        late = partial(self._fail, KioskError(ErrorCode.DATABASE_BUSY), again)
        turn = self._begin(None, None, late)
        application, way = self.session.application, self.context.way
        typists = self.session.typists
        language = self.window.say.language

        def work(kiosk: Kiosk, actor: Actor) -> object:
            return kiosk.do(way.save, actor, application, language, typists)

        def then(_saved: object) -> None:
            if not self._waiting.is_current(turn):
                return
            self._end()
            self.saved.emit(step)
            self._show()
            self._advise()

        def failed(error: KioskError) -> None:
            if self._waiting.is_current(turn):
                self._fail(error, again)

        self.core.do(self, work, then, failed)

    def _show(self) -> None:
        page = self.window.show_page(self._step_page)
        reasons = self.session.to_fix(self.session.step)
        if reasons:
            page.show_problems([Problem("", _sentences(each)) for each in reasons])

    def _step_page(self) -> StepPage:
        session = self.session
        self.context = replace(self.context, say=self.window.say)
        page = self._take_prepared() or page_for(session.step, self.context)
        page.progress, page.progress_words = progress_of(session, self.window.say)
        page.goes_back = True
        page.fill(session.raw())
        page.proceed.connect(self.proceed)
        page.asks_to_change.connect(self.change)
        QTimer.singleShot(PREPARE_AFTER_MS, self, self._prepare)
        return page

    def _advise(self) -> None:
        """Say over the next page what came with an act and stops no one."""
        advice, self._advice = self._advice, ()
        if advice:
            AdviceSheet(self.window, advice).open()

    def _prepare(self) -> None:
        """Build the page that probably comes next while no one is waiting."""
        following = self.session.upcoming()
        if following is not None and self._next is None and not self.session.finished:
            self._next = page_for(following, self.context)

    def _take_prepared(self) -> StepPage | None:
        prepared, self._next = self._next, None
        session = self.session
        if prepared is None or prepared.step is not session.step:
            return None
        same = prepared.fields == session.step.fields(session.application)
        return prepared if same else None

    def _show_problems(self, checked: Checked) -> None:
        page = self._page()
        page.show_problems(checked.problems)
        page.progress, page.progress_words = progress_of(self.session, self.window.say)
        self.window.show_progress()
        self.problems_shown.emit(checked.problems)

    def _block(self, findings: tuple[Finding, ...]) -> None:
        self.window.show_page(partial(self._blocked_page, findings))

    def _blocked_page(self, findings: tuple[Finding, ...]) -> ObstaclePage:
        page = ObstaclePage.of_findings(self.window.say, findings, self.context.way.blocked)
        page.flow = self.context.way.header
        page.menu.connect(self.left)
        return page

    def _fail(self, error: KioskError, again: Callable[[], None]) -> None:
        self._end()
        self.window.show_page(partial(self._failed_page, error, again))

    def _failed_page(self, error: KioskError, again: Callable[[], None]) -> ObstaclePage:
        page = ObstaclePage.of_error(self.window.say, error)
        page.flow = self.context.way.header
        page.fix.connect(self._show)
        page.again.connect(again)
        page.menu.connect(self.left)
        page.staff.connect(self.window.help_asked)
        return page

    def _begin(
        self,
        words: tuple[str, str] | None,
        skip: Callable[[], None] | None,
        late: Callable[[], None],
    ) -> int:
        self._busy = True
        return self._waiting.begin(words, skip, late)

    def _end(self) -> None:
        self._busy = False
        self._waiting.end()


def _sentences(reason: Reason) -> Message:
    return TitledText(reason.words, reason.advice).sentences
