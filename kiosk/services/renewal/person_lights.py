"""The lights of patient and caregiver, from the records of the day: one source for every page."""

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from kiosk.domain.caregivers.designation import Designation
from kiosk.domain.readiness.lights import Lights, PatientDates, caregiver_lights, patient_lights
from kiosk.domain.renewal.application import Application, Status
from kiosk.domain.renewal.card import CardUnderWay
from kiosk.domain.renewal.decision import Decided
from kiosk.domain.renewal.renewal import Renewal
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.changing import Moment
from kiosk.services.renewal.standing import Standing, last_decision, read_standing


def lights_of_patient(
    ports: Ports, uow: UnitOfWork, standing: Standing, person_id: UUID | None, at: Moment
) -> Lights:
    """A patient's lights; without a person nothing was renewed at a kiosk."""
    renewals = uow.renewals.of_person(person_id) if person_id is not None else ()
    card = card_of(ports, uow, last_approved(uow, renewals))
    return patient_lights(_dates(standing, renewals), card, at.day, soon(at))


def known_dates(uow: UnitOfWork, person_id: UUID) -> PatientDates:
    """What is on record of a person who identified at a kiosk."""
    person = uow.people.get(person_id)
    standing = read_standing(uow, person.name, person.date_of_birth)
    return _dates(standing, uow.renewals.of_person(person_id))


def lights_of_caregiver(
    ports: Ports, uow: UnitOfWork, designation: Designation, at: Moment
) -> Lights:
    """A caregiver's lights for the patient of one designation."""
    person = uow.people.get(designation.patient_id)
    standing = read_standing(uow, person.name, person.date_of_birth)
    card = card_of(ports, uow, last_caregiver_approved(uow, designation))
    known = _dates(standing, ())
    return caregiver_lights(known, designation.valid_until, card, at.day, soon(at))


def last_approved(uow: UnitOfWork, newest_first: Iterable[Application]) -> Application | None:
    """The newest application that a reviewer recorded as approved."""
    return next((each for each in newest_first if _approved(uow, each)), None)


def last_caregiver_approved(uow: UnitOfWork, designation: Designation) -> Application | None:
    """The same of a designation's registrations."""
    return last_approved(uow, reversed(uow.caregivers.of_designation(designation.id)))


def card_of(ports: Ports, uow: UnitOfWork, approved: Application | None) -> CardUnderWay | None:
    """When the card of an approval usually comes, by the policy and the day it was recorded."""
    decision = last_decision(uow, approved) if approved is not None else None
    if approved is None or decision is None or approved.valid_until is None:
        return None
    policy = uow.settings.policy(decision.recorded_at)
    day = ports.clock.local(decision.recorded_at).date()
    return CardUnderWay(
        days=(policy.card_days_least, policy.card_days_most),
        usually_by=ports.calendar.add_business_days(day, policy.card_days_most),
        call_after=day + timedelta(days=policy.call_after_days),
        good_until=approved.valid_until,
        come=approved.card_come,
    )


def _approved(uow: UnitOfWork, application: Application) -> bool:
    if application.status is not Status.APPROVED:
        return False
    decision = last_decision(uow, application)
    return decision is not None and decision.decided is Decided.APPROVED


def _dates(standing: Standing, renewals: Iterable[Renewal]) -> PatientDates:
    certification, registration = standing.certification, standing.registration
    return PatientDates(
        certified_until=certification.expires_on if certification else None,
        registered_until=registration.expires_on if registration else None,
        unclear=standing.two_people,
        submitted=any(each.status is Status.SUBMITTED for each in renewals),
    )


def soon(at: Moment) -> timedelta:
    """How long before its end a registration can be renewed."""
    return timedelta(days=at.policy.renewal_window_days)
