"""An ID shown by pictures of it: its expiration date and its sides."""

from collections.abc import Iterator
from typing import Any

from kiosk.domain.renewal.application import Application
from kiosk.domain.renewal.documents import Identification, id_expired
from kiosk.i18n import N_
from kiosk.wizard.fields.dates import DateField
from kiosk.wizard.fields.document_fields import DocumentField
from kiosk.wizard.fields.field import Answers, Field, Problem
from kiosk.wizard.step import Stage, Step, Today, problems


class IdPictures(Step[Application]):
    """The page asks for the date, then for each of its `sides`."""

    stage = Stage.ID

    expires_on = DateField(
        N_("Expiration date on the document"),
        missing=N_("Enter the expiration date of your document"),
    )

    def sides(self, application: Application) -> tuple[DocumentField, ...]:
        return tuple(field for field in self.all_fields() if isinstance(field, DocumentField))

    def fields(self, application: Application) -> tuple[Field[Any], ...]:
        return (self.expires_on, *self.sides(application))

    def slot(self, application: Application) -> str:
        """Each kind of ID has its own."""
        return self.about(application.id_kind)

    def check(self, answers: Answers, application: Application, today: Today) -> Iterator[Problem]:
        """An expired document does not identify."""
        found = id_expired(answers[self.expires_on], today.day, today.policy)
        yield from problems(found, at=self.expires_on)

    def save(self, answers: Answers, application: Application) -> None:
        if application.id_kind is not None:
            pictures = [page for side in self.sides(application) for page in answers[side]]
            application.identification = Identification(
                application.id_kind, tuple(pictures), answers[self.expires_on]
            )
