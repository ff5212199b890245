"""What patients and caregivers see, as builders: any field can be changed."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from typing import Any, Final
from uuid import UUID

from PIL import Image

from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.caregivers.designation import DesignationStatus
from kiosk.domain.readiness.lights import Lights, PatientDates, caregiver_lights
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.card import CardUnderWay
from kiosk.domain.renewal.reasons import ReasonList, named
from kiosk.services.caregivers.caregiver_menu import PRINTED
from kiosk.services.caregivers.caregiver_views import (
    Applicant,
    Approval,
    CaregiverMenuView,
    CaregiversView,
    GivenPin,
    Held,
    IssuedPin,
    Slot,
)  # fmt: skip

ONE: Final = UUID(int=1)
NOTE: Final = "You and your caregiver may call the Commission."


def photo() -> bytes:
    """A small JPEG."""
    made = BytesIO()
    Image.new("RGB", (160, 160), (150, 120, 100)).save(made, "JPEG")
    return made.getvalue()


FREE: Final = Slot(1)
GIVEN: Final = datetime(2026, 11, 20, 15, 10, tzinfo=UTC)
PINS: Final = (
    GivenPin("P4-7KM", PinDelivery.HAND, GIVEN, GIVEN + timedelta(hours=72)),
    GivenPin("P4-9QT", PinDelivery.MAIL, GIVEN, GIVEN + timedelta(hours=24)),
)
(NOT_NOW,) = named(ReasonList.CAREGIVER, ["may_not_be_caregiver"])
WAITING: Final = Slot(
    1, DesignationStatus.SUBMITTED, ONE, "Grace O'Neill", "Worcester", photo(), date(2026, 11, 20)
)


def slot(state: DesignationStatus | None, number: int = 1, **said: Any) -> Slot:
    """A slot in some state, its caregiver known unless told otherwise."""
    usual = replace(
        WAITING,
        number=number,
        state=state,
        valid_until=date(2027, 11, 20),
    )
    if state is DesignationStatus.PIN_ISSUED:
        usual = replace(usual, name="", town="", photo=None, pin=PINS[number - 1])
    if state is DesignationStatus.DENIED:
        usual = replace(usual, reasons=(NOT_NOW.to_patient,))
    return replace(usual, **said)


def caregivers(*slots: Slot, **said: Any) -> CaregiversView:
    """The tab with these slots; the others are free."""
    free = tuple(replace(FREE, number=number) for number in range(len(slots) + 1, 3))
    return replace(CaregiversView((*slots, *free), (), NOTE, date(2026, 11, 1)), **said)


def held(state: DesignationStatus, *reasons: str) -> Held:
    """What a caregiver has for María, in a state."""
    valid = date(2027, 11, 20) if state is DesignationStatus.APPROVED else None
    made = ONE if state in PRINTED else None
    known = Held(ONE, "María D.", state, "C3-7F2QM", True, date(2026, 11, 20), valid, reasons, made)
    return replace(known, lights=lights(date(2026, 12, 15)), card_id=ONE) if valid else known


def lights(patient_until: date) -> Lights:
    """A caregiver's lights for a patient with these dates; their own card is awaited."""
    card = CardUnderWay((3, 5), date(2026, 11, 30), date(2026, 12, 11), date(2027, 11, 20))
    known = PatientDates(patient_until, patient_until)
    days = timedelta(days=60)
    return caregiver_lights(known, date(2027, 11, 20), card, date(2026, 11, 20), days)


def menu(*of: Held, unfinished: Status | None = None) -> CaregiverMenuView:
    """The caregiver's own tab."""
    return CaregiverMenuView(unfinished, of, NOTE, date(2026, 11, 1))


ENDS: Final = datetime(2026, 11, 23, 15, 10, tzinfo=UTC)
BY_HAND: Final = IssuedPin(ONE, "P4-7KM", "830417295263", ENDS, "en", 72)
BY_MAIL: Final = IssuedPin(ONE, "P4-7KM", "", ENDS, "en", 24, "g•••@example.org")
GRACE: Final = Applicant(ONE, "Grace O'Neill", "Worcester", photo(), date(2026, 11, 20))
PENDING: Final = Approval(True, "Grace O'Neill", True, NOTE, date(2026, 11, 1))
ENDED: Final = Approval(False, "Grace O'Neill", True)
