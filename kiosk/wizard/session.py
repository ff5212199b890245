"""Where one person is in one flow, in memory; the application itself is durable."""

from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar
from uuid import UUID

from kiosk.domain.renewal.application import Application
from kiosk.domain.renewal.reasons import Reason
from kiosk.wizard.acts import Act, Outcome
from kiosk.wizard.fields.field import Answers, Problem, RawAnswers
from kiosk.wizard.step import Stage, Step, Today, problems

A = TypeVar("A", bound=Application)


class StageState(StrEnum):
    """How progress shows a stage."""

    COMPLETED = "completed"
    NOW = "now"
    NOT_STARTED = "not_started"
    PROBLEM = "problem"


@dataclass(frozen=True)
class Checked:
    """A page's answers after checking: problems, or an act (or None) to do before conclude()."""

    answers: Answers
    problems: tuple[Problem, ...] = ()
    act: Act | None = None


def read_answers(sequence: Sequence[Step[A]], application: A) -> None:
    """Make the application say what its answers say, in the order of the steps.

    The one truth: what a person said is in `answers` alone, and every field that follows from it
    is what the steps that apply make of it here, whatever was answered or changed before.
    """
    application.clear_answered()
    for step in sequence:
        raw = application.answers.get(step.slot(application))
        if raw is not None and step.applies(application):
            answers, wrong = step.parse(raw, application)
            if not wrong:
                step.save(answers, application)


class WizardSession(Generic[A]):
    """Moves through a SEQUENCE: proceed, back, change from review, resume.

    Pages call check() with what was typed, do the act it names, and then conclude(). Proceed leads
    to the next step, but never past one that is not done.
    """

    def __init__(
        self, sequence: Sequence[Step[A]], application: A, today: Callable[[], Today]
    ) -> None:
        self.sequence = sequence
        self.application = application
        self.today = today
        self.finished = False
        self.problems: tuple[Problem, ...] = ()
        self.typist: Callable[[], UUID | None] = lambda: None
        """The staff member whose hands are on the page now."""
        self.typists: dict[str, UUID | None] = {}
        """Who typed what was saved last, for the use case that stores it."""
        self._hands: dict[str, UUID | None] = {}
        self._typed: dict[str, RawAnswers] = {}
        self.step: Step[A] = self.first_open()
        self._changing = self.step if self._answered_beyond() else None
        """Where the way back to the last step began: at Change, or fixing a resumed draft."""

    def steps(self) -> list[Step[A]]:
        """The steps that apply to the application as it is now."""
        return [step for step in self.sequence if step.applies(self.application)]

    def first_open(self) -> Step[A]:
        """The first step whose answers are missing or no longer valid; otherwise the last."""
        applying = self.steps()
        return next((step for step in applying[:-1] if not self._done(step)), applying[-1])

    def to_fix(self, step: Step[A]) -> tuple[Reason, ...]:
        """The reasons why the application came back that are fixed at this step (R14)."""
        left = self.application.came_back_for
        names = [each.name for each in self.steps()] if left else []
        return tuple(reason for reason in left if _first_of(reason.steps, names) == step.name)

    def raw(self) -> RawAnswers:
        """What the page shows: typed just now, saved earlier, or prefilled."""
        step, slot = self.step, self.step.slot(self.application)
        empty = {field.name: field.empty() for field in step.fields(self.application)}
        known = self._typed.get(slot) or self.application.answers.get(slot)
        return deepcopy(empty | (step.prefill(self.application) if known is None else known))

    def keep(self, raw: RawAnswers) -> None:
        """Remember what was typed without proceeding, so that nothing is lost."""
        slot, known, kept = self.step.slot(self.application), self.raw(), self._kept(raw)
        for name in (name for name, value in kept.items() if known.get(name) != value):
            self._hands[f"{slot}:{name}"] = self.typist()
        begun_with = self.step.prefill(self.application) | self.application.answers.get(slot, {})
        for name in (name for name, value in kept.items() if begun_with.get(name) == value):
            self._hands.pop(f"{slot}:{name}", None)
        self._typed[slot] = kept

    def check(self, raw: RawAnswers) -> Checked:
        """Parse and check; with no problems, name the act to do before conclude()."""
        self.keep(raw)
        answers, self.problems = self.step.examine(raw, self.application, self.today())
        if self.problems:
            return Checked(answers, self.problems)
        return Checked(answers, act=self.step.act(answers, self.application))

    def conclude(self, raw: RawAnswers, answers: Answers, outcome: Outcome | None = None) -> None:
        """Save the page into the application and move on; the caller stores the draft.

        An outcome with a blocking finding saves nothing: its problems keep the page.
        """
        self.problems = tuple(problems(outcome.findings)) if outcome is not None else ()
        if not self.problems:
            self._save(raw, answers, outcome)
            self._move_on()

    def can_go_back(self) -> bool:
        """False at the first step, where Back leaves the flow."""
        return self._undoes_change() or self.step is not self.steps()[0]

    def back(self, raw: RawAnswers) -> None:
        """One step back, or to the last step from where Change began; what was typed is kept."""
        self.keep(raw)
        self.problems = ()
        applying = self.steps()
        if self._undoes_change():
            self._changing = None
            self.step = applying[-1]
        elif self.step is not applying[0]:
            self.step = applying[applying.index(self.step) - 1]

    def upcoming(self) -> Step[A] | None:
        """The step that Proceed probably leads to, so that its page can be built early."""
        applying = self.steps()
        later = applying[applying.index(self.step) + 1 :]
        return later[0] if later else None

    def change(self, name: str) -> None:
        """From the last step to an earlier one; Proceed goes through its stage and back."""
        self.problems = ()
        self.step = next(step for step in self.steps() if step.name == name)
        self._changing = self.step

    def drop_unused(self) -> None:
        """Take answers that no longer apply out of the draft; Back and Change still find them.

        Done whenever the last step comes up, so that Submit stores nothing it does not need.
        """
        answers = self.application.answers
        for slot in answers.keys() - {step.slot(self.application) for step in self.steps()}:
            self._typed.setdefault(slot, answers.pop(slot))

    def stages(self) -> list[tuple[Stage, StageState]]:
        """Each stage of the sequence, once and in order, with its state."""
        stages = list(dict.fromkeys(step.stage for step in self.sequence))
        return [(stage, self._stage_state(stage)) for stage in stages]

    def _save(self, raw: RawAnswers, answers: Answers, outcome: Outcome | None) -> None:
        step, application = self.step, self.application
        kept, identity, slot = self._kept(raw), application.id, step.slot(application)
        fixed = self.to_fix(step)
        marks = [mark for mark in self._hands if mark.startswith(f"{slot}:")]
        self.typists = {mark: self._hands.pop(mark) for mark in marks}
        if self.typist() is None:
            application.confirm(slot)
        step.take(answers, application, outcome)
        application.answers[slot] = step.remembered(kept, application)
        read_answers(self.sequence, application)
        # Another kind of paper may lead past the page that was to be fixed.
        fixed += self.to_fix(step)
        application.fix(reason.code for reason in fixed)
        if application.id != identity:
            self._typed.clear()
            self._hands.clear()
        self._typed.pop(slot, None)

    def _move_on(self) -> None:
        following = self.upcoming()
        if following is None:
            self.finished = True
            return
        target = self.first_open()
        walking = self._changing is None or following.stage is self.step.stage
        if walking and self.sequence.index(following) < self.sequence.index(target):
            target = following
        self.step = target
        if target is self.steps()[-1]:
            self._changing = None
            self.drop_unused()

    def _undoes_change(self) -> bool:
        return self.step is self._changing and self.first_open() is self.steps()[-1]

    def _answered_beyond(self) -> bool:
        later = self.sequence[self.sequence.index(self.step) + 1 :]
        return any(step.slot(self.application) in self.application.answers for step in later)

    def _stage_state(self, stage: Stage) -> StageState:
        if stage is self.step.stage:
            return StageState.PROBLEM if self.problems else StageState.NOW
        missing = [s for s in self.steps() if s.stage is stage and not self._done(s)]
        if any(self._saved(step) is not None for step in missing):
            # Answered, but time, another answer or the Program has overtaken it.
            return StageState.PROBLEM
        return StageState.NOT_STARTED if missing else StageState.COMPLETED

    def _done(self, step: Step[A]) -> bool:
        if self.to_fix(step):
            return False
        return step.done(self._saved(step), self.application, self.today())

    def _saved(self, step: Step[A]) -> RawAnswers | None:
        return self.application.answers.get(step.slot(self.application))

    def _kept(self, raw: RawAnswers) -> RawAnswers:
        kept = {field.name for field in self.step.fields(self.application) if field.keep}
        return deepcopy({name: value for name, value in raw.items() if name in kept})


def _first_of(wanted: Sequence[str], names: Sequence[str]) -> str | None:
    return next((name for name in wanted if name in names), None)
