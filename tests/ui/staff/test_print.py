"""Print again at the desk: papers of renewals and notices of caregivers, by their reference."""

from uuid import uuid4

import pytest

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.caregivers.designation import DesignationStatus
from kiosk.domain.people.person import Name
from kiosk.domain.people.roles import VISITOR, Role
from kiosk.domain.renewal.application import Status
from kiosk.services.account.log_on import log_on
from kiosk.services.caregivers.generate_pin import generate_pin
from tests.journeys.conftest import NewPlace
from tests.journeys.place import Place
from tests.journeys.proof import claims, pdf_text
from tests.journeys.seeds import add_draft
from tests.ui.staff.stand import BOTH, DeskStand, hire
from ui.staff.pages.print_again_page import PrintPage

REFERENCE = "K3-C4RE9"


@pytest.fixture
def store(new_place: NewPlace) -> Place:
    """A store where Rosa registered and the patient has not answered yet."""
    made = new_place("passport")
    add_draft(made, "residency_kind")
    hire(made)
    person = made.story.person
    with made.open() as kiosk:
        patient = kiosk.do(log_on, VISITOR, person.username, made.story.password, "en").actor
        issued = kiosk.do(generate_pin, patient, None, PinDelivery.HAND, "en")
        now = kiosk.ports.clock.now()
        rosa = CaregiverRegistration.blank(
            uuid4(), REFERENCE, patient.account_id or uuid4(), now, "en"
        )
        rosa.name, rosa.designation_id = Name("Rosa", "Lima"), issued.designation_id
        rosa.status = Status.SUBMITTED
        with kiosk.ports.uow() as uow:
            slot = uow.designations.get(issued.designation_id)
            slot.advance(DesignationStatus.REDEEMED, now)
            slot.advance(DesignationStatus.SUBMITTED, now)
            uow.designations.save(slot)
            uow.caregivers.add(rosa)
            uow.commit()
    return made


@BOTH
@pytest.mark.req("S5", "S7", "C8")
def test_the_note_to_a_patient_is_printed_by_its_reference(desk: DeskStand) -> None:
    desk.log_on_to(PrintPage, Role.ASSISTANT)
    desk.type("paper_reference", REFERENCE.lower())
    desk.press("find_paper")
    desk.rest()
    assert REFERENCE in desk.said()
    assert not any("Rosa" in words for words in desk.said())
    desk.keep_rules("print-notice")
    desk.press("print_paper")
    desk.told("The paper was printed")
    (paper,) = (desk.place.folder / "prints").glob("*.pdf")
    assert REFERENCE in paper.name
    said = pdf_text(paper)
    assert "Rosa L." in said
    assert "Lima" not in said
    assert not claims(said)


@pytest.mark.req("C5", "S5")
def test_a_pin_slip_is_printed_as_a_new_pin(desk: DeskStand) -> None:
    story = desk.place.story
    with desk.place.open() as kiosk:
        name, password = story.person.username, story.password
        patient = kiosk.do(log_on, VISITOR, name, password, "en").actor
        pin = kiosk.do(generate_pin, patient, None, PinDelivery.HAND, "en")
    desk.log_on_to(PrintPage, Role.ASSISTANT)
    desk.type("paper_reference", pin.reference.lower().replace("-", ""))
    desk.press("find_paper")
    desk.rest()
    assert pin.reference in desk.said()
    desk.press("print_paper")
    desk.told("The paper was printed")
