"""The caregiver's registration as a path through the shared step pages."""

from typing import Final

from kiosk.i18n import N_
from kiosk.labels import REGISTER_AS_CAREGIVER
from kiosk.services.caregivers.registration_draft import save_caregiver_draft
from kiosk.wizard.summary import caregiver_sections
from ui.wizard.flow_kind import FlowKind

CAREGIVING: Final = FlowKind(
    REGISTER_AS_CAREGIVER,
    N_("Your registration"),
    N_("You cannot register today"),
    caregiver_sections,
    save_caregiver_draft,
    {
        "caregiver_information": ("ui.wizard.instructions_page", "InstructionsPage"),
        "caregiver_pin": ("ui.caregivers.registration.type_pin_page", "TypePinPage"),
        "caregiver_attestations": (
            "ui.caregivers.registration.attestations_page",
            "CaregiverAttestationsPage",
        ),
        "caregiver_review": ("ui.wizard.review.review_page", "ReviewPage"),
    },
)
