"""R3: matching a person against the clinicians' certifications, and binding the account."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID, uuid4

from kiosk.domain.people.person import Name, Person
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.certification import Certification
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.domain.renewal.registration import Registration
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.trail.events import Event
from kiosk.errors import KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.changing import Moment, changing
from kiosk.services.one_person import find_person, names_of
from kiosk.services.renewal.drafts import blank_renewal, go_on_with
from kiosk.services.renewal.identity_tries import IdentityTries
from kiosk.services.renewal.standing import Standing, read_standing
from kiosk.services.views import Identified


@dataclass(frozen=True)
class _Match:
    """Records that match what was typed, and the person behind them once they have a row."""

    certification: Certification
    standing: Standing
    person: Person | None


def identify_person(
    ports: Ports,
    actor: Actor,
    first: str,
    last: str,
    date_of_birth: date,
    pin: str,
    for_renewal: bool = True,
) -> Identified:
    """Match name, birth date and PIN, bind the account once, and open the draft for a renewal.

    The account is bound even when R13 blocks the renewal; then the findings say why. Raises
    IDENTITY_MISMATCH, the same for every cause, IDENTITY_LOCKED with the seconds to wait, or
    IDENTITY_STAFF.
    """
    account_id = actor.account_for(Action.IDENTIFY)
    tries = IdentityTries(ports, account_id, Name(first, last), date_of_birth)

    def identify(uow: UnitOfWork, at: Moment) -> Identified | KioskError:
        tries.require_unlocked(uow, at)
        certification = _certification(uow, tries.name, date_of_birth, pin)
        match = _match(uow, account_id, certification)
        if match is None:
            return tries.count_wrong(uow, actor, at)
        bound = _bound(uow, actor, account_id, match)
        if bound is None:
            return Identified(actor, None, match.standing.findings(at.day, at.policy))
        return _open(ports, uow, bound, match, at) if for_renewal else Identified(bound, None)

    return changing(ports, identify)


def _certification(
    uow: UnitOfWork, name: Name, date_of_birth: date, pin: str
) -> Certification | None:
    """The one with this PIN, under the name that was typed or one that is joined with it."""
    for each in names_of(uow, name, date_of_birth):
        found = uow.certifications.by_identity(each.first, each.last, date_of_birth, pin)
        if found is not None:
            return found
    return None


def _match(uow: UnitOfWork, account_id: UUID, certification: Certification | None) -> _Match | None:
    """What matches, unless account or person is already bound to another."""
    if certification is None:
        return None
    bound_to = uow.accounts.get(account_id).person_id
    person = find_person(uow, certification.name, certification.date_of_birth)
    if bound_to is not None and (person is None or person.id != bound_to):
        return None
    if person is not None:
        holder = uow.accounts.by_person(person.id)
        if holder is not None and holder.id != account_id:
            return None
    standing = read_standing(uow, certification.name, certification.date_of_birth)
    return _Match(certification, standing, person)


def _bound(uow: UnitOfWork, actor: Actor, account_id: UUID, match: _Match) -> Actor | None:
    """The account as this person's; None for records of two people, which staff tell apart."""
    if match.standing.two_people:
        uow.audit.append(Event.IDENTIFY_FAILED, actor, account_id)
        return None
    known = match.standing.registration or match.certification
    person = match.person or _add_person(uow, known)
    _bind(uow, account_id, person)
    uow.people.lock(person.id)
    uow.audit.append(Event.IDENTIFIED, actor, person.id)
    return replace(actor, person_id=person.id)


def _open(ports: Ports, uow: UnitOfWork, bound: Actor, match: _Match, at: Moment) -> Identified:
    """The draft of someone who is bound, or why there is none (R13)."""
    account_id, person_id = bound.account_for(Action.IDENTIFY), bound.person_id
    if person_id is None:
        raise AssertionError("nobody was bound")
    standing = match.standing
    findings = standing.findings(at.day, at.policy)
    latest = uow.renewals.latest_of(person_id)
    draft: Renewal | None = None
    begun: Renewal | None = None
    if latest is not None and latest.status is Status.SUBMITTED:
        findings = (_already_submitted(latest),)
    elif not findings and standing.certification and standing.registration:
        certified_until = standing.certification.expires_on
        draft = go_on_with(uow, latest, certified_until, at)
        if draft is None:
            account, record = uow.accounts.get(account_id), standing.registration
            draft = begun = blank_renewal(ports, person_id, record, certified_until, account)
            uow.renewals.add(draft)
    if begun is not None:
        uow.audit.append(Event.RENEWAL_STARTED, bound, begun.id)
    return Identified(bound, draft, findings)


def _add_person(uow: UnitOfWork, record: Registration | Certification) -> Person:
    person = Person(uuid4(), record.name, record.date_of_birth)
    uow.people.add(person)
    return person


def _bind(uow: UnitOfWork, account_id: UUID, person: Person) -> None:
    account = uow.accounts.get(account_id)
    if account.person_id is None:
        account.person_id = person.id
        uow.accounts.save(account)


def _already_submitted(renewal: Renewal) -> Finding:
    day = renewal.submitted_on or renewal.started_at.date()
    return Finding.block(Rule.ALREADY_SUBMITTED, day=day, reference=renewal.reference)
