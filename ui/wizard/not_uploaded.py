"""What a person chose or took but has not uploaded yet."""

from dataclasses import dataclass, field

from kiosk.ports.ingester import Page
from ui.wizard.photo_work import PhotoStill


@dataclass
class NotUploaded:
    """Lives as long as the flow, so that Back loses no picture; nothing of it is stored."""

    pages: dict[str, list[Page]] = field(default_factory=dict)
    """By the slot of the step and the field's name."""
    still: PhotoStill | None = None
