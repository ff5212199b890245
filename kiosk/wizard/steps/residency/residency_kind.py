"""“Submit Proof of Residency” (R8): which paper the patient has."""

from typing import Any, Final

from kiosk import labels
from kiosk.domain.renewal.documents import Residency, ResidencyKind
from kiosk.domain.renewal.renewal import Renewal
from kiosk.i18n import N_
from kiosk.letters.document_kinds import RESIDENCY_WORDS
from kiosk.wizard.fields.choices import ChoiceField, Option
from kiosk.wizard.fields.field import Answers, Field
from kiosk.wizard.step import Stage, Step

LAST_60_DAYS = N_("From the last 60 days")
LAST_6_MONTHS = N_("From the last 6 months")
STILL_VALID = N_("Still valid")

PAPERS: Final = {
    ResidencyKind.UTILITY_BILL: (LAST_60_DAYS, "lightning"),
    ResidencyKind.GOVERNMENT_MAIL: (LAST_60_DAYS, "envelope-simple"),
    ResidencyKind.CAR_INSURANCE: (LAST_60_DAYS, "shield-check"),
    ResidencyKind.HOME_LOAN_OR_LEASE: (LAST_6_MONTHS, "house-simple"),
    ResidencyKind.TUITION_BILL: (LAST_6_MONTHS, "graduation-cap"),
    ResidencyKind.MARRIAGE_CERTIFICATE: (LAST_6_MONTHS, "heart"),
    ResidencyKind.PROPERTY_TAX: (N_("This year's"), "receipt"),
    ResidencyKind.VEHICLE_REGISTRATION: (STILL_VALID, "car-profile"),
    ResidencyKind.PROFESSIONAL_LICENSE: (STILL_VALID, "certificate"),
    ResidencyKind.MASSACHUSETTS_ID: (N_("The one you just added"), "identification-card"),
}
RESIDENCY_OPTIONS = tuple(
    Option(kind, RESIDENCY_WORDS[kind], dated, picture) for kind, (dated, picture) in PAPERS.items()
)


class ResidencyKindStep(Step[Renewal]):
    """The kind decides how old the paper may be."""

    name, stage, title = "residency_kind", Stage.RESIDENCY, labels.RESIDENCY
    hint = N_("Which document shows your name and address?")

    kind = ChoiceField(
        N_("Your document"), ResidencyKind, RESIDENCY_OPTIONS, missing=N_("Choose your document")
    )

    def __init__(self) -> None:
        self._papers = self.kind.without(ResidencyKind.MASSACHUSETTS_ID)

    def fields(self, application: Renewal) -> tuple[Field[Any], ...]:
        """The Massachusetts ID proves residency only where one was given."""
        return (self.kind if application.has_massachusetts_id else self._papers,)

    def save(self, answers: Answers, application: Renewal) -> None:
        """Keep the kind; the Massachusetts ID needs nothing more."""
        application.residency_kind = answers[self.kind]
        if answers[self.kind] is ResidencyKind.MASSACHUSETTS_ID:
            application.residency = Residency(ResidencyKind.MASSACHUSETTS_ID)
