"""A caregiver in front of one step, over fakes."""

from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from pytestqt.qtbot import QtBot

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.people.person import Address, Name
from kiosk.wizard.caregiver_sequence import SEQUENCE
from kiosk.wizard.session import WizardSession
from tests.factories import NOW
from tests.fakes.ports import FakePorts
from tests.ui.stage import SAY, new_window
from ui.caregivers.registration.registration_flow import CAREGIVING
from ui.caregivers.registration.type_pin_page import TypePinPage
from ui.core.core import Core
from ui.wizard.stage_progress import progress_of
from ui.wizard.step_page import StepContext, StepPage
from ui.wizard.step_pages import page_for


def rosa() -> CaregiverRegistration:
    """Someone who has said who she is."""
    made = CaregiverRegistration.blank(uuid4(), "K3-7F2QM", uuid4(), NOW, "en")
    made.instructions_read = True
    made.name, made.date_of_birth = Name("Rosa", "Lima"), date(1990, 5, 4)
    made.address, made.phone = Address("1 Elm Street", "Worcester", "MA", "01608"), "508-555-0142"
    return made


@dataclass
class Stand:
    """The session of one registration, over fakes."""

    ports: FakePorts
    core: Core
    session: WizardSession[CaregiverRegistration]

    def page(self, name: str) -> StepPage:
        """The page of a step, filled as the shell fills it."""
        self.session.step = next(step for step in SEQUENCE if step.name == name)
        context = StepContext(self.session, self.core, SAY, way=CAREGIVING)
        page = page_for(self.session.step, context)
        page.progress, page.progress_words = progress_of(self.session, SAY)
        page.fill(self.session.raw())
        return page

    def pin_page(self, qtbot: QtBot) -> TypePinPage:
        """The page of the PIN in a window."""
        page = self.page("caregiver_pin")
        assert isinstance(page, TypePinPage)
        new_window(qtbot).show_page(lambda: page)
        return page
