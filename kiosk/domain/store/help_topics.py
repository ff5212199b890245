"""What people ask for and this kiosk cannot do: our words for each, until a store writes its own.

How the Commission handles these can change, so our words say little and carry their date.
"""

from datetime import date
from enum import StrEnum
from typing import Final

from kiosk.i18n import N_


class HelpTopic(StrEnum):
    """A page of help; its value is the store's setting that holds the words."""

    LOST_CARD = "lost_card_help"
    FORGOTTEN_PIN = "forgotten_pin_help"
    UNDER_18 = "under_18_help"
    HARDSHIP = "hardship_help"
    PAPER_RENEWAL = "paper_renewal_help"


OURS_ON: Final = date(2026, 11, 30)
"""When we last wrote the words below."""
LOST_CARD: Final = N_("Tell the Commission that your card is lost. They say how you get a new one.")
FORGOTTEN_PIN: Final = N_(
    "Your PIN is on your physician's paper. If you lost that paper, call the Commission. "
    "A caregiver gets a new PIN from the patient."
)
UNDER_18: Final = N_(
    "A patient under 18 needs a parent or guardian, and a certification from a second clinician. "
    "Only staff can help with this."
)
HARDSHIP: Final = N_(
    "The Commission decides about hardship. Call them and ask what you can apply for."
)
PAPER_RENEWAL: Final = N_(
    "If you want to renew on paper, ask the Commission for the form. Send it to them yourself."
)
