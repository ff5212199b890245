"""A finding as a notice: what is in the way warns, what is only not due yet does not."""

from typing import Final

from kiosk.domain.renewal.findings import Finding
from kiosk.finding_words import finding_words
from kiosk.i18n import Translator
from ui.widgets.cards.notice import Notice

CALENDAR: Final = "regular/calendar-dots"


def finding_notice(say: Translator, finding: Finding) -> Notice:
    """What was found and what to do about it; what is not due says when, in blue."""
    title, advice = say.pair(finding_words(finding))
    if not finding.due:
        return Notice(title, advice, "info", CALENDAR)
    return Notice(title, advice, "warn")
