"""The renewal: its steps, in the Program's order."""

from typing import Final

from kiosk.domain.renewal.renewal import Renewal
from kiosk.wizard.step import Step
from kiosk.wizard.steps.id_kind import IdKindStep
from kiosk.wizard.steps.id_number import IdNumber
from kiosk.wizard.steps.id_verification import IdVerification
from kiosk.wizard.steps.identify import Identify
from kiosk.wizard.steps.instructions import Instructions
from kiosk.wizard.steps.out_of_state_id import OutOfStateId
from kiosk.wizard.steps.personal_information import PersonalInformation
from kiosk.wizard.steps.photo import Photo
from kiosk.wizard.steps.residency import ResidencyPages
from kiosk.wizard.steps.residency_kind import ResidencyKindStep
from kiosk.wizard.steps.review import Review
from kiosk.wizard.steps.rmv_photo import RmvPhoto

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
    Review(),
)
