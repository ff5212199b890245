"""The renewal: its steps, in the Program's order."""

from typing import Final

from kiosk.domain.renewal.renewal import Renewal
from kiosk.wizard.step import Step
from kiosk.wizard.steps.identity.id_kind import IdKindStep
from kiosk.wizard.steps.identity.id_number import IdNumber
from kiosk.wizard.steps.identity.id_verification import IdVerification
from kiosk.wizard.steps.identity.out_of_state_id import OutOfStateId
from kiosk.wizard.steps.identity.photo_step import Photo
from kiosk.wizard.steps.identity.rmv_photo_step import RmvPhoto
from kiosk.wizard.steps.person.identify_step import Identify
from kiosk.wizard.steps.person.instructions import Instructions
from kiosk.wizard.steps.person.personal_information import PersonalInformation
from kiosk.wizard.steps.residency.residency_kind import ResidencyKindStep
from kiosk.wizard.steps.residency.residency_pages import ResidencyPages
from kiosk.wizard.steps.review import Review
from kiosk.wizard.steps.unchanged import Unchanged

SEQUENCE: Final[tuple[Step[Renewal], ...]] = (
    Identify(),
    Instructions(),
    PersonalInformation(),
    IdKindStep(),
    IdNumber(),
    RmvPhoto(),
    IdVerification(),
    OutOfStateId(),
    ResidencyKindStep(),
    ResidencyPages(),
    Photo(),
    Unchanged(),
    Review(),
)
