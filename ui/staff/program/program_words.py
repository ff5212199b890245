"""What the Program desk says: answers, pages, decisions, how long something waits."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from kiosk.domain.people.person import Address
from kiosk.domain.renewal.decision import Decided, KnownBy
from kiosk.domain.renewal.documents import IdKind, ResidencyKind
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.domain.renewal.reasons import ReasonList
from kiosk.finding_words import finding_words
from kiosk.i18n import N_, NP_, Message, Plural, Translator
from kiosk.letters.notices.renewal_decided import SHORT
from kiosk.services.program.program_views import (
    Against,
    Asked,
    Mark,
    PageKind,
    PastDecision,
    Value,
)
from kiosk.wizard.steps.identity.id_kind import ID_OPTIONS
from kiosk.wizard.steps.residency.residency_kind import RESIDENCY_OPTIONS
from ui.widgets.texts.tones import Tone

MINUTE_S: Final = 60
HOUR_S: Final = 60 * MINUTE_S
DAY_S: Final = 24 * HOUR_S
AGES: Final = (
    (DAY_S, NP_("{count} day", "{count} days", "count")),
    (HOUR_S, NP_("{count} hour", "{count} hours", "count")),
    (MINUTE_S, NP_("{count} minute", "{count} minutes", "count")),
)
AGO: Final = (
    (DAY_S, NP_("{count} day ago", "{count} days ago", "count")),
    (HOUR_S, NP_("{count} hour ago", "{count} hours ago", "count")),
    (MINUTE_S, NP_("{count} minute ago", "{count} minutes ago", "count")),
)
TITLES: Final = {
    ReasonList.RENEWAL: N_("{reference}, renewal"),
    ReasonList.CAREGIVER: N_("{reference}, caregiver"),
}
KINDS: Final = {ReasonList.RENEWAL: N_("Renewal"), ReasonList.CAREGIVER: N_("Caregiver")}
ASKED: Final = {
    Asked.NAME: N_("Name"),
    Asked.BORN: N_("Date of birth"),
    Asked.NUMBER: N_("Patient number"),
    Asked.ADDRESS: N_("Address"),
    Asked.PHONE: N_("Phone"),
    Asked.EMAIL: N_("Email"),
    Asked.PATIENT: N_("Caregiver of"),
    Asked.FAMILY: N_("Immediate family, the patient says"),
    Asked.ID_KIND: N_("ID"),
    Asked.ID_NUMBER: N_("ID number"),
    Asked.ID_EXPIRES: N_("ID expires"),
    Asked.CERTIFICATION: N_("Certification until"),
    Asked.RESIDENCY_KIND: N_("Proof of residency"),
    Asked.RESIDENCY_DATE: N_("Date on the proof"),
}
SAME: Final = N_("Same")
DIFFERS: Final = N_("Differs")
IN_DATE: Final = N_("In date")
OVER: Final = N_("Ended")
SAYS: Final = {
    Against.REGISTRATION: N_("The registration says: {other}"),
    Against.CERTIFICATION: N_("The certification says: {other}"),
    Against.EARLIER: N_("With the PIN it was: {other}"),
}
PAGES: Final = {
    PageKind.ID_FRONT: N_("ID front"),
    PageKind.ID_BACK: N_("ID back"),
    PageKind.PROOF: N_("Proof"),
    PageKind.PHOTO: N_("Photo"),
    PageKind.RMV_PHOTO: N_("RMV photo"),
}
DECIDED: Final[dict[Decided, tuple[str, Tone]]] = {
    Decided.APPROVED: (SHORT, "ok"),
    Decided.RETURNED: (N_("Returned"), "warn"),
    Decided.DENIED: (N_("Denied"), "error"),
}
KNOWN: Final = {
    KnownBy.PORTAL: N_("Portal"),
    KnownBy.LETTER: N_("Letter"),
    KnownBy.PHONE: N_("Phone"),
}
RECORDED: Final = {
    KnownBy.PORTAL: N_("{decided}. Recorded by {who}, who saw it in the portal"),
    KnownBy.LETTER: N_("{decided}. Recorded by {who}, who has the letter"),
    KnownBy.PHONE: N_("{decided}. Recorded by {who}, who was told by phone"),
}
FOUND: Final = {
    Rule.ADDRESS_CHANGED: N_("The address is not the one on the registration"),
    Rule.ID_EXPIRES_SOON: N_("The ID ends soon, on {day}"),
    Rule.RESIDENCY_NEARLY_TOO_OLD: N_("The proof of residency was almost too old"),
    Rule.CERTIFICATION_ENDS_SOON: N_("The certification ends soon, on {day}"),
    Rule.PHOTO_TO_BE_CHECKED: N_("The photo did not pass the check. Look at it closely"),
}


def age(say: Translator, seconds: int) -> str:
    """For how long, in the largest whole unit."""
    return _in_units(say, seconds, AGES, N_("a moment"))


def ago(say: Translator, seconds: int) -> str:
    """How long ago, in the largest whole unit."""
    return _in_units(say, seconds, AGO, N_("a moment ago"))


def _in_units(say: Translator, seconds: int, units: Sequence[tuple[int, Plural]], less: str) -> str:
    for unit, words in units:
        if seconds >= unit:
            return say(words, count=seconds // unit)
    return say(less)


def value_words(say: Translator, value: Value) -> str:
    """An answer as it is read."""
    if isinstance(value, IdKind):
        return say(next(each.label for each in ID_OPTIONS if each.key == value))
    if isinstance(value, ResidencyKind):
        return say(next(each.label for each in RESIDENCY_OPTIONS if each.key == value))
    if isinstance(value, Address):
        return f"{value.street}, {value.city} {value.state} {value.zip}"
    if isinstance(value, bool):
        return say(N_("Yes")) if value else say(N_("No"))
    return say.full_date(value) if isinstance(value, date) else value


def mark_words(mark: Mark) -> str:
    """How an answer compares, in a word."""
    if mark.against is Against.DAY:
        return IN_DATE if mark.same else OVER
    return SAME if mark.same else DIFFERS


def finding_line(say: Translator, finding: Finding) -> str:
    """What a rule found, as a reviewer reads it."""
    words = FOUND.get(finding.rule)
    if words is None:
        return say.pair(finding_words(finding))[0]
    return say.say(Message.of(words, **dict(finding.facts)))


def recorded_words(say: Translator, past: PastDecision) -> str:
    """What was decided, who recorded it, and how they knew."""
    decided = say(DECIDED[past.decided][0])
    return say(RECORDED[past.known_by], decided=decided, who=past.by)
