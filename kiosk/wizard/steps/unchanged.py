"""What came back and was not changed (R14): change it, or say why it is kept."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from kiosk.domain.renewal.application import Application
from kiosk.i18n import N_, Message
from kiosk.wizard.acts import Outcome
from kiosk.wizard.fields.choices import ChoiceField, Option
from kiosk.wizard.fields.field import Answers, Problem, RawAnswers
from kiosk.wizard.fields.text_fields import TextField
from kiosk.wizard.step import Stage, Step, Today

BECAUSE_MISSING: Final = N_("Write why you're keeping it")


class Way(StrEnum):
    """What to do about what was not changed."""

    CHANGE = "change"
    KEEP = "keep"


class Unchanged(Step[Application]):
    """Comes up only while a reason has nothing new; “change” opens the pages to fix again."""

    name, stage = "unchanged", Stage.REVIEW
    title = N_("You haven't changed anything")
    hint = N_("The Program sent this back. It may do so again.")

    way = ChoiceField(
        N_("Change or keep"),
        Way,
        (
            Option(Way.CHANGE, N_("I'll change it"), picture="clipboard-text"),
            Option(Way.KEEP, N_("I'll keep it"), picture="seal-check"),
        ),
        missing=N_("Choose whether to change it"),
    )
    because = TextField(
        N_("I'm keeping it because"),
        hint=N_("A reviewer here will read this"),
        limit=200,
        optional=True,
    )

    def applies(self, application: Application) -> bool:
        """Whether something came back and is still as it was."""
        return bool(application.unchanged)

    def slot(self, application: Application) -> str:
        """Asked again each time it comes back."""
        return self.about(application.submission_id)

    def check(self, answers: Answers, application: Application, today: Today) -> Iterator[Problem]:
        """Keeping it takes a reason."""
        if answers[self.way] is Way.KEEP and not answers[self.because]:
            yield Problem(self.because.name, Message(BECAUSE_MISSING))

    def take(self, answers: Answers, application: Application, outcome: Outcome | None) -> None:
        """Changing it leads to the pages to fix."""
        if answers[self.way] is Way.CHANGE:
            application.to_fix = tuple(reason.code for reason in application.unchanged)

    def save(self, answers: Answers, application: Application) -> None:
        application.kept_because = answers[self.because] if answers[self.way] is Way.KEEP else ""

    def done(self, raw: RawAnswers | None, application: Application, today: Today) -> bool:
        """Only a reason ends the question."""
        return super().done(raw, application, today) and bool(application.kept_because)
