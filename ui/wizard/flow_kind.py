"""What differs between the flows that share their steps' pages."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from kiosk.i18n import N_
from kiosk.labels import RENEWAL
from kiosk.services.renewal.drafts import save_draft
from kiosk.wizard.summary import Section, sections


@dataclass(frozen=True)
class FlowKind:
    """The words of one flow, what its review shows, and the use case that stores its draft."""

    header: str
    """In the middle of the header."""
    rail: str
    """Above the steps of a wide screen."""
    blocked: str
    """The heading when rules are in the way."""
    sections: Callable[[Any], Iterable[Section]]
    save: Callable[..., object]
    """Use case: the actor, the application, the language of the visit, and who typed what."""
    pages: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Pages of its own steps, as in ui/wizard/step_pages.py."""


RENEWING: Final = FlowKind(
    RENEWAL, N_("Your renewal"), N_("You cannot renew today"), sections, save_draft
)
