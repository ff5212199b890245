"""Pages of steps with a look of their own; every other step is drawn from its fields."""

from importlib import import_module
from typing import Any, Final

from kiosk.wizard.step import Step
from ui.wizard.fields.form_page import FormPage
from ui.wizard.step_page import StepContext, StepPage

PAGES: Final[dict[str, tuple[str, str]]] = {
    "instructions": ("instructions", "InstructionsPage"),
    "rmv_photo": ("rmv_photo", "RmvPhotoPage"),
    "photo": ("photo", "PhotoPage"),
    "review": ("review", "ReviewPage"),
    "caregiver_information": ("instructions", "InstructionsPage"),
    "caregiver_pin": ("caregiver_pin", "CaregiverPinPage"),
    "caregiver_attestations": ("caregiver_attestations", "CaregiverAttestationsPage"),
    "caregiver_review": ("review", "ReviewPage"),
}
"""Step name to module and class; a module is imported when its page is first drawn."""


def page_for(step: Step[Any], context: StepContext) -> StepPage:
    """Build the page of a step, not yet filled."""
    fields = step.fields(context.session.application)
    if step.name not in PAGES:
        return FormPage(step, fields, context)
    module, name = PAGES[step.name]
    made: type[StepPage] = getattr(import_module(f"{__name__}.{module}"), name)
    return made(step, fields, context)
