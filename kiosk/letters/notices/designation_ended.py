"""What patient and caregiver are told when someone ends a designation (C3, C9, C12)."""

from typing import Final

from kiosk.domain.caregivers.designation import Ending
from kiosk.domain.store.store import Store
from kiosk.i18n import N_, Message
from kiosk.letters.foot import ask
from kiosk.letters.letter import Letter

SUBJECT: Final = N_("A caregiver designation has ended")
TO_PATIENT: Final = N_("This person is not your caregiver:")
TO_CAREGIVER: Final = N_("You are not the caregiver of this patient:")
PATIENT_TOLD: Final[dict[Ending, str]] = {
    Ending.BY_PATIENT: N_("You removed this person at a kiosk."),
    Ending.BY_CAREGIVER: N_("The caregiver ended it at a kiosk."),
    Ending.NOT_MY_CAREGIVER: N_("You said this is not your caregiver."),
    Ending.HELD_BY_ANOTHER: N_(
        "This person is another patient's caregiver, and you said you are not family."
    ),
}
CAREGIVER_TOLD: Final[dict[Ending, str]] = {
    Ending.BY_PATIENT: N_("The patient ended it at a kiosk."),
    Ending.BY_CAREGIVER: N_("You ended it at a kiosk."),
    Ending.NOT_MY_CAREGIVER: N_("The patient said you are not their caregiver."),
    Ending.HELD_BY_ANOTHER: N_(
        "You are another patient's caregiver, and this patient said you are not family."
    ),
}
FREE: Final = N_("Your slot is open again. To name someone, log on at a {store} kiosk.")
MISTAKE: Final = N_("If this is a mistake, talk to the patient. They can give you a new PIN.")


def to_patient(caregiver: str, why: Ending, store: Store) -> Letter:
    """`caregiver` is first name and initial."""
    free = Message.of(FREE, store=store.name)
    return _letter(TO_PATIENT, caregiver, (Message(PATIENT_TOLD[why]), free), store)


def to_caregiver(patient: str, why: Ending, store: Store) -> Letter:
    """`patient` is first name and initial."""
    told = (Message(CAREGIVER_TOLD[why]), Message(MISTAKE))
    return _letter(TO_CAREGIVER, patient, told, store)


def _letter(opening: str, figure: str, told: tuple[Message, ...], store: Store) -> Letter:
    return Letter(Message(SUBJECT), Message(opening), figure, told, ask(store))
