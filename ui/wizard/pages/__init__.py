"""Pages of steps with a look of their own; every other step is drawn from its fields."""

from importlib import import_module
from typing import Any, Final

from kiosk.wizard.step import Step
from ui.wizard.fields.form_page import FormPage
from ui.wizard.step_page import StepContext, StepPage

PAGES: Final[dict[str, tuple[str, str]]] = {
    "instructions": ("pages.instructions_page", "InstructionsPage"),
    "rmv_photo": ("photo.rmv_photo_page", "RmvPhotoPage"),
    "photo": ("photo.photo_page", "PhotoPage"),
    "review": ("review.review_page", "ReviewPage"),
    "caregiver_information": ("pages.instructions_page", "InstructionsPage"),
    "caregiver_pin": ("pages.caregiver_pin_page", "CaregiverPinPage"),
    "caregiver_attestations": ("pages.attestations_page", "CaregiverAttestationsPage"),
    "caregiver_review": ("review.review_page", "ReviewPage"),
}
"""Step name to module in ui.wizard and class; a module is imported when its page is first drawn."""


def page_for(step: Step[Any], context: StepContext) -> StepPage:
    """Build the page of a step, not yet filled."""
    fields = step.fields(context.session.application)
    if step.name not in PAGES:
        return FormPage(step, fields, context)
    module, name = PAGES[step.name]
    made: type[StepPage] = getattr(import_module(f"ui.wizard.{module}"), name)
    return made(step, fields, context)
