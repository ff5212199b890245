"""One submission written as files into a folder that an operator names."""

from pathlib import Path

from kiosk.domain.desk.short_code import first_of, parse_reference
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.registry import Submission
from kiosk.services.changing import note
from kiosk.services.handover.gathered import gather_caregiver, gather_renewal


def write_packet(ports: Ports, actor: Actor, reference: str, folder: Path) -> Submission:
    """Write the packet of what waits for the Program under this reference, and say what is in it.

    Raises NOT_FOUND, NOT_SUBMITTED (also for what came back or is decided), HANDOVER_TOO_LARGE,
    PACKET_FOLDER or PACKET_FULL.
    """
    actor.require(Action.WRITE_PACKET)
    registry = ports.packets_in(folder)
    registry.check()
    with ports.reading() as uow:
        meant = parse_reference(reference)
        renewal = first_of(uow.renewals.by_reference, meant)
        caregiver = first_of(uow.caregivers.by_reference, meant)
    if renewal is not None:
        gathered = gather_renewal(ports, renewal.id)
    elif caregiver is not None:
        gathered = gather_caregiver(ports, caregiver.id)
    else:
        raise KioskError(ErrorCode.NOT_FOUND)
    packet = gathered.packet(ports) if gathered is not None else None
    if gathered is None or packet is None:
        raise KioskError(ErrorCode.NOT_SUBMITTED)
    note(ports, Event.PACKET_ASKED, actor, gathered.application.id)
    registry.hand_over(packet)
    return packet
