"""C6: a caregiver's draft: started, resumed, saved."""

from uuid import UUID, uuid4

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.desk.short_code import new_reference
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.renewal.application import NOBODY_KNOWN, Status, Typists
from kiosk.domain.trail.events import Event
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.caregivers.lapse import look_and_keep
from kiosk.services.changing import Moment, changing
from kiosk.services.renewal.own_application import saving_draft
from kiosk.services.renewal.standing import outlived
from kiosk.statements import statement


def begin_caregiver_registration(ports: Ports, actor: Actor) -> CaregiverRegistration:
    """The account's registration that can be resumed, otherwise a new draft.

    One that came back goes first. A new draft is pre-filled with the contact details of the last.
    """
    account_id = actor.account_for(Action.REGISTER_AS_CAREGIVER)

    def begin(uow: UnitOfWork, at: Moment) -> CaregiverRegistration:
        theirs = list(uow.caregivers.of_account(account_id))
        found = open_one(theirs, at)
        if found is not None:
            return found
        for each in theirs:
            _end_outlived(uow, each, at)
        draft = _blank(ports, uow, account_id, theirs[-1] if theirs else None)
        uow.caregivers.add(draft)
        uow.audit.append(Event.CAREGIVER_STARTED, actor, draft.id)
        return draft

    return changing(ports, begin)


def save_caregiver_draft(
    ports: Ports,
    actor: Actor,
    registration: CaregiverRegistration,
    language: str,
    typists: Typists = NOBODY_KNOWN,
) -> CaregiverRegistration:
    """Seal the draft again and increase its version; raises CONFLICT or NOT_A_DRAFT.

    Keeps when the attestations were agreed to; raises ASSISTED when they are while staff assist.
    """
    actor.require(Action.REGISTER_AS_CAREGIVER)
    with saving_draft(ports.uow(), actor, registration, language, typists) as uow:
        if registration.agrees_anew:
            actor.require_alone()
            shown = statement(registration.agreed_id, registration.agreed_version, language)
            registration.note_agreement(ports.clock.now(), shown.language)
        uow.caregivers.save(registration)
        uow.audit.append(Event.CAREGIVER_SAVED, actor, registration.id)
    return registration


def open_one(theirs: list[CaregiverRegistration], at: Moment) -> CaregiverRegistration | None:
    """The registration of an account whose answers may still change, if there is one."""
    returned = [each for each in theirs if each.status is Status.RETURNED]
    drafts = [
        each
        for each in theirs
        if each.status is Status.DRAFT and not outlived(each, at.now, at.policy)
    ]
    return next(iter([*returned, *drafts]), None)


def _end_outlived(uow: UnitOfWork, registration: CaregiverRegistration, at: Moment) -> None:
    if not outlived(registration, at.now, at.policy):
        return
    if registration.designation_id is not None:
        look_and_keep(uow, uow.designations.get(registration.designation_id), at)
    else:
        registration.end(expired=True)
        uow.caregivers.save(registration)


def _blank(
    ports: Ports, uow: UnitOfWork, account_id: UUID, last: CaregiverRegistration | None
) -> CaregiverRegistration:
    reference = new_reference(ports.kiosk_id, ports.random_code)
    account, now = uow.accounts.get(account_id), ports.clock.now()
    draft = CaregiverRegistration.blank(uuid4(), reference, account_id, now, account.language)
    draft.email = account.email
    if last is not None:
        draft.name, draft.date_of_birth = last.name, last.date_of_birth
        draft.address, draft.phone, draft.email = last.address, last.phone, last.email
    return draft
