"""Which sections of the review have something that staff filled in last (S5)."""

from collections.abc import Sequence

from kiosk.domain.renewal.application import Application
from kiosk.wizard.summary import Section


def helped_sections(
    sections: Sequence[Section], steps: Sequence[str], application: Application
) -> frozenset[str]:
    """The `change` of each such section; one reaches from its step to the next section's."""
    marked = {mark.partition(":")[0].partition(".")[0] for mark in application.assisted}
    starts = {section.change for section in sections}
    helped: set[str] = set()
    here = ""
    for step in steps:
        here = step if step in starts else here
        if step in marked:
            helped.add(here)
    return frozenset(helped - {""})
