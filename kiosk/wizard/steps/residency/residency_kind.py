"""“Submit Proof of Residency” (R8): which paper the patient has."""

from typing import Any

from kiosk import labels
from kiosk.domain.renewal.documents import Residency, ResidencyKind
from kiosk.domain.renewal.renewal import Renewal
from kiosk.i18n import N_
from kiosk.wizard.fields.choices import ChoiceField, Option
from kiosk.wizard.fields.field import Answers, Field
from kiosk.wizard.step import Stage, Step

LAST_60_DAYS = N_("From the last 60 days")
LAST_6_MONTHS = N_("From the last 6 months")
STILL_VALID = N_("Still valid")

RESIDENCY_OPTIONS = (
    Option(ResidencyKind.UTILITY_BILL, N_("Utility bill"), LAST_60_DAYS, "lightning"),
    Option(ResidencyKind.GOVERNMENT_MAIL, N_("Government mail"), LAST_60_DAYS, "envelope-simple"),
    Option(ResidencyKind.CAR_INSURANCE, N_("Car insurance"), LAST_60_DAYS, "shield-check"),
    Option(
        ResidencyKind.HOME_LOAN_OR_LEASE,
        N_("Mortgage, lease or loan"),
        LAST_6_MONTHS,
        "house-simple",
    ),
    Option(ResidencyKind.TUITION_BILL, N_("Tuition bill"), LAST_6_MONTHS, "graduation-cap"),
    Option(ResidencyKind.MARRIAGE_CERTIFICATE, N_("Marriage certificate"), LAST_6_MONTHS, "heart"),
    Option(ResidencyKind.PROPERTY_TAX, N_("Property or excise tax"), N_("This year's"), "receipt"),
    Option(
        ResidencyKind.VEHICLE_REGISTRATION, N_("Vehicle registration"), STILL_VALID, "car-profile"
    ),
    Option(
        ResidencyKind.PROFESSIONAL_LICENSE, N_("Professional license"), STILL_VALID, "certificate"
    ),
    Option(
        ResidencyKind.MASSACHUSETTS_ID,
        N_("My Massachusetts ID"),
        N_("The one you just added"),
        "identification-card",
    ),
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
