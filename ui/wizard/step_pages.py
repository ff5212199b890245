"""Pages of steps with their own look; every other step is drawn from its fields."""

from importlib import import_module
from typing import Any, Final

from kiosk.wizard.step import Step
from ui.wizard.fields.form_page import FormPage
from ui.wizard.step_page import StepContext, StepPage

PAGES: Final[dict[str, tuple[str, str]]] = {
    "instructions": ("ui.wizard.instructions_page", "InstructionsPage"),
    "rmv_photo": ("ui.wizard.photo.rmv_photo_page", "RmvPhotoPage"),
    "photo": ("ui.wizard.photo.photo_page", "PhotoPage"),
    "review": ("ui.wizard.review.review_page", "ReviewPage"),
}
"""Step name to module and class; a module is imported when its page is first drawn."""


def page_for(step: Step[Any], context: StepContext) -> StepPage:
    """Build the page of a step, not yet filled."""
    fields = step.fields(context.session.application)
    found = context.way.pages.get(step.name) or PAGES.get(step.name)
    if found is None:
        return FormPage(step, fields, context)
    module, name = found
    made: type[StepPage] = getattr(import_module(module), name)
    return made(step, fields, context)
