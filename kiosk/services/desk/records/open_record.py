"""An opened record: what staff see about one person, read from everything the kiosk has."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import UUID

from kiosk.domain.caregivers.designation import Designation, DesignationStatus
from kiosk.domain.desk.look_up_reasons import LookUpReason
from kiosk.domain.people.account import Account, username_key
from kiosk.domain.people.person import Name
from kiosk.domain.people.tries import Tries
from kiosk.domain.people.try_counters import OF_ACCOUNT, OF_ADDRESS, Counter
from kiosk.domain.readiness.lights import Lights
from kiosk.domain.renewal.renewal import Renewal
from kiosk.email_address import email_key
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.changing import Moment
from kiosk.services.desk.records.partners import partners_of
from kiosk.services.desk.records.record_views import (
    DesignationLine,
    Found,
    FoundKind,
    OpenedRecord,
    PinGiven,
    RenewalLine,
)
from kiosk.services.renewal.identity_tries import guessed_as
from kiosk.services.renewal.person_lights import (
    last_approved,
    lights_of_caregiver,
    lights_of_patient,
)
from kiosk.services.renewal.standing import can_go_on, read_standing

NUMBER_SHOWN: Final = 4
"""How many characters of a registration's number are shown, at its end."""


@dataclass(frozen=True)
class Whole:
    """Name and birth date behind a result, and the account bound to the person, if any."""

    name: Name
    date_of_birth: date
    person_id: UUID | None
    account: Account | None

    def counts(self, uow: UnitOfWork) -> Iterator[Tries]:
        """What counts against this person, their account and its address."""
        guessed = guessed_as(uow, self.name, self.date_of_birth)
        yield uow.tries.get(Counter.IDENTITY_PERSON, guessed)
        yield uow.tries.get(Counter.IDENTITY_PERSON_DAY, guessed)
        if self.person_id is not None:
            yield uow.tries.get(Counter.MAIL_PERSON, str(self.person_id))
        if self.account is not None:
            for counter in OF_ACCOUNT:
                yield uow.tries.get(counter, str(self.account.id))
            yield uow.tries.get(Counter.LOG_ON, username_key(self.account.username))
            for counter in OF_ADDRESS if self.account.email else ():
                yield uow.tries.get(counter, email_key(self.account.email))


def whole(uow: UnitOfWork, found: Found) -> Whole:
    """The person behind a result; raises NOT_FOUND when an import has since replaced it."""
    if found.kind is FoundKind.REGISTRATION:
        registration = uow.registrations.get(found.id)
        return Whole(registration.name, registration.date_of_birth, None, None)
    if found.kind is FoundKind.CAREGIVER:
        caregiver = uow.caregivers.get(found.id)
        own = uow.accounts.get(caregiver.account_id)
        return Whole(caregiver.name, caregiver.date_of_birth, None, own)
    person = uow.people.get(found.id)
    account = uow.accounts.by_person(person.id)
    return Whole(person.name, person.date_of_birth, person.id, account)


def opened_record(
    ports: Ports, uow: UnitOfWork, found: Found, reason: LookUpReason, at: Moment
) -> OpenedRecord:
    """Everything about one person; only the registration number's last four."""
    who = whole(uow, found)
    standing = read_standing(uow, who.name, who.date_of_birth)
    registration = standing.registration
    if found.kind is FoundKind.REGISTRATION:
        registration = uow.registrations.get(found.id)
    known = found.kind is not FoundKind.CAREGIVER
    account_email = who.account.email if who.account else ""
    counts = tuple(who.counts(uow))
    waits = max(tries.seconds_left(at.steady) for tries in counts)
    return OpenedRecord(
        found=found,
        reason=reason,
        name=registration.name if registration else who.name,
        date_of_birth=who.date_of_birth,
        address=registration.address if registration else None,
        phone=registration.phone if registration else "",
        email=(registration.email if registration else "") or account_email,
        number=registration.number[-NUMBER_SHOWN:] if registration else "",
        expires_on=registration.expires_on if registration else None,
        certified_until=standing.certification.expires_on if standing.certification else None,
        lights=lights_of_patient(ports, uow, standing, who.person_id, at),
        card_id=_card_id(uow, who.person_id),
        two_people=standing.two_people,
        username=who.account.username if who.account else "",
        locked_minutes=-(-waits // 60),
        waits_for_staff=any(tries.waits_for_staff(at.steady) for tries in counts),
        renewals=_renewals(ports, uow, who.person_id, at),
        joins=tuple(uow.joins.of(who.name, who.date_of_birth)),
        partners=partners_of(uow, who.name, who.date_of_birth, at.day) if known else (),
        designations=tuple(_designations(ports, uow, who, at)),
    )


def _renewals(
    ports: Ports, uow: UnitOfWork, person_id: UUID | None, at: Moment
) -> tuple[RenewalLine, ...]:
    if person_id is None:
        return ()
    return tuple(_line(ports, each, at) for each in uow.renewals.of_person(person_id))


def lights_of(ports: Ports, uow: UnitOfWork, who: Whole, at: Moment) -> Lights:
    """The three lights of whoever is behind a result."""
    standing = read_standing(uow, who.name, who.date_of_birth)
    return lights_of_patient(ports, uow, standing, who.person_id, at)


def _card_id(uow: UnitOfWork, person_id: UUID | None) -> UUID | None:
    """The renewal whose card can be said to have come."""
    if person_id is None:
        return None
    approved = last_approved(uow, uow.renewals.of_person(person_id))
    return approved.id if approved is not None else None


def _designations(
    ports: Ports, uow: UnitOfWork, who: Whole, at: Moment
) -> Iterator[DesignationLine]:
    """Those of the patient's slots, then those that their account registered for."""
    if who.person_id is not None:
        for slot in uow.designations.of_patient(who.person_id):
            other = uow.people.get(slot.caregiver_id).name.short if slot.caregiver_id else ""
            pin = uow.pins.latest_of(slot.id)
            reference = pin.reference if pin else ""
            waits = pin if slot.stage is DesignationStatus.PIN_ISSUED else None
            given = PinGiven(waits.delivery, ports.clock.local(waits.issued_at)) if waits else None
            lights = _visit(ports, uow, slot, at)
            yield DesignationLine(slot.id, slot.stage.value, other, reference, given, lights)
    if who.account is not None:
        for each in uow.caregivers.of_account(who.account.id):
            if each.designation_id is not None:
                theirs = uow.designations.get(each.designation_id)
                status, lights = theirs.stage.value, _visit(ports, uow, theirs, at)
                line = DesignationLine(theirs.id, status, each.patient, each.reference)
                yield replace(line, lights=lights)


def _visit(ports: Ports, uow: UnitOfWork, named: Designation, at: Moment) -> Lights | None:
    """What a visit of the caregiver needs, while they are approved."""
    if named.status_on(at.day) is not DesignationStatus.APPROVED:
        return None
    return lights_of_caregiver(ports, uow, named, at)


def _line(ports: Ports, renewal: Renewal, at: Moment) -> RenewalLine:
    open_still = can_go_on(renewal, at.now, at.policy)
    return RenewalLine(
        id=renewal.id,
        reference=renewal.reference,
        status=renewal.status,
        started_at=ports.clock.local(renewal.started_at),
        submitted_on=renewal.submitted_on,
        valid_until=renewal.valid_until,
        steps=tuple(dict.fromkeys(slot.partition(".")[0] for slot in renewal.answers)),
        assisted=len(renewal.assisted),
        can_print=open_still or renewal.submission_id is not None,
        kept=tuple(reason.words for reason in renewal.kept),
        kept_because=renewal.kept_because,
    )
