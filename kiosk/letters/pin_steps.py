"""What a caregiver does with a PIN, as the slip and the email say it."""

from typing import Final

from kiosk import labels
from kiosk.i18n import N_, Message
from kiosk.letters.letter import Step

NOT_THERE: Final = N_("This PIN doesn't work on the website. Use it at a kiosk in this store.")
SECRET: Final = N_("Don't show the PIN to anyone else. Staff never ask for it.")

COME: Final = N_("Come to a kiosk in this store")
COME_DETAIL: Final = N_("Bring this slip and an ID that is still valid.")
ACCOUNT: Final = N_("Create an account")
ACCOUNT_DETAIL: Final = N_("Confirm your email address and log on. Then press “{tab}”.")
GIVE_PIN: Final = N_("Enter the PIN")
GIVE_PIN_DETAIL: Final = N_("Hold the code up to the camera, or type the digits. It works once.")
ID_AND_PHOTO: Final = N_("Add your ID and photo")
ID_AND_PHOTO_DETAIL: Final = N_("The kiosk takes the photo. A passport photo is often best.")
TELL: Final = N_("Tell the patient")
TELL_DETAIL: Final = N_("They approve you at a kiosk. Only then does the Program decide.")


def account() -> Step:
    """How the caregiver gets an account."""
    tab = Message(labels.REGISTER_AS_CAREGIVER)
    return Step(Message(ACCOUNT), Message.of(ACCOUNT_DETAIL, tab=tab))


def steps() -> tuple[Step, ...]:
    """What the caregiver does, in five short steps."""
    return (
        Step(Message(COME), Message(COME_DETAIL)),
        account(),
        Step(Message(GIVE_PIN), Message(GIVE_PIN_DETAIL)),
        Step(Message(ID_AND_PHOTO), Message(ID_AND_PHOTO_DETAIL)),
        Step(Message(TELL), Message(TELL_DETAIL)),
    )
