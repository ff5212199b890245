"""Where one person stands in one flow, in memory; the application itself is durable."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from kiosk.domain.application import Application
from kiosk.wizard.acts import Act, Outcome
from kiosk.wizard.fields.base import Answers, Problem, RawAnswers
from kiosk.wizard.step import Stage, Step, Today

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


class WizardSession(Generic[A]):
    """Moves through a SEQUENCE: proceed, back, change from review, resume.

    Pages call check() with what was typed, do the act it names, and then conclude().
    """

    def __init__(
        self, sequence: Sequence[Step[A]], application: A, today: Callable[[], Today]
    ) -> None:
        self.sequence = sequence
        self.application = application
        self.today = today
        self.finished = False
        self.problems: tuple[Problem, ...] = ()
        self._typed: dict[str, RawAnswers] = {}
        self._returning = False
        self.step: Step[A] = self.first_open()

    def steps(self) -> list[Step[A]]:
        """The steps that apply to the application as it stands."""
        return [step for step in self.sequence if step.applies(self.application)]

    def first_open(self) -> Step[A]:
        """The first step whose answers are missing or hold no longer; the last when all do."""
        applying = self.steps()
        return next((step for step in applying[:-1] if not self._done(step)), applying[-1])

    def raw(self) -> RawAnswers:
        """What the page shows: typed just now, saved earlier, or prefilled."""
        step = self.step
        empty = {field.name: field.empty() for field in step.fields(self.application)}
        known = self._typed.get(step.name) or self.application.answers.get(step.name)
        return empty | (step.prefill(self.application) if known is None else known)

    def keep(self, raw: RawAnswers) -> None:
        """Remember what was typed without proceeding, so that Back loses nothing."""
        self._typed[self.step.name] = self._kept(raw)

    def check(self, raw: RawAnswers) -> Checked:
        """Parse and check; with no problems, name the act to do before conclude()."""
        answers, self.problems = self.step.examine(raw, self.application, self.today())
        if self.problems:
            return Checked(answers, self.problems)
        return Checked(answers, act=self.step.act(answers, self.application))

    def conclude(self, raw: RawAnswers, answers: Answers, outcome: Outcome | None = None) -> None:
        """Save the page into the application and move on; the caller stores the draft."""
        step = self.step
        step.save(answers, self.application, outcome)
        self.application.answers[step.name] = self._kept(raw)
        self._typed.pop(step.name, None)
        applying = self.steps()
        if step is applying[-1]:
            self.finished = True
            return
        self.step = self.first_open() if self._returning else _after(step, self.sequence, applying)
        self._returning = self._returning and self.step is not applying[-1]

    def can_go_back(self) -> bool:
        """False on the first step, where Back leaves the flow."""
        return self._returning or self.step is not self.steps()[0]

    def back(self, raw: RawAnswers) -> None:
        """One step back (or back to review after Change), keeping what was typed."""
        self.keep(raw)
        self.problems = ()
        applying = self.steps()
        if self._returning:
            self._returning = False
            self.step = self.first_open()
            return
        earlier = applying[: applying.index(self.step)]
        if earlier:
            self.step = earlier[-1]

    def upcoming(self) -> Step[A] | None:
        """The step that Proceed probably leads to, so that its page can be built early."""
        applying = self.steps()
        later = applying[applying.index(self.step) + 1 :]
        return later[0] if later else None

    def change(self, name: str) -> None:
        """From review to one step; its Proceed leads back here."""
        self.problems = ()
        self._returning = True
        self.step = next(step for step in self.steps() if step.name == name)

    def drop_unused(self) -> None:
        """Forget the answers of steps that no longer apply; done before Submit."""
        applying = {step.name for step in self.steps()}
        for name in set(self.application.answers) - applying:
            del self.application.answers[name]

    def stages(self) -> list[tuple[Stage, StageState]]:
        """Each stage of the sequence, once and in order, with its state."""
        stages = list(dict.fromkeys(step.stage for step in self.sequence))
        return [(stage, self._stage_state(stage)) for stage in stages]

    def _stage_state(self, stage: Stage) -> StageState:
        if stage is self.step.stage:
            return StageState.PROBLEM if self.problems else StageState.NOW
        steps = [step for step in self.steps() if step.stage is stage]
        done = all(self._done(step) for step in steps)
        return StageState.COMPLETED if done else StageState.NOT_STARTED

    def _done(self, step: Step[A]) -> bool:
        saved = self.application.answers.get(step.name)
        return step.done(saved, self.application, self.today())

    def _kept(self, raw: RawAnswers) -> RawAnswers:
        secret = {field.name for field in self.step.all_fields() if not field.keep}
        return {name: value for name, value in raw.items() if name not in secret}


def _after(step: Step[A], sequence: Sequence[Step[A]], applying: list[Step[A]]) -> Step[A]:
    later = sequence[sequence.index(step) + 1 :]
    return next(candidate for candidate in later if candidate in applying)
