"""“Review Information Then Submit” (R10)."""

from collections.abc import Iterator
from typing import Final

from kiosk import labels
from kiosk.domain.renewal.renewal import Renewal
from kiosk.i18n import N_
from kiosk.wizard.acts import Act, SubmitRenewal
from kiosk.wizard.fields.choices import AgreeField
from kiosk.wizard.fields.field import Answers, Problem
from kiosk.wizard.step import Stage, Step, Today, problems

ATTESTATION_ID: Final = "renewal"
ATTESTATION_VERSION: Final = 1


class Review(Step[Renewal]):
    """Everything given, what could come back, the attestation, and Submit."""

    name, stage, title = "review", Stage.REVIEW, labels.REVIEW
    button = labels.SUBMIT
    picture = "list-checks"

    agreed = AgreeField(
        labels.AGREE,
        N_("What I have given is true, and the papers are mine."),
        missing=N_("Press “I agree” before you submit"),
    )

    def check(self, answers: Answers, application: Renewal, today: Today) -> Iterator[Problem]:
        """Nothing that blocks may remain: a draft resumed after its ID expired stops here."""
        yield from problems(application.findings(today.day, today.policy))

    def act(self, answers: Answers, application: Renewal) -> Act:
        """Submit under the id that this draft always has."""
        return SubmitRenewal(
            application.id, application.next_submission_id, ATTESTATION_ID, ATTESTATION_VERSION
        )
