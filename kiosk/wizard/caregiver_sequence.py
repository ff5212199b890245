"""The caregiver's registration: its steps, in the Program's order (C6)."""

from typing import Final

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.wizard.step import Step
from kiosk.wizard.steps.caregiver.caregiver_attestations import CaregiverAttestations
from kiosk.wizard.steps.caregiver.caregiver_contact import CaregiverContact
from kiosk.wizard.steps.caregiver.caregiver_information import CaregiverInformation
from kiosk.wizard.steps.caregiver.caregiver_person import CaregiverPerson
from kiosk.wizard.steps.caregiver.caregiver_pin_step import CaregiverPinStep
from kiosk.wizard.steps.caregiver.caregiver_review import CaregiverReview
from kiosk.wizard.steps.identity.id_kind import IdKindStep
from kiosk.wizard.steps.identity.id_number import IdNumber
from kiosk.wizard.steps.identity.id_verification import IdVerification
from kiosk.wizard.steps.identity.out_of_state_id import OutOfStateId
from kiosk.wizard.steps.identity.photo_step import Photo
from kiosk.wizard.steps.identity.rmv_photo_step import RmvPhoto
from kiosk.wizard.steps.unchanged import Unchanged

SEQUENCE: Final[tuple[Step[CaregiverRegistration], ...]] = (
    CaregiverInformation(),
    CaregiverPerson(),
    CaregiverContact(),
    CaregiverPinStep(),
    CaregiverAttestations(),
    IdKindStep(),
    IdNumber(),
    RmvPhoto(),
    IdVerification(),
    OutOfStateId(),
    Photo(),
    Unchanged(),
    CaregiverReview(),
)
