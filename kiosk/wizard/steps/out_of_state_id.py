"""“Patients Using an Out-of-State ID” (R7); also US passports and military IDs."""

from collections.abc import Iterator
from typing import Any

from kiosk import labels
from kiosk.domain.renewal.application import Application
from kiosk.domain.renewal.documents import UPLOADED_KINDS, Identification, IdKind, id_expired
from kiosk.i18n import N_
from kiosk.wizard.fields.base import Answers, Field, Problem
from kiosk.wizard.fields.dates import DateField
from kiosk.wizard.fields.documents import DocumentField
from kiosk.wizard.step import Stage, Step, Today, problems


class OutOfStateId(Step[Application]):
    """An ID that the RMV does not know is shown by pictures of it."""

    name, stage, title = "out_of_state_id", Stage.ID, labels.OUT_OF_STATE_ID
    hint = N_("This page also takes US passports and US military IDs.")

    expires_on = DateField(
        N_("Expiration date on the document"),
        missing=N_("Enter the expiration date of your document"),
    )
    picture_of_document = DocumentField(
        N_("Picture of the document"), missing=N_("Choose a picture of your document"), most=2
    )
    both_sides = DocumentField(
        N_("Front and back of your military ID"),
        missing=N_("Choose pictures of the front and back of your military ID"),
        least=2,
        most=2,
    )

    def fields(self, application: Application) -> tuple[Field[Any], ...]:
        """A military ID is shown from both sides."""
        return (self.expires_on, self._pictures(application))

    def applies(self, application: Application) -> bool:
        """Every ID that is not from Massachusetts."""
        return application.id_kind in UPLOADED_KINDS

    def slot(self, application: Application) -> str:
        """Each kind of ID has its own."""
        return self.about(application.id_kind)

    def check(self, answers: Answers, application: Application, today: Today) -> Iterator[Problem]:
        """An expired document does not identify."""
        found = id_expired(answers[self.expires_on], today.day, today.policy)
        yield from problems(found, at=self.expires_on)

    def save(self, answers: Answers, application: Application) -> None:
        """Keep the pictures and the date."""
        if application.id_kind is not None:
            application.identification = Identification(
                application.id_kind,
                answers[self._pictures(application)],
                answers[self.expires_on],
            )

    def _pictures(self, application: Application) -> DocumentField:
        military = application.id_kind is IdKind.MILITARY
        return self.both_sides if military else self.picture_of_document
