"""The slip that carries a PIN from the patient to the caregiver (C5)."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from kiosk import labels
from kiosk.i18n import N_, Message, Translator
from kiosk.letters.letter import Step

HEAD: Final = N_("Caregiver PIN")
TITLE: Final = N_("A PIN for a personal caregiver")
FOR: Final = N_("For")
FROM: Final = N_("From {name}")
USE_BY: Final = N_("Use it by")
DAY_AND_TIME: Final = N_("{day}, {time}")
REFERENCE: Final = N_("Slip {reference}")
REFERENCE_DETAIL: Final = N_("Staff may ask for this number. It opens nothing.")
WEBSITE: Final = N_("The Program's website")
NOT_THERE: Final = N_("This PIN is not for the website. Use it at a kiosk of this store.")

PIN: Final = N_("Your PIN")
SHOW: Final = N_("Hold this code to the kiosk's camera, or type the 12 digits.")
SECRET: Final = N_("Show the PIN to nobody else. Staff never ask for it.")
LOST: Final = N_("Lost it? The patient makes a new one, and this one stops working.")

NEXT: Final = N_("What you do next")
COME: Final = N_("Come to a kiosk of this store")
COME_DETAIL: Final = N_("Bring this slip and an ID that is still valid.")
ACCOUNT: Final = N_("Create an account")
ACCOUNT_DETAIL: Final = N_("Confirm your e-mail address and log on. Then press “{tab}”.")
GIVE_PIN: Final = N_("Give the PIN")
GIVE_PIN_DETAIL: Final = N_("Hold the code to the camera, or type the digits. It works once.")
ID_AND_PHOTO: Final = N_("Give your ID and photo")
ID_AND_PHOTO_DETAIL: Final = N_("The kiosk takes the photo. A passport photo is often best.")
TELL: Final = N_("Tell the patient")
TELL_DETAIL: Final = N_("They approve you at a kiosk. Only then does the Program decide.")

FOLD: Final = N_("Fold")
FOLD_FIRST: Final = N_("Fold 1: bring the bottom up")
FOLD_SECOND: Final = N_("Fold 2: fold to the back")


@dataclass(frozen=True)
class PinSlipFacts:
    """What the slip says; `patient` is first name and initial, the most that paper may show."""

    digits: str = field(repr=False)
    reference: str
    patient: str
    expires_at: datetime
    """The store's local time until which the PIN works."""


def use_by(facts: PinSlipFacts, draw: Translator) -> str:
    """The last moment of the PIN, as “November 23, 2026, 10:36 AM”."""
    return draw(DAY_AND_TIME, day=facts.expires_at.date(), time=draw.time(facts.expires_at))


def steps() -> tuple[Step, ...]:
    """What the caregiver does, in five short steps."""
    return (
        Step(Message(COME), Message(COME_DETAIL)),
        Step(
            Message(ACCOUNT),
            Message.of(ACCOUNT_DETAIL, tab=Message(labels.REGISTER_AS_CAREGIVER)),
        ),
        Step(Message(GIVE_PIN), Message(GIVE_PIN_DETAIL)),
        Step(Message(ID_AND_PHOTO), Message(ID_AND_PHOTO_DETAIL)),
        Step(Message(TELL), Message(TELL_DETAIL)),
    )
