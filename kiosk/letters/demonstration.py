"""What a demonstration store says about itself: that nothing is real, who to be, what to type."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kiosk.i18n import N_, Message
from kiosk.letters.letter import Step

RIBBON: Final = N_("Demonstration. Nothing here is real")
CODE: Final = N_("Your code: {code}")

WHO: Final = N_("{name}, born {born}, PIN {pin}")
LICENSE: Final = N_("Massachusetts license {number}. The RMV has the photo.")
OUT_OF_STATE: Final = N_("New Hampshire license {number}. Choose {file}.")
PASSPORT: Final = N_("US passport {number}. Choose {file}.")
EXPIRES: Final = N_("All IDs expire on {day}")
BILL: Final = N_("Utility bill dated {day}. Choose {file}.")
ACCOUNT: Final = N_("Make up an email address, a username and a password")
ACCOUNT_DETAIL: Final = N_("Emailed codes appear in the bar at the top.")
DESK: Final = N_("The staff desk: {line}")
DESK_DETAIL: Final = N_("{manager}, manager, PIN {manager_pin} · {reviewer}, reviewer, PIN {pin}")

DESK_LINE: Final = 'make run ARGS="--demonstration --desk"'
AFRESH_LINE: Final = 'make run ARGS="--demonstration --afresh"'
VALID_FOR: Final = timedelta(days=3 * 365)
BILL_FILE: Final = "utility_bill.pdf"
BILL_AGE: Final = timedelta(days=17)


@dataclass(frozen=True)
class Patient:
    """Someone to be: a row in both CSV files of resources/demo, with an ID from its papers."""

    name: str
    born: date
    pin: str
    id_words: str
    number: str
    file: str = ""


PATIENTS: Final = (
    Patient("María Delgado-Ruiz", date(1984, 3, 14), "4821", LICENSE, "S84201736"),
    Patient(
        "Eleanor Marsh", date(1979, 2, 28), "9464", OUT_OF_STATE, "NHL40718223", "out_of_state.jpg"
    ),
    Patient("Zoë Marchetti", date(1968, 4, 3), "6275", PASSPORT, "A00412986", "passport.jpg"),
)
MANAGER: Final = ("Dana Keller", "380261")
REVIEWER: Final = ("Robin Vale", "742905")
"""Names and PINs of staff who exist only in demonstrations."""

Guide = tuple[Step, ...]


def guide(today: date) -> Guide:
    """Who to be and what to type; the dates are right for this day."""
    bill = Message.of(BILL, day=today - BILL_AGE, file=BILL_FILE)
    return (
        *map(_who, PATIENTS),
        Step(Message.of(EXPIRES, day=today + VALID_FOR), bill),
        Step(Message(ACCOUNT), Message(ACCOUNT_DETAIL)),
        Step(Message.of(DESK, line=DESK_LINE), _staff()),
    )


def _who(patient: Patient) -> Step:
    who = Message.of(WHO, name=patient.name, born=patient.born, pin=patient.pin)
    return Step(who, Message.of(patient.id_words, number=patient.number, file=patient.file))


def _staff() -> Message:
    (manager, manager_pin), (reviewer, pin) = MANAGER, REVIEWER
    facts = {"manager": manager, "manager_pin": manager_pin, "reviewer": reviewer, "pin": pin}
    return Message.of(DESK_DETAIL, **facts)
