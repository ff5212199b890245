"""How a slot looks in each of its states: pill, title, line, and what can be done."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.caregivers.designation import DesignationStatus
from kiosk.i18n import N_, Translator
from kiosk.labels import GENERATE_PIN
from kiosk.services.caregivers.caregiver_views import GivenPin, Slot
from ui.widgets.texts.tones import Tone


class SlotAct(StrEnum):
    """What a patient can do in a slot."""

    GENERATE = "generate"
    LOOK = "look"
    NEW_PIN = "new_pin"
    END = "end"


@dataclass(frozen=True)
class SlotLook:
    """One state: the pill, the line beside the name, the button, and quiet ways."""

    pill: str
    tone: Tone
    icon: str | None
    line: str
    act: SlotAct | None = None
    quiet: tuple[SlotAct, ...] = ()


REGISTERED: Final = N_("{town}. Registered {day}.")
AGAIN: Final = N_("The slot is open again.")
LOOKS: Final[dict[DesignationStatus | None, SlotLook]] = {
    None: SlotLook(
        N_("Available"),
        "info",
        "fill/plus-circle",
        N_("Give a PIN to one person. It works once."),
        SlotAct.GENERATE,
    ),
    DesignationStatus.PIN_ISSUED: SlotLook(
        N_("PIN given"),
        "info",
        "fill/clock",
        N_("The PIN works until {until}."),
        None,
        (SlotAct.NEW_PIN, SlotAct.END),
    ),
    DesignationStatus.REDEEMED: SlotLook(
        N_("Registering"),
        "info",
        "fill/clock",
        N_("Your caregiver used the PIN and is registering."),
        None,
        (SlotAct.END,),
    ),
    DesignationStatus.SUBMITTED: SlotLook(
        N_("Needs your approval"), "warn", "fill/bell", REGISTERED, SlotAct.LOOK
    ),
    DesignationStatus.VALIDATED: SlotLook(
        N_("Pending approval"),
        "info",
        "fill/hourglass-medium",
        N_("You approved. The Program has not decided yet."),
        None,
        (SlotAct.END,),
    ),
    DesignationStatus.APPROVED: SlotLook(
        N_("Approved"),
        "ok",
        None,
        N_("{town}. Valid until {valid}."),
        SlotAct.GENERATE,
        (SlotAct.END,),
    ),
    DesignationStatus.RETURNED: SlotLook(
        N_("Returned"),
        "warn",
        None,
        N_("Your caregiver needs to fix something."),
        None,
        (SlotAct.END,),
    ),
    DesignationStatus.DENIED: SlotLook(N_("Denied"), "error", None, AGAIN, SlotAct.GENERATE),
    DesignationStatus.PIN_EXPIRED: SlotLook(
        N_("PIN expired"), "warn", None, N_("No one used the PIN in time."), SlotAct.GENERATE
    ),
    DesignationStatus.ENDED: SlotLook(N_("Ended"), "quiet", None, AGAIN, SlotAct.GENERATE),
    DesignationStatus.EXPIRED: SlotLook(
        N_("Expired"), "warn", None, N_("The year is over. The slot is open."), SlotAct.GENERATE
    ),
}
NEXT_YEAR: Final[dict[DesignationStatus, SlotLook]] = {
    DesignationStatus.PIN_ISSUED: SlotLook(
        N_("PIN given"),
        "info",
        "fill/clock",
        N_("Next year's PIN works until {until}."),
        None,
        (SlotAct.NEW_PIN, SlotAct.END),
    ),
    DesignationStatus.REDEEMED: SlotLook(
        N_("Approved"),
        "ok",
        None,
        N_("Registering for the next year."),
        None,
        (SlotAct.END,),
    ),
    DesignationStatus.SUBMITTED: SlotLook(
        N_("Needs your approval"),
        "warn",
        "fill/bell",
        N_("{town}. Registered for the next year."),
        SlotAct.LOOK,
    ),
    DesignationStatus.VALIDATED: SlotLook(
        N_("Approved"),
        "ok",
        None,
        N_("The next year is pending approval."),
        None,
        (SlotAct.END,),
    ),
    DesignationStatus.RETURNED: SlotLook(
        N_("Approved"),
        "ok",
        None,
        N_("Something to fix for the next year."),
        None,
        (SlotAct.END,),
    ),
}
"""An approved caregiver who renews keeps the slot (C10)."""
ACT_WORDS: Final[dict[SlotAct, tuple[str, str]]] = {
    SlotAct.GENERATE: (GENERATE_PIN, "bold/key"),
    SlotAct.LOOK: (N_("Review and approve"), "bold/arrow-right"),
    SlotAct.NEW_PIN: (N_("New PIN"), "bold/key"),
    SlotAct.END: (N_("Remove"), "bold/x"),
}


def look_of(slot: Slot) -> SlotLook:
    """How a slot looks now."""
    if slot.renewal is not None and slot.renewal in NEXT_YEAR:
        return NEXT_YEAR[slot.renewal]
    return LOOKS[slot.state]


def waits(slot: Slot) -> bool:
    """Whether it is the patient's turn."""
    return look_of(slot).act is SlotAct.LOOK


def title_of(slot: Slot, say: Translator) -> str:
    """The caregiver's name, or what the slot is for."""
    if slot.name:
        return slot.name
    if slot.state in (DesignationStatus.PIN_ISSUED, DesignationStatus.REDEEMED):
        return say(N_("Your caregiver"))
    if slot.number == 1:
        return say(N_("Name a caregiver"))
    return say(N_("Name a second caregiver"))


def line_of(slot: Slot, say: Translator) -> str:
    """The line below the title."""
    if slot.pin is not None:
        return say(look_of(slot).line, until=say.day_and_time(slot.pin.ends_at))
    day, valid = slot.registered_on or "", slot.valid_until or ""
    return say(look_of(slot).line, town=slot.town, day=day, valid=valid)


def which_pin(pin: GivenPin, say: Translator) -> str:
    """What tells one given PIN from another: its slip, or when it was emailed."""
    if pin.delivery is PinDelivery.HAND:
        return say(N_("On slip {reference}"), reference=pin.reference)
    return say(N_("Emailed {day}"), day=say.day_and_time(pin.given_at))
