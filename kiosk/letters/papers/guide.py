"""The guide “Assign a Caregiver” in the Program's order (S6), the same on screen and paper."""

from dataclasses import dataclass
from typing import ClassVar, Final

from kiosk import labels
from kiosk.domain.store.policy import Policy
from kiosk.i18n import N_, NP_, Message
from kiosk.letters.letter import Step
from kiosk.letters.pin_steps import GIVE_PIN, ID_AND_PHOTO, account
from kiosk.letters.program_desk import REVIEWER

FOR_PATIENT: Final = N_("For you, the patient")
OPENING: Final = N_("You each do your part at a kiosk in this store. Staff can help at any time.")

SELECT: Final = N_("Choose someone {age} or older whom you trust. You may have {slots}.")
LOG_INTO: Final = N_("Log on here as you do for your renewal. Press the tab “{tab}” at the top.")
GENERATE: Final = N_("Print the PIN, or type your caregiver's email address. It works only once.")
APPROVE: Final = N_(
    "Log on here after your caregiver registers. Check the name and photo, then press “{approve}”."
)
THEN: Final = N_("Wait for the Program")
THEN_DETAIL: Final = N_("The Program decides only after you approve. {reviewer}")

INFORMATION_DETAIL: Final = N_(
    "Read it. Then enter your name and address exactly as shown on your ID."
)
TYPE_PIN_DETAIL: Final = NP_(
    "Hold the slip's inner code up to the camera, or type its 12 digits. A printed PIN works "
    "for {hours} hour, an emailed one for {mail_hours}.",
    "Hold the slip's inner code up to the camera, or type its 12 digits. A printed PIN works "
    "for {hours} hours, an emailed one for {mail_hours}.",
    "hours",
)
ID_AND_PHOTO_DETAIL: Final = N_("Bring an ID that is still valid. A passport photo is often best.")
SUBMIT: Final = N_("Check it, then submit")
SUBMIT_DETAIL: Final = N_(
    "Tell the patient, who then approves you here. After that the Program decides."
)
VISIT: Final = N_("Wait for your card")
VISIT_DETAIL: Final = N_(
    "Log on here to see the decision. Once your card comes, you may visit dispensaries for "
    "the patient."
)


@dataclass(frozen=True)
class GuideFacts:
    """The guide gives the limits that the policy sets."""

    policy: Policy
    head: ClassVar = labels.ASSIGN
    reference: ClassVar = ""


SAMPLES: Final = {"guide": GuideFacts(Policy())}


def for_patient(policy: Policy) -> tuple[Step, ...]:
    """What the patient does: the steps of C1's help, and what follows."""
    select = Message.of(SELECT, age=policy.minimum_caregiver_age, slots=policy.caregiver_slots)
    log_into = Message.of(LOG_INTO, tab=Message(labels.MY_CAREGIVERS))
    approve = Message.of(APPROVE, approve=Message(labels.APPROVE))
    return (
        Step(Message(labels.SELECTING), select),
        Step(Message(labels.LOG_INTO), log_into),
        Step(Message(labels.GENERATE_PIN), Message(GENERATE)),
        Step(Message(labels.APPROVE_CAREGIVER), approve),
        Step(Message(THEN), Message.of(THEN_DETAIL, reviewer=Message(REVIEWER))),
    )


def for_caregiver(policy: Policy) -> tuple[Step, ...]:
    """What the caregiver does, in C6's order."""
    pin = Message.of(
        TYPE_PIN_DETAIL,
        hours=policy.caregiver_pin_hours,
        mail_hours=policy.caregiver_pin_mail_hours,
    )
    return (
        account(),
        Step(Message(labels.CAREGIVER_INFORMATION), Message(INFORMATION_DETAIL)),
        Step(Message(GIVE_PIN), pin),
        Step(Message(ID_AND_PHOTO), Message(ID_AND_PHOTO_DETAIL)),
        Step(Message(SUBMIT), Message(SUBMIT_DETAIL)),
        Step(Message(VISIT), Message(VISIT_DETAIL)),
    )
