"""“Identification Verification” (R6): front and back of the Massachusetts ID."""

from collections.abc import Iterator

from kiosk import labels
from kiosk.domain.renewal.application import Application
from kiosk.domain.renewal.documents import Identification, id_expired
from kiosk.i18n import N_
from kiosk.wizard.fields.base import Answers, Problem
from kiosk.wizard.fields.dates import DateField
from kiosk.wizard.fields.documents import DocumentField
from kiosk.wizard.step import Stage, Step, Today, problems


class IdVerification(Step[Application]):
    """Asked when the RMV gave no photo, or the patient said that it shows somebody else."""

    name, stage, title = "id_verification", Stage.ID, labels.ID_VERIFICATION
    hint = N_("We need a picture of the front and the back of your ID.")

    expires_on = DateField(
        N_("Expiration date on the document"),
        missing=N_("Enter the expiration date of your document"),
    )
    front = DocumentField(
        N_("Front of your ID"), missing=N_("Choose a picture of the front of your ID")
    )
    back = DocumentField(
        N_("Back of your ID"), missing=N_("Choose a picture of the back of your ID")
    )

    def applies(self, application: Application) -> bool:
        """A Massachusetts ID that no accepted RMV photo stands for."""
        return application.has_massachusetts_id and not application.rmv_accepted

    def slot(self, application: Application) -> str:
        """Each kind of ID has its own."""
        return self.about(application.id_kind)

    def check(self, answers: Answers, application: Application, today: Today) -> Iterator[Problem]:
        """An expired ID does not identify."""
        found = id_expired(answers[self.expires_on], today.day, today.policy)
        yield from problems(found, at=self.expires_on)

    def save(self, answers: Answers, application: Application) -> None:
        """Keep both sides, in this order."""
        if application.id_kind is not None:
            application.identification = Identification(
                application.id_kind,
                answers[self.front] + answers[self.back],
                answers[self.expires_on],
            )
