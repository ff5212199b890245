"""The names of IDs and proofs of residency, wherever they are said."""

from typing import Final

from kiosk.domain.renewal.documents import IdKind, ResidencyKind
from kiosk.i18n import N_

ID_WORDS: Final[dict[IdKind, str]] = {
    IdKind.MASSACHUSETTS_LICENSE: N_("Massachusetts driver's license"),
    IdKind.MASSACHUSETTS_ID_CARD: N_("Massachusetts ID card"),
    IdKind.OUT_OF_STATE: N_("Out-of-state license or ID"),
    IdKind.PASSPORT: N_("US passport"),
    IdKind.MILITARY: N_("US military ID"),
}
RESIDENCY_WORDS: Final[dict[ResidencyKind, str]] = {
    ResidencyKind.UTILITY_BILL: N_("Utility bill"),
    ResidencyKind.GOVERNMENT_MAIL: N_("Government mail"),
    ResidencyKind.CAR_INSURANCE: N_("Car insurance"),
    ResidencyKind.HOME_LOAN_OR_LEASE: N_("Mortgage, lease or loan"),
    ResidencyKind.TUITION_BILL: N_("Tuition bill"),
    ResidencyKind.MARRIAGE_CERTIFICATE: N_("Marriage certificate"),
    ResidencyKind.PROPERTY_TAX: N_("Property or excise tax"),
    ResidencyKind.VEHICLE_REGISTRATION: N_("Vehicle registration"),
    ResidencyKind.PROFESSIONAL_LICENSE: N_("Professional license"),
    ResidencyKind.MASSACHUSETTS_ID: N_("My Massachusetts ID"),
}
