"""“Submit Proof of Residency” (R8): the paper's date and its pages."""

from collections.abc import Iterator
from typing import Any

from kiosk import labels
from kiosk.domain.renewal.documents import BY_EXPIRATION, Residency, ResidencyKind, residency_date
from kiosk.domain.renewal.renewal import Renewal
from kiosk.i18n import N_
from kiosk.wizard.fields.dates import DateField
from kiosk.wizard.fields.document_fields import DocumentField
from kiosk.wizard.fields.field import Answers, Field, Problem
from kiosk.wizard.step import Stage, Step, Today, problems


class ResidencyPages(Step[Renewal]):
    """Several pages are allowed; name and address must match the ID."""

    name, stage, title = "residency", Stage.RESIDENCY, labels.RESIDENCY
    hint = N_("Name and address must match your ID.")

    dated_on = DateField(N_("Date on the document"), missing=N_("Enter the date on the document"))
    valid_until = DateField(
        N_("Expiration date on the document"),
        missing=N_("Enter the expiration date on the document"),
    )
    pages = DocumentField(
        N_("Pages of your document"), missing=N_("Choose a picture of your document"), most=10
    )

    def fields(self, application: Renewal) -> tuple[Field[Any], ...]:
        """A paper that must be current is dated by its expiration."""
        return (self._date(application), self.pages)

    def applies(self, application: Renewal) -> bool:
        """The Massachusetts ID was given already."""
        return application.residency_kind is not ResidencyKind.MASSACHUSETTS_ID

    def slot(self, application: Renewal) -> str:
        """Each kind of paper has its own."""
        return self.about(application.residency_kind)

    def check(self, answers: Answers, application: Renewal, today: Today) -> Iterator[Problem]:
        at = self._date(application)
        if application.residency_kind is not None:
            found = residency_date(application.residency_kind, answers[at], today.day, today.policy)
            yield from problems(found, at=at)

    def save(self, answers: Answers, application: Renewal) -> None:
        if application.residency_kind is not None:
            application.residency = Residency(
                application.residency_kind,
                answers[self._date(application)],
                answers[self.pages],
            )

    def _date(self, application: Renewal) -> DateField:
        by_end = application.residency_kind in BY_EXPIRATION
        return self.valid_until if by_end else self.dated_on
