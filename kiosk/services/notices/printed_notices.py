"""S7: what would be emailed, on paper: the last notice of an application, as of now."""

from uuid import UUID

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.designation import DesignationStatus
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.renewal.application import Application
from kiosk.domain.renewal.decision import Decided
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.letters.letter import Letter
from kiosk.letters.notices import caregiver_outcome, caregiver_registered, designation_ended
from kiosk.letters.notices.designation_ended import CAREGIVER_TOLD
from kiosk.letters.notices.renewal_decided import DecisionFacts
from kiosk.letters.papers.printed_letter import LetterFacts
from kiosk.ports.ports import Ports
from kiosk.services.caregivers.ending import CAREGIVER
from kiosk.services.changing import looking, store_now
from kiosk.services.papers.print_paper import NotedPaper, print_noted
from kiosk.services.papers.watch_job import Patience, patiently
from kiosk.services.program.decision_letters import decision_facts, stands, told_of_renewal
from kiosk.services.renewal.standing import last_decision


def print_renewal_notice(
    ports: Ports,
    actor: Actor,
    renewal_id: UUID,
    language: str,
    pause: Patience = patiently,
) -> bool:
    """Print what a reviewer recorded about the patient's own renewal; see print_watched().

    Raises NOT_POSSIBLE_NOW while nothing is recorded about the last submission.
    """
    actor.require(Action.SEE_RENEWAL)
    with ports.reading() as uow:
        renewal = uow.renewals.get(renewal_id)
    actor.require(Action.SEE_RENEWAL, owner=renewal.person_id)
    return print_letter(ports, renewal, renewal_notice(ports, renewal), actor, pause, language)


def print_caregiver_notice(
    ports: Ports,
    actor: Actor,
    registration_id: UUID,
    language: str,
    pause: Patience = patiently,
) -> bool:
    """Print the note to the patient (C8) or, once it is decided, the outcome (C10).

    For the caregiver's own registration; see print_watched(). Raises NOT_POSSIBLE_NOW while there
    is neither.
    """
    actor.require(Action.REGISTER_AS_CAREGIVER)
    with ports.reading() as uow:
        made = uow.caregivers.get(registration_id)
    actor.require(Action.REGISTER_AS_CAREGIVER, owner=made.owner_id)
    return print_letter(ports, made, caregiver_notice(ports, made), actor, pause, language)


def print_letter(
    ports: Ports,
    application: Application,
    letter: Letter | None,
    actor: Actor,
    pause: Patience,
    language: str,
) -> bool:
    """Print a letter under its application's reference; NOT_POSSIBLE_NOW without one."""
    if letter is None:
        raise KioskError(ErrorCode.NOT_POSSIBLE_NOW)
    facts = LetterFacts(letter, application.reference)
    noted = NotedPaper(Event.NOTICE_PRINTED, application.id, facts)
    return print_noted(ports, noted, actor, pause, language)


def renewal_notice(ports: Ports, renewal: Renewal) -> Letter | None:
    """What is recorded about a renewal; None while its confirmation or slip says everything."""
    facts = _decided(ports, renewal)
    return told_of_renewal(facts, store_now(ports)) if facts is not None else None


def caregiver_notice(ports: Ports, made: CaregiverRegistration) -> Letter | None:
    """What is recorded about a registration, otherwise what its patient is being asked.

    Someone whose designation has ended is told so: no one may visit for the patient now.
    """
    ended = ended_note(ports, made, CAREGIVER)
    if ended is not None:
        return ended
    facts = _decided(ports, made)
    if facts is None:
        return registered_note(ports, made)
    if facts.decided is Decided.APPROVED and not _named_still(ports, made):
        return None
    return caregiver_outcome.letter(facts, store_now(ports))


def registered_note(ports: Ports, made: CaregiverRegistration) -> Letter | None:
    """Asks the patient for approval; None once an answer or an ending has overtaken it (C8)."""
    if made.designation_id is None:
        return None
    with ports.reading() as uow:
        designation = uow.designations.get(made.designation_id)
        if designation.stage is not DesignationStatus.SUBMITTED:
            return None
        return caregiver_registered.letter(made.name.short, uow.settings.store())


def ended_note(ports: Ports, made: CaregiverRegistration, side: str) -> Letter | None:
    """Tells a side that the designation has ended and why; None unless someone ended it."""
    if made.designation_id is None:
        return None
    with ports.reading() as uow:
        designation, store = uow.designations.get(made.designation_id), uow.settings.store()
    why = designation.ending
    if why not in CAREGIVER_TOLD:
        return None
    if side == CAREGIVER:
        return designation_ended.to_caregiver(made.patient, why, store)
    return designation_ended.to_patient(made.name.short, why, store)


def _named_still(ports: Ports, made: CaregiverRegistration) -> bool:
    if made.designation_id is None:
        return False
    with looking(ports) as (uow, at):
        return uow.designations.get(made.designation_id).holds_slot(at.day)


def _decided(ports: Ports, application: Application) -> DecisionFacts | None:
    with ports.reading() as uow:
        decision = last_decision(uow, application)
        if decision is None or not stands(application, decision):
            return None
        return decision_facts(ports, uow, application, decision)
