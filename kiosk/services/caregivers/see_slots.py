"""C1: the patient's slots, as “My Caregivers” shows them."""

from collections.abc import Sequence
from datetime import date
from operator import attrgetter
from typing import Final

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.caregiver_pin import pin_life
from kiosk.domain.caregivers.designation import AWAITED, Designation, DesignationStatus, Ending
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.renewal.reasons import ReasonList, named
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.caregivers.caregiver_views import CaregiversView, GivenPin, Slot
from kiosk.services.caregivers.lapse import look
from kiosk.services.caregivers.may_designate import may_name
from kiosk.services.changing import Moment, looking

_S = DesignationStatus
OWN_DOING: Final = frozenset({Ending.BY_PATIENT, Ending.NOT_MY_CAREGIVER})


def see_caregivers(ports: Ports, actor: Actor) -> CaregiversView:
    """Every slot with who is in it, and why no PIN can be generated now, if none can (C2).

    A free slot says how its last designation ended, until there is another.
    """
    actor.require(Action.NAME_CAREGIVER)
    with looking(ports) as (uow, at):
        store = uow.settings.store()
        findings = may_name(uow, actor.person_id, at.day, at.policy)
        theirs = () if actor.person_id is None else uow.designations.of_patient(actor.person_id)
        for designation in theirs:
            look(uow, designation, at)
        shown = [_slot(ports, uow, number, each, at) for number, each in _in_slots(theirs, at)]
    awaited = any({slot.state, slot.renewal} & AWAITED for slot in shown)
    note = store.call_note if awaited else ""
    return CaregiversView(
        tuple(shown), findings, note, store.call_note_on, at.policy.caregiver_slots
    )


def _in_slots(
    theirs: Sequence[Designation], at: Moment
) -> Sequence[tuple[int, Designation | None]]:
    live: list[Designation | None] = [each for each in theirs if each.holds_slot(at.day)]
    free = max(0, at.policy.caregiver_slots - len(live))
    over = sorted(
        (each for each in theirs if _says(each, theirs, at.day)),
        key=attrgetter("changed_at"),
        reverse=True,
    )
    shown = (live + list(over) + [None] * free)[: len(live) + free]
    return list(enumerate(shown, 1))


def _says(over: Designation, theirs: Sequence[Designation], day: date) -> bool:
    """Whether its ending is news: not their own doing, and not replaced since."""
    if over.holds_slot(day) or over.status is _S.VOIDED or over.ending in OWN_DOING:
        return False
    return not any(each.created_at >= over.changed_at for each in theirs if each is not over)


def _slot(
    ports: Ports, uow: UnitOfWork, number: int, designation: Designation | None, at: Moment
) -> Slot:
    if designation is None:
        return Slot(number)
    shown = _registered(uow, designation)
    stage = designation.status_on(at.day)
    renewal = designation.renewal if stage is designation.status else None
    return Slot(
        number=number,
        state=stage,
        designation_id=designation.id,
        name=shown.name.full if shown else "",
        town=shown.address.city if shown and shown.address else "",
        photo=_thumbnail(uow, shown) if shown else None,
        registered_on=shown.submitted_on if shown else None,
        pin=_given_pin(ports, uow, designation),
        reasons=_denied_for(uow, shown) if shown and stage is _S.DENIED else (),
        valid_until=designation.valid_until,
        renewal=renewal,
    )


def _registered(uow: UnitOfWork, designation: Designation) -> CaregiverRegistration | None:
    """The person submitted for it last."""
    registered = uow.caregivers.of_designation(designation.id)
    return next((each for each in reversed(registered) if each.submitted_on), None)


def _thumbnail(uow: UnitOfWork, registration: CaregiverRegistration) -> bytes | None:
    """The small photo, unless it has been purged."""
    if registration.photo is None:
        return None
    try:
        return uow.documents.thumbnail(registration.photo.document)
    except KioskError as error:
        if error.code is not ErrorCode.NOT_FOUND:
            raise
        return None


def _denied_for(uow: UnitOfWork, registration: CaregiverRegistration) -> tuple[str, ...]:
    """What a patient may know of the Program's last decision, as texts of the catalogue."""
    decided = uow.decisions.of(registration.id)
    codes = decided[-1].reasons if decided else ()
    return tuple(filter(None, (each.to_patient for each in named(ReasonList.CAREGIVER, codes))))


def _given_pin(ports: Ports, uow: UnitOfWork, designation: Designation) -> GivenPin | None:
    """As its slip says: by the policy it was given under."""
    pin = uow.pins.open_of(designation.id) if designation.stage is _S.PIN_ISSUED else None
    if pin is None:
        return None
    life = pin_life(pin.delivery, uow.settings.policy(pin.issued_at))
    given_at, ends_at = map(ports.clock.local, (pin.issued_at, pin.issued_at + life))
    return GivenPin(pin.reference, pin.delivery, given_at, ends_at)
