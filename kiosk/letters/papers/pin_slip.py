"""The slip that carries a PIN from the patient to the caregiver (C5)."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import ClassVar, Final

from kiosk.i18n import N_
from kiosk.letters.sample_store import PRINTED_AT

HEAD: Final = N_("Caregiver PIN")
TITLE: Final = N_("A PIN for a personal caregiver")
FOR: Final = N_("For")
FROM: Final = N_("From {name}")
USE_BY: Final = N_("Use it by")
REFERENCE: Final = N_("Slip {reference}")
REFERENCE_DETAIL: Final = N_("Staff may ask for this number. It opens nothing.")
INSIDE: Final = N_("The PIN is inside. It works only at a kiosk in this store.")
WEBSITE: Final = N_("The Program's website")
NOT_THERE: Final = N_("This PIN doesn't work there.")

PIN: Final = N_("Your PIN for the kiosk")
CODE: Final = N_("For the kiosk")
SHOW: Final = N_("Hold this code up to the kiosk's camera, or type the 12 digits.")
LOST: Final = N_("Lost it? The patient can make a new one, and this one stops working.")

NEXT: Final = N_("What you do next")
FOLD: Final = N_("Fold here")
FOLD_UP: Final = N_("1. Fold up")
FOLD_BACK: Final = N_("2. Fold back")


@dataclass(frozen=True)
class PinSlipFacts:
    """What the slip says; `patient` is first name and initial, the most that paper may show."""

    digits: str = field(repr=False)
    reference: str
    patient: str
    expires_at: datetime
    """The store's local time until which the PIN works."""
    head: ClassVar = HEAD


SAMPLES: Final = {
    "pin": PinSlipFacts(
        digits="482190357716",
        reference="K3-P7F2M",
        patient="María D.",
        expires_at=PRINTED_AT + timedelta(hours=60),
    )
}
