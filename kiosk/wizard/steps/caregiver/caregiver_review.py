"""The caregiver's review with editing, then “Proceed” (C6)."""

from collections.abc import Iterator

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.i18n import N_
from kiosk.wizard.acts import Act, SubmitCaregiver
from kiosk.wizard.fields.field import Answers, Problem
from kiosk.wizard.step import Stage, Step, Today, problems


class CaregiverReview(Step[CaregiverRegistration]):
    """Everything given and what could come back; Proceed submits it."""

    name, stage = "caregiver_review", Stage.REVIEW
    title = N_("Review your information")
    hint = N_("Change anything that isn't right. “Proceed” submits it.")
    picture = "list-checks"

    def check(
        self, answers: Answers, application: CaregiverRegistration, today: Today
    ) -> Iterator[Problem]:
        yield from problems(application.findings(today.day, today.policy))

    def act(self, answers: Answers, application: CaregiverRegistration) -> Act:
        """Submit under the id that this draft always has."""
        return SubmitCaregiver(application.id, application.next_submission_id)
