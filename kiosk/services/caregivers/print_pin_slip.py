"""C5: the PIN slip on paper."""

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.letters.papers.pin_slip import PinSlipFacts
from kiosk.ports.ports import Ports
from kiosk.services.caregivers.caregiver_views import IssuedPin
from kiosk.services.papers.print_paper import NotedPaper, print_noted
from kiosk.services.papers.watch_job import Patience, patiently


def print_pin_slip(
    ports: Ports,
    actor: Actor,
    issued: IssuedPin,
    pause: Patience = patiently,
) -> bool:
    """Print a PIN that was just given and watch it; see print_watched().

    The page is made in memory, and the job is named by the slip's reference. Raises
    NOT_POSSIBLE_NOW when another PIN has replaced this one, or when it went by email.
    """
    actor.require(Action.NAME_CAREGIVER)
    with ports.reading() as uow:
        designation = uow.designations.get(issued.designation_id)
    actor.require(Action.NAME_CAREGIVER, owner=designation.patient_id)
    return print_slip(ports, issued, actor, pause)


def print_slip(ports: Ports, issued: IssuedPin, actor: Actor, pause: Patience) -> bool:
    """The same, for someone who may see this PIN."""
    with ports.reading() as uow:
        designation = uow.designations.get(issued.designation_id)
        pin = uow.pins.find(issued.digits)
        if pin is None or pin.designation_id != designation.id:
            raise KioskError(ErrorCode.NOT_POSSIBLE_NOW)
        patient = uow.people.get(designation.patient_id).name.short
    facts = PinSlipFacts(issued.digits, issued.reference, patient, issued.ends_at)
    noted = NotedPaper(Event.PIN_SLIP_PRINTED, designation.id, facts)
    return print_noted(ports, noted, actor, pause, issued.language)
