"""The PIN slip on paper."""

from dataclasses import replace

import pytest

from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.people.roles import Actor
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.ports.printer import JobState
from kiosk.services.caregivers.generate_pin import generate_pin
from kiosk.services.caregivers.print_pin_slip import print_pin_slip
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services import caregiving as people


@pytest.mark.req("C5")
def test_a_pin_comes_out_of_the_printer_under_its_reference_for_its_patient_only(
    ports: FakePorts, patient: Actor
) -> None:
    issued = people.give_pin(ports, patient)
    stranger = people.a_patient(ports)
    assert refusal_of(print_pin_slip, ports, stranger, issued).code is ErrorCode.NOT_ALLOWED
    assert print_pin_slip(ports, patient, issued)
    assert ports.events()[-1] is Event.PIN_SLIP_PRINTED
    assert list(ports.printer.papers) == [issued.reference]


def test_a_wait_that_no_one_ends_cancels_the_slip(ports: FakePorts, patient: Actor) -> None:
    issued = people.give_pin(ports, patient)
    ports.printer.slow = JobState.WAITING
    before = ports.events()
    assert not print_pin_slip(ports, patient, issued, lambda _seconds: True)
    assert (ports.printer.cancelled, ports.events()) == ([issued.reference], before)


@pytest.mark.req("C5")
def test_an_old_pin_or_one_that_was_emailed_is_not_printed(
    ports: FakePorts, patient: Actor
) -> None:
    old = people.give_pin(ports, patient)
    new = people.give_pin(ports, patient, people.PINS[1], old.designation_id)
    ports.random.next_codes = [people.PINS[2]]
    mailed = generate_pin(ports, patient, None, PinDelivery.MAIL, "en", "rosa@example.org")
    swapped = replace(new, designation_id=mailed.designation_id)
    for issued in (old, mailed, swapped):
        assert refusal_of(print_pin_slip, ports, patient, issued).code is ErrorCode.NOT_POSSIBLE_NOW
