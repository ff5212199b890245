"""What operators may see of records and emails: counts and states, nothing identifying."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from kiosk.domain.caregivers.designation import Designation
from kiosk.domain.desk.short_code import parse_reference
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.renewal.decision import Decided, KnownBy
from kiosk.domain.store.outbox import Undelivered
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.caregiver_records import DesignationCounts
from kiosk.ports.records.records import RenewalCounts
from kiosk.services.caregivers.lapse import look
from kiosk.services.changing import looking
from kiosk.services.keeping.one_by_one import readable


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
    """All designations that can be read, as they are at this moment, or those of this reference."""
    actor.require(Action.LIST_RECORDS)
    with looking(ports) as (uow, at):
        stored = uow.designations.counts()

        def settled_now(designation_id: UUID) -> tuple[UUID, Designation]:
            designation = uow.designations.get(designation_id)
            look(uow, designation, at)
            return designation_id, designation

        ids = [each.id for each in stored]
        settled = dict(readable(Action.LIST_RECORDS.value, ids, settled_now))
    taken = Counter(each.patient_id for each in settled.values() if each.holds_slot(at.day))
    wanted = None if reference is None else parse_reference(reference)
    return [
        replace(each, status=settled[each.id].status_on(at.day).value, slots=taken[each.patient_id])
        for each in stored
        if each.id in settled and (wanted is None or each.reference in wanted)
    ]


@dataclass(frozen=True)
class ToldDecision:
    """A decision as operators may see it: without its reasons, notes and reviewer."""

    decided: Decided
    known_by: KnownBy
    recorded_at: datetime
    """The store's local time."""


def last_decision(ports: Ports, actor: Actor) -> ToldDecision | None:
    """The decision that was recorded last, on anything."""
    actor.require(Action.LIST_RECORDS)
    with ports.reading() as uow:
        for last in uow.decisions.latest(1):
            at = ports.clock.local(last.recorded_at)
            return ToldDecision(last.decided, last.known_by, at)
    return None


def list_undelivered(ports: Ports, actor: Actor) -> Sequence[Undelivered]:
    """Every email that is waiting or was given up, oldest first."""
    actor.require(Action.LIST_RECORDS)
    with ports.reading() as uow:
        return uow.outbox.undelivered()
