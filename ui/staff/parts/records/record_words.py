"""The words of an opened record: reasons, states of registrations and renewals."""

from typing import Final

from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.desk.look_up_reasons import LookUpReason
from kiosk.domain.readiness.lights import Glow
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.registration import RegistrationState
from kiosk.i18n import N_, Translator
from kiosk.services.desk.records.record_views import OpenedRecord, PinGiven
from ui.widgets.cards.notice import Notice
from ui.widgets.texts.pill import Pill
from ui.widgets.texts.tones import Tone

REASONS: Final[dict[LookUpReason, str]] = {
    LookUpReason.PERSON_HERE: N_("The person is here"),
    LookUpReason.PERSON_CALLED: N_("The person called"),
    LookUpReason.PAPER_AGAIN: N_("Needs another printout"),
    LookUpReason.LOCKED_OUT: N_("Locked out"),
    LookUpReason.PROGRAM_ASKED: N_("The Program asked"),
    LookUpReason.EXPIRES_SOON: N_("It expires soon or has expired"),
    LookUpReason.RENEWAL_WAITS: N_("A renewal is waiting"),
}
REGISTRATION: Final[dict[RegistrationState, tuple[str, Tone]]] = {
    RegistrationState.ACTIVE: (N_("Active"), "ok"),
    RegistrationState.EXPIRING: (N_("Expiring"), "warn"),
    RegistrationState.EXPIRED: (N_("Expired"), "error"),
}
RENEWAL: Final[dict[Status, tuple[str, Tone]]] = {
    Status.DRAFT: (N_("Not finished"), "info"),
    Status.SUBMITTED: (N_("Submitted"), "info"),
    Status.RETURNED: (N_("Returned"), "warn"),
    Status.APPROVED: (N_("Approved"), "ok"),
    Status.DENIED: (N_("Denied"), "error"),
    Status.EXPIRED: (N_("Expired"), "quiet"),
    Status.WITHDRAWN: (N_("Withdrawn"), "quiet"),
}


DELIVERY: Final[dict[PinDelivery, str]] = {
    PinDelivery.HAND: N_("By hand, {day}, {time}"),
    PinDelivery.MAIL: N_("By email, {day}, {time}"),
}


def certification_notice(say: Translator, record: OpenedRecord) -> Notice | None:
    """What to tell a person whose certification has ended or ends soon."""
    light = record.lights.certification
    if light.day is None or light.glow is Glow.GOOD:
        return None
    title = N_("The certification ends on {day}")
    line = N_("Tell them to see their physician for a new one before that day.")
    if light.blocks:
        title = N_("The certification ended on {day}")
        line = N_("They need a new one from their physician before they can renew.")
    tone: Tone = "warn" if light.blocks else "info"
    return Notice(say(title, day=light.day), say(line), tone)


def pin_words(say: Translator, pin: PinGiven) -> str:
    """How and when a PIN was given, which tells two that are open apart."""
    return say(DELIVERY[pin.delivery], day=pin.at.date(), time=say.time(pin.at))


def registration_pill(say: Translator, state: RegistrationState | None) -> Pill:
    """The state of a registration; without one the pill says so."""
    if state is None:
        return Pill(say(N_("No registration")), "quiet")
    words, tone = REGISTRATION[state]
    return Pill(say(words), tone)


def renewal_pill(say: Translator, status: Status) -> Pill:
    """The state of a renewal, as a reviewer's record has it."""
    words, tone = RENEWAL[status]
    return Pill(say(words), tone)
