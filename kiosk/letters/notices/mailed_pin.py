"""The PIN for a caregiver, emailed by the patient (C4)."""

from datetime import datetime
from typing import Final

from kiosk.domain.caregivers.caregiver_pin import grouped
from kiosk.domain.store.store import Store
from kiosk.i18n import N_, Message
from kiosk.letters import pin_steps
from kiosk.letters.foot import ask
from kiosk.letters.letter import Letter, Step

SUBJECT: Final = N_("A patient has named you as a caregiver")
OPENING: Final = N_("{patient} has named you as a personal caregiver. This is your PIN:")
ENDS: Final = N_("It works once, until {day}, {time}. After that, ask for a new one.")
AGE: Final = N_("You must be {age} or older.")
NOT_YOU: Final = N_("If you weren't expecting this, you can delete this message.")

COME: Final = N_("Come to a {store} kiosk")
COME_DETAIL: Final = N_("It is a screen at the front desk. Bring an ID that is still valid.")
TYPE_DETAIL: Final = N_("Type its 12 digits when the kiosk asks for them.")


def letter(pin: str, patient: str, ends_at: datetime, store: Store, least_age: int) -> Letter:
    """The email with the PIN, which is in the body only.

    `ends_at` is the store's local time; `patient` is first name and initial.
    """
    ends = Message.of(ENDS, day=ends_at.date(), time=ends_at)
    age = Message.of(AGE, age=least_age)
    secret, not_there = Message(pin_steps.SECRET), Message(pin_steps.NOT_THERE)
    return Letter(
        subject=Message(SUBJECT),
        opening=Message.of(OPENING, patient=patient),
        figure=grouped(pin),
        paragraphs=(ends, secret, not_there, age, Message(NOT_YOU)),
        closing=ask(store),
        steps=_steps(store),
    )


def _steps(store: Store) -> tuple[Step, ...]:
    """The slip's steps, for someone who has no slip and does not know the kiosk."""
    _, account, pin, *rest = pin_steps.steps()
    come = Step(Message.of(COME, store=store.name), Message(COME_DETAIL))
    return (come, account, Step(pin.title, Message(TYPE_DETAIL)), *rest)
