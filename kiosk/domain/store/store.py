"""The store that a kiosk is in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from kiosk.domain.store import help_topics
from kiosk.domain.store.help_topics import OURS_ON, HelpTopic
from kiosk.i18n import N_

CALL_NOTE: Final = N_("As of 2024, a call to the Commission may speed up approval.")
"""Ours. The Commission publishes no such advice, so it carries the year it is from."""


@dataclass(frozen=True)
class Store:
    """Names and addresses that screens, papers and emails show."""

    name: str = "Your store"
    phone: str = ""
    portal_url: str = "https://patient.massciportal.com"
    reserve_url: str = ""
    program_phone: str = ""
    call_note: str = CALL_NOTE
    """That a call may speed up approval, until a store writes its own; an empty one hides it."""
    audit_email: str = ""
    """Who is emailed the heads of the audit trail once a day; no one when empty."""
    lost_card_help: str = help_topics.LOST_CARD
    forgotten_pin_help: str = help_topics.FORGOTTEN_PIN
    under_18_help: str = help_topics.UNDER_18
    hardship_help: str = help_topics.HARDSHIP
    paper_renewal_help: str = help_topics.PAPER_RENEWAL
    call_note_on: date | None = None
    """When the store's own note took effect."""
    help_on: Mapping[HelpTopic, date] = field(default_factory=dict)
    """Since when the store's own words on a topic have been in effect."""

    @property
    def portal_shown(self) -> str:
        """The Program's website as people type it; an email holds no link."""
        return self.portal_url.removeprefix("https://").removeprefix("http://").rstrip("/")

    @property
    def shown_help(self) -> tuple[HelpTopic, ...]:
        """The topics that have a page: a store hides one by emptying its words."""
        return tuple(topic for topic in HelpTopic if self.help_of(topic))

    def help_of(self, topic: HelpTopic) -> str:
        """The words on a topic, the store's own or ours."""
        words: str = getattr(self, topic.value)
        return words.strip()

    def help_since(self, topic: HelpTopic) -> date:
        """When these words were written."""
        return self.help_on.get(topic, OURS_ON)
