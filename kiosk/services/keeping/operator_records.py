"""What operators may see of records and emails: counts and states, nothing identifying."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kiosk.domain.desk.roles import Action, Actor
from kiosk.domain.desk.short_code import parse_reference
from kiosk.domain.store.outbox import Undelivered
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.caregiver_records import DesignationCounts
from kiosk.ports.records.records import RenewalCounts
from kiosk.services.caregivers.lapse import look
from kiosk.services.changing import looking


def list_renewals(ports: Ports, actor: Actor) -> Sequence[RenewalCounts]:
    """All renewals."""
    actor.require(Action.LIST_RECORDS)
    with ports.reading() as uow:
        return uow.renewals.counts()


def show_renewal(ports: Ports, actor: Actor, reference: str) -> RenewalCounts:
    """The renewal with this reference, however it is typed; raises NOT_FOUND."""
    actor.require(Action.LIST_RECORDS)
    with ports.reading() as uow:
        for meant in parse_reference(reference):
            for found in uow.renewals.counts(meant):
                return found
    raise KioskError(ErrorCode.NOT_FOUND)


def list_designations(
    ports: Ports, actor: Actor, reference: str | None = None
) -> Sequence[DesignationCounts]:
    """All designations as they are at this moment, or those with this reference."""
    actor.require(Action.LIST_RECORDS)
    with looking(ports) as (uow, at):
        stored = uow.designations.counts()
        settled = {each.id: uow.designations.get(each.id) for each in stored}
        for designation in settled.values():
            look(uow, designation, at)
    taken = Counter(each.patient_id for each in settled.values() if each.holds_slot(at.day))
    wanted = None if reference is None else parse_reference(reference)
    return [
        replace(each, status=settled[each.id].stands_on(at.day).value, slots=taken[each.patient_id])
        for each in stored
        if wanted is None or each.reference in wanted
    ]


def list_undelivered(ports: Ports, actor: Actor) -> Sequence[Undelivered]:
    """Every email that is waiting or was given up, oldest first."""
    actor.require(Action.LIST_RECORDS)
    with ports.reading() as uow:
        return uow.outbox.undelivered()
