"""The pages of caregivers: every step, both tabs in every state, PIN, approval and guide."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, Final
from uuid import uuid4

from PySide6.QtGui import QImage

from kiosk.domain.caregivers.designation import DesignationStatus
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.domain.renewal.reasons import ReasonList, reasons_for
from kiosk.domain.store.policy import Policy
from kiosk.errors import ErrorCode, KioskError
from kiosk.letters.papers import guide
from kiosk.services.caregivers.caregiver_menu import PRINTED
from tests.ui.caregivers.views import (
    BY_HAND,
    BY_MAIL,
    ENDED,
    GRACE,
    PENDING,
    caregivers,
    held,
    lights,
    menu,
    slot,
)  # fmt: skip
from tests.ui.sights.place import Place, Sight, complain_of_empty
from tests.ui.stage import SAY, button
from tests.unit.wizard.test_caregiver import CaregiverWalk
from ui.caregivers.approve_page import ApprovePage
from ui.caregivers.outcome_page import OutcomePage
from ui.caregivers.pin.delivery_page import DeliveryPage
from ui.caregivers.pin.pin_email_page import PinEmailPage
from ui.caregivers.pin.pin_page import PinPage
from ui.caregivers.registration.caregiving_page import CaregivingPage
from ui.caregivers.registration.submitted_page import SubmittedPage
from ui.caregivers.slots.adding_page import AddingPage
from ui.caregivers.slots.my_caregivers_page import MyCaregiversPage
from ui.caregivers.slots.slot_looks import LOOKS
from ui.frame.page import Page
from ui.guide.guide_page import GuidePage
from ui.paper.paper_offer import PaperOffer

STEPS: Final = (
    "caregiver_information", "caregiver_person", "caregiver_contact", "caregiver_pin",
    "caregiver_attestations", "id_kind", "id_number", "caregiver_review",
)  # fmt: skip
UNFINISHED: Final = {
    DesignationStatus.REDEEMED: Status.DRAFT,
    DesignationStatus.RETURNED: Status.RETURNED,
}
NO_PAPER: Final = KioskError(ErrorCode.PRINTER_OUT_OF_PAPER, reference="C3-7F2QM")
ASKING: Final = (
    "caregiver_person", "caregiver_contact", "caregiver_pin", "caregiver_attestations",
    "caregiver_review",
)  # fmt: skip


def opened(name: str, place: Place) -> None:
    """A step as it opens."""
    place.caregiver(CaregiverWalk().to(name).session)


def empty(name: str, place: Place) -> None:
    """A step with every problem of a form that was not filled in."""
    session = CaregiverWalk().to(name).session
    complain_of_empty(place.caregiver(session), session)


def face(kind: str, place: Place) -> None:
    """The PIN step in front of the camera, or with a PIN already accepted."""
    session = CaregiverWalk().to("caregiver_pin").session
    if kind == "taken":
        session.application.designation_id = uuid4()
    page = place.caregiver(session)
    if kind == "camera":
        button(page, "slip_camera").click()


def page(make: Callable[[], Page], place: Place) -> None:
    """A page as it opens."""
    place.show(make())


def printed(make: Callable[[], Any], tell: Callable[[PaperOffer], None], place: Place) -> None:
    """A page with word from the printer."""
    tell(place.show(make()).paper)


def approving(place: Place, *pressed: str) -> None:
    """Approving a caregiver, once this much was pressed."""
    asked = place.show(approve_page())
    for name in pressed:
        asked.mine.tiles["yes"].click() if name == "yes" else button(asked, name).click()


def approve_page() -> ApprovePage:
    return ApprovePage(SAY, GRACE, QImage.fromData(GRACE.photo))


def registration(state: DesignationStatus) -> CaregivingPage:
    """“Register as a Caregiver” in a state, with reasons."""
    reasons = ("Your ID has expired.", "Your photo is too dark.")
    return CaregivingPage(SAY, menu(held(state, *reasons), unfinished=UNFINISHED.get(state)))


def denied_twice() -> CaregivingPage:
    """Two patients for whom the Program said no, each for its own reasons, at full length."""
    known = reasons_for(ReasonList.CAREGIVER).values()
    words = sorted((reason.words for reason in known), key=len)[-4:]
    twice = [held(DesignationStatus.DENIED, *words[at : at + 2]) for at in (0, 2)]
    return CaregivingPage(SAY, menu(*twice))


def unknown() -> MyCaregiversPage:
    """The slots of someone who has not said who they are."""
    finding = Finding.block(Rule.NOT_IDENTIFIED)
    return MyCaregiversPage(SAY, caregivers(findings=(finding,)))


FALLEN: Final = replace(held(DesignationStatus.APPROVED), lights=lights(date(2026, 11, 1)))
"""Neither of the patient's dates is good."""


def slots(state: DesignationStatus | None) -> MyCaregiversPage:
    """“My Caregivers” with both slots in a state."""
    return MyCaregiversPage(SAY, caregivers(slot(state), slot(state, 2)))


def submitted() -> SubmittedPage:
    one = held(DesignationStatus.SUBMITTED)
    return SubmittedPage(SAY, menu(one), one, "Maple Row Dispensary")


TOLD: Final[dict[str, Callable[[PaperOffer], None]]] = {
    "printed": PaperOffer.show_printed,
    "no-paper": lambda paper: paper.show_failed(NO_PAPER),
    "taken-back": PaperOffer.show_taken_back,
}
PAGES: Final[dict[str, Callable[[], Page]]] = {
    "my-caregivers-unknown": unknown,
    **{f"my-caregivers-{state or 'free'}": partial(slots, state) for state in LOOKS},
    **{f"caregiving-{state.value}": partial(registration, state) for state in DesignationStatus},
    "caregiving-fallen": lambda: CaregivingPage(SAY, menu(FALLEN)),
    "caregiving-denied-twice": denied_twice,
    "caregiving-start": lambda: CaregivingPage(SAY, menu()),
    "caregiving-draft": lambda: CaregivingPage(SAY, menu(unfinished=Status.DRAFT)),
    "caregiving-five": lambda: CaregivingPage(SAY, menu(*[held(DesignationStatus.APPROVED)] * 5)),
    **{
        f"outcome-{outcome.pending}-{validated}": partial(
            OutcomePage.of_approval, SAY, outcome, validated
        )
        for outcome in (PENDING, ENDED)
        for validated in (True, False)
    },
    "caregiver-submitted": submitted,
    "guide": partial(GuidePage, SAY, Policy()),
    "adding": partial(AddingPage, SAY, guide.for_patient(Policy())),
    "pin-delivery": partial(DeliveryPage, SAY, Policy()),
    "pin": partial(PinPage, SAY, BY_HAND),
    "pin-email": partial(PinEmailPage, SAY),
    "pin-sent": partial(OutcomePage.of_sent, SAY, BY_MAIL),
}
PRINTING: Final = (
    "guide", "pin", "caregiver-submitted", *(f"caregiving-{state.value}" for state in PRINTED),
)  # fmt: skip
SIGHTS: Final[dict[str, Sight]] = {
    **{f"caregiver-{name}": partial(opened, name) for name in STEPS},
    **{f"caregiver-{name}-problems": partial(empty, name) for name in ASKING},
    **{f"caregiver-pin-{kind}": partial(face, kind) for kind in ("camera", "taken")},
    **{name: partial(page, make) for name, make in PAGES.items()},
    **{
        f"{name}-{how}": partial(printed, PAGES[name], tell)
        for name in PRINTING
        for how, tell in TOLD.items()
    },
    "approve": approving,
    "approve-missing": lambda place: approving(place, "proceed"),
    "approve-yes": lambda place: approving(place, "yes"),
    "approve-half": lambda place: approving(place, "yes", "proceed"),
}
