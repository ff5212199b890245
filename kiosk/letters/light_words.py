"""What each light says: its name, its state in short, its date, and what to do."""

from dataclasses import dataclass
from typing import Final

from kiosk.domain.readiness.lights import DatedLight, Glow, Lights, Matter
from kiosk.domain.renewal.card import SaidBy
from kiosk.i18n import N_, NP_, Marked, Message

NAMES: Final[dict[Matter, str]] = {
    Matter.CERTIFICATION: N_("Certification"),
    Matter.REGISTRATION: N_("Registration"),
    Matter.CARD: N_("Card"),
}
SHORT: Final[dict[Glow, str]] = {
    Glow.GOOD: N_("Good"),
    Glow.SOON: N_("Ends soon"),
    Glow.ENDED: N_("Ended"),
    Glow.MISSING: N_("Not on record"),
    Glow.UNCLEAR: N_("Ask staff"),
    Glow.PATIENT: N_("Ask the patient"),
    Glow.AWAITED: N_("Not here yet"),
    Glow.LATE: N_("Call about it"),
    Glow.UNSAID: N_("Not known"),
}
UNTIL: Final = N_("Until {day}")
TOLD: Final[dict[tuple[Matter, Glow], Marked]] = {
    (Matter.CERTIFICATION, Glow.GOOD): N_("Your physician's certification is good until {day}."),
    (Matter.CERTIFICATION, Glow.SOON): N_("It ends on {day}. See your physician before that day."),
    (Matter.CERTIFICATION, Glow.ENDED): N_("It ended on {day}. See your physician for a new one."),
    (Matter.CERTIFICATION, Glow.MISSING): N_("We have none on record. See your physician."),
    (Matter.CERTIFICATION, Glow.UNCLEAR): N_("More than one record fits you. Ask staff."),
    (Matter.CERTIFICATION, Glow.PATIENT): N_(
        "The patient has no good certification. They need to see their physician."
    ),
    (Matter.REGISTRATION, Glow.GOOD): N_("It is good until {day}."),
    (Matter.REGISTRATION, Glow.SOON): N_("It ends on {day}. Renew it before that day."),
    (Matter.REGISTRATION, Glow.ENDED): N_("It ended on {day}. Renew it before your next visit."),
    (Matter.REGISTRATION, Glow.MISSING): N_("We have none on record. Ask staff."),
    (Matter.REGISTRATION, Glow.UNCLEAR): N_("More than one record fits you. Ask staff."),
    (Matter.REGISTRATION, Glow.PATIENT): N_(
        "The patient's registration is not good. They need to renew it."
    ),
    (Matter.CARD, Glow.ENDED): N_("Its year ended on {day}."),
    (Matter.CARD, Glow.AWAITED): NP_(
        "Usually mailed within {least}-{most} business day. That is by {day}.",
        "Usually mailed within {least}-{most} business days. That is by {day}.",
        "most",
    ),
    (Matter.CARD, Glow.LATE): N_("It has not come by {day}. Call the Program."),
    (Matter.CARD, Glow.UNSAID): N_("No approval is on record here. Check the date on your card."),
}
"""By what a light is about and how it glows; `day` is its date."""
CERTIFICATION_GOOD: Final = N_("The patient's certification is good.")
"""A caregiver is not told until when."""
WAITS: Final = {
    Glow.SOON: N_("It ends on {day}. Your renewal is submitted and not yet approved."),
    Glow.ENDED: N_("It ended on {day}. Your renewal is submitted and not yet approved."),
}
CARD_SAID: Final[dict[SaidBy, str]] = {
    SaidBy.PERSON: N_("You said on {said} that it came. Its year ends on {day}."),
    SaidBy.STAFF: N_("Staff noted on {said} that it came. Its year ends on {day}."),
}
LINE: Final = N_("{name}: {line}")
FIRST: Final[dict[tuple[Matter, bool], str]] = {
    (Matter.CERTIFICATION, True): N_(
        "See your physician first. The new certification is needed to renew your registration."
    ),
    (Matter.CERTIFICATION, False): N_("See your physician first. Your certification ends first."),
    (Matter.REGISTRATION, False): N_("Renew your registration first. It ends first."),
    (Matter.REGISTRATION, True): N_(
        "Renew your registration first. You can do it here while your certification is good."
    ),
}
"""What to renew first, and whether it has ended already."""
BOTH_NEEDED: Final = N_("You need both on every visit. Your card may show only one of the dates.")


@dataclass(frozen=True)
class LightWords:
    """A light in words."""

    name: Message
    short: Message
    line: Message


def light_words(light: DatedLight) -> LightWords:
    """Its name, its state, and its date with what to do about it."""
    return LightWords(Message(NAMES[light.matter]), Message(SHORT[light.glow]), _line(light))


def first_words(lights: Lights) -> Message | None:
    """What to renew first; None unless both dates are due, so that there is an order."""
    first = lights.first
    if first is None or not lights.both_due:
        return None
    return Message(FIRST[first.matter, first.glow is not Glow.SOON])


def _line(light: DatedLight) -> Message:
    if light.said_by is not None and light.glow is Glow.GOOD:
        return Message.of(CARD_SAID[light.said_by], said=light.said_on or "", day=light.day or "")
    text = WAITS[light.glow] if light.submitted else TOLD[light.matter, light.glow]
    if light.matter is Matter.CERTIFICATION and light.glow is Glow.GOOD and light.day is None:
        text = CERTIFICATION_GOOD
    least, most = light.days
    return Message.of(text, day=light.day or "", least=least, most=most)
