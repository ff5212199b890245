"""A step: one page of a flow, its questions, and what happens to the answers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar, Generic, TypeVar

from kiosk import labels
from kiosk.domain.renewal.application import Application
from kiosk.domain.renewal.findings import Finding
from kiosk.domain.store.policy import Policy
from kiosk.finding_words import finding_message
from kiosk.wizard.acts import Act, Outcome
from kiosk.wizard.fields.field import Answers, Complaint, Field, Problem, RawAnswers

A_contra = TypeVar("A_contra", bound=Application, contravariant=True)


class Stage(StrEnum):
    """The stages that progress counts; a sequence has the ones that its steps name."""

    IDENTIFY = "identify"
    INSTRUCTIONS = "instructions"
    ID = "id"
    RESIDENCY = "residency"
    PHOTO = "photo"
    REVIEW = "review"


@dataclass(frozen=True)
class Today:
    """The day and the policy that answers are checked against."""

    day: date
    policy: Policy


class Step(Generic[A_contra]):
    """One page. Fields are class attributes, asked in the order they are written.

    A step never names another; a SEQUENCE gives their order.
    """

    name: ClassVar[str]
    stage: ClassVar[Stage]
    title: ClassVar[str]
    hint: ClassVar[str] = ""
    hint_stays: ClassVar[bool] = False
    """Whether the hint tells what happened, so that it never makes room for anything."""
    picture: ClassVar[str] = ""
    """The icon above the heading."""
    button: ClassVar[str] = labels.PROCEED

    def all_fields(self) -> tuple[Field[Any], ...]:
        """Every field of the class, in the order written."""
        written = {
            name: value for kind in type(self).__mro__[::-1] for name, value in vars(kind).items()
        }
        return tuple(value for value in written.values() if isinstance(value, Field))

    def fields(self, application: A_contra) -> tuple[Field[Any], ...]:
        """The fields that are asked for this application."""
        return self.all_fields()

    def applies(self, application: A_contra) -> bool:
        """Whether this application goes through the step."""
        return True

    def hint_for(self, application: A_contra) -> str:
        """The hint for this application, where it depends on one."""
        return self.hint

    def slot(self, application: A_contra) -> str:
        """Where its answers are kept: the name, then a dot and what they are about, if that varies.

        A passport's number is kept apart from a license's: one never turns up as the other, and
        going back to the first kind finds it again.
        """
        return self.name

    def about(self, kind: object) -> str:
        """The slot for answers about one kind, or one picture, of several."""
        return f"{self.name}.{kind}"

    def prefill(self, application: A_contra) -> RawAnswers:
        """Raw values to start with when nothing has been answered yet."""
        return {}

    def check(self, answers: Answers, application: A_contra, today: Today) -> Iterator[Problem]:
        """Complaints about values that are each fine on their own."""
        return iter(())

    def act(self, answers: Answers, application: A_contra) -> Act | None:
        """The outside work to do before the answers are saved."""
        return None

    def take(self, answers: Answers, application: A_contra, outcome: Outcome | None) -> None:
        """Note at Proceed what no answer can say later, such as the outcome of the act."""

    def save(self, answers: Answers, application: A_contra) -> None:
        """Write the values into the application: the same answers always write the same."""

    def remembered(self, raw: RawAnswers, application: A_contra) -> RawAnswers:
        """What the draft keeps once the page is saved; by default, what was typed."""
        return raw

    def done(self, raw: RawAnswers | None, application: A_contra, today: Today) -> bool:
        """Whether stored answers are still valid; None when the step was never answered."""
        return raw is not None and not self.examine(raw, application, today)[1]

    def examine(
        self, raw: RawAnswers, application: A_contra, today: Today
    ) -> tuple[Answers, tuple[Problem, ...]]:
        """Parse every field, then check the values together if each is fine."""
        answers, wrong = self.parse(raw, application)
        return answers, wrong or tuple(self.check(answers, application, today))

    def parse(self, raw: RawAnswers, application: A_contra) -> tuple[Answers, tuple[Problem, ...]]:
        """The value of each field, and what is wrong with those that have none."""
        values: dict[str, object] = {}
        problems: list[Problem] = []
        for field in self.fields(application):
            value = field.parse(raw.get(field.name, field.empty()))
            if isinstance(value, Complaint):
                problems.append(Problem(field.name, value.message))
            else:
                values[field.name] = value
        return Answers(values), tuple(problems)


def problems(findings: Iterable[Finding], at: Field[Any] | None = None) -> Iterator[Problem]:
    """The blocking findings of a rule as problems at a field."""
    for finding in findings:
        if finding.blocks:
            yield Problem(at.name if at else "", finding_message(finding))
