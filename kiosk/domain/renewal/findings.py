"""What a rule finds: advice, or a reason why the application cannot be submitted."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final


class Rule(StrEnum):
    """Every rule that can find something; words.py has a sentence for each."""

    CERTIFICATION_EXPIRED = "certification_expired"
    CERTIFICATION_ENDS_SOON = "certification_ends_soon"
    NO_REGISTRATION = "no_registration"
    NOT_OPEN_YET = "not_open_yet"
    ALREADY_SUBMITTED = "already_submitted"
    TOO_YOUNG = "too_young"
    TWO_PEOPLE = "two_people"
    NOT_FIXED = "not_fixed"
    UNCHANGED = "unchanged"
    INSTRUCTIONS_UNREAD = "instructions_unread"
    CONTACT_MISSING = "contact_missing"
    NOT_IN_MASSACHUSETTS = "not_in_massachusetts"
    ADDRESS_CHANGED = "address_changed"
    ID_MISSING = "id_missing"
    ID_EXPIRED = "id_expired"
    ID_EXPIRES_SOON = "id_expires_soon"
    RESIDENCY_MISSING = "residency_missing"
    RESIDENCY_TOO_OLD = "residency_too_old"
    RESIDENCY_NEARLY_TOO_OLD = "residency_nearly_too_old"
    RESIDENCY_EXPIRED = "residency_expired"
    RESIDENCY_IN_FUTURE = "residency_in_future"
    RESIDENCY_OTHER_YEAR = "residency_other_year"
    RESIDENCY_NEEDS_STATE_ID = "residency_needs_state_id"
    NOT_IDENTIFIED = "not_identified"
    NOT_REGISTERED = "not_registered"
    REGISTRATION_ENDED = "registration_ended"
    CAREGIVER_TOO_YOUNG = "caregiver_too_young"
    CAREGIVER_CHANGED = "caregiver_changed"
    CAREGIVER_HELD = "caregiver_held"
    PIN_MISSING = "pin_missing"
    ATTESTATIONS_MISSING = "attestations_missing"
    PHOTO_MISSING = "photo_missing"
    PHOTO_TO_BE_CHECKED = "photo_to_be_checked"


NOT_DUE: Final = frozenset({Rule.CERTIFICATION_ENDS_SOON, Rule.NOT_OPEN_YET})
"""Rules that only say when something will be due, which is no warning."""


@dataclass(frozen=True)
class Finding:
    """One thing that a rule found; it stops Submit if it `blocks`, otherwise it only advises."""

    rule: Rule
    blocks: bool
    facts: tuple[tuple[str, str | int | date], ...] = ()

    @property
    def due(self) -> bool:
        """False when there is nothing to do today."""
        return self.rule not in NOT_DUE

    @classmethod
    def block(cls, rule: Rule, **facts: str | int | date) -> "Finding":
        """A finding that stops Submit."""
        return cls(rule, True, tuple(sorted(facts.items())))

    @classmethod
    def advise(cls, rule: Rule, **facts: str | int | date) -> "Finding":
        """A finding that only points something out."""
        return cls(rule, False, tuple(sorted(facts.items())))
