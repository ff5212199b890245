"""What a caregiver sees of their own registrations."""

from typing import Final

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.designation import AWAITED, DesignationStatus, Ending
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.renewal.reasons import ReasonList, named
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.caregivers.caregiver_views import CaregiverMenuView, Held
from kiosk.services.caregivers.lapse import look
from kiosk.services.caregivers.registration_draft import open_one
from kiosk.services.changing import Moment, looking
from kiosk.services.recipient import applicant
from kiosk.services.renewal.person_lights import last_caregiver_approved, lights_of_caregiver

TOLD: Final = frozenset({DesignationStatus.RETURNED, DesignationStatus.DENIED})
PRINTED: Final = TOLD | {
    DesignationStatus.SUBMITTED,
    DesignationStatus.APPROVED,
    DesignationStatus.ENDED,
}
"""States that have a notice (C8, C10, C12)."""


def see_caregiver_menu(ports: Ports, actor: Actor) -> CaregiverMenuView:
    """The next action, and every designation that this account registered for, newest first."""
    account_id = actor.account_for(Action.REGISTER_AS_CAREGIVER)
    with looking(ports) as (uow, at):
        store = uow.settings.store()
        theirs = list(uow.caregivers.of_account(account_id))
        held = tuple(_held(ports, uow, registration, at) for registration in _newest(theirs))
        unfinished = open_one(theirs, at)
    return CaregiverMenuView(
        unfinished=unfinished.status if unfinished is not None else None,
        held=held,
        note=store.call_note if any(one.state in AWAITED for one in held) else "",
        note_on=store.call_note_on,
    )


def _newest(theirs: list[CaregiverRegistration]) -> list[CaregiverRegistration]:
    """One registration per designation, the one started last."""
    latest = {each.designation_id: each for each in theirs if each.designation_id is not None}
    return list(reversed(latest.values()))


def _held(ports: Ports, uow: UnitOfWork, registration: CaregiverRegistration, at: Moment) -> Held:
    designation = uow.designations.get(registration.designation_id or registration.id)
    look(uow, designation, at)
    state = designation.caregiver_stage
    visits = designation.status_on(at.day) is DesignationStatus.APPROVED
    approved = last_caregiver_approved(uow, designation) if visits else None
    never = designation.ending is Ending.NEVER_SUBMITTED
    return Held(
        designation_id=designation.id,
        patient=registration.patient,
        state=state,
        reference=registration.reference,
        told_by_mail=applicant(uow, registration).reached,
        submitted_on=registration.submitted_on,
        valid_until=designation.valid_until,
        reasons=_reasons(uow, registration) if state in TOLD else (),
        registration_id=registration.id if state in PRINTED and not never else None,
        lights=lights_of_caregiver(ports, uow, designation, at) if visits else None,
        card_id=approved.id if approved is not None else None,
    )


def _reasons(uow: UnitOfWork, registration: CaregiverRegistration) -> tuple[str, ...]:
    """The words of the Program's last decision, as texts of the catalogue."""
    decided = uow.decisions.of(registration.id)
    if not decided:
        return ()
    return tuple(reason.words for reason in named(ReasonList.CAREGIVER, decided[-1].reasons))
