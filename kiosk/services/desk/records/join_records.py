"""S5: joining two records of one person after seeing the ID, and taking them apart again."""

from datetime import date, datetime
from uuid import UUID, uuid4

from kiosk.domain.people.person import Name, Person
from kiosk.domain.people.record_join import JoinReason, PartReason, RecordJoin
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.renewal.application import Status
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.changing import Moment, changing
from kiosk.services.desk.records.look_up import found_person
from kiosk.services.desk.records.open_record import whole
from kiosk.services.desk.records.partners import partners_of
from kiosk.services.desk.records.record_views import Found, FoundKind, Partner, PartnerKind
from kiosk.services.one_person import find_person
from kiosk.services.renewal.standing import read_standing


def join_records(
    ports: Ports, actor: Actor, found: Found, partner_id: UUID, reason: JoinReason
) -> Found:
    """Join a record with one that was offered as its partner; returns whom it is about now.

    Staff have seen the ID. From then on the names are one person's, after every import. Raises
    NOT_FOUND for what is not offered any more, JOIN_TWO_ACCOUNTS, or JOIN_TWO_HISTORIES when both
    have applications or caregivers.
    """
    actor.require(Action.JOIN_RECORDS)

    def join(uow: UnitOfWork, at: Moment) -> Found:
        who = whole(uow, found)
        offered = partners_of(uow, who.name, who.date_of_birth, at.day)
        partner = next((each for each in offered if each.id == partner_id), None)
        if partner is None:
            raise KioskError(ErrorCode.NOT_FOUND)
        made = _join(uow, who.name, who.date_of_birth, partner, reason, at)
        person = _one_row(uow, made)
        uow.joins.add(made)
        uow.audit.append(Event.RECORDS_JOINED, actor, found.id, reason=reason.value)
        return found if person is None else found_person(uow, person.id, at)

    return changing(ports, join)


def part_records(
    ports: Ports, actor: Actor, found: Found, join_id: UUID, reason: PartReason
) -> Found:
    """Take a join back: each name has its own records again, and whoever comes identifies anew.

    The account is released, and a draft that was begun since the join is withdrawn, so that
    neither sees what the other gave; what was submitted stays. Raises NOT_FOUND.
    """
    actor.require(Action.PART_RECORDS)

    def part(uow: UnitOfWork, at: Moment) -> Found:
        made = uow.joins.get(join_id)
        person = find_person(uow, made.registered, made.date_of_birth)
        if person is not None:
            _let_go(uow, person, made.joined_at)
        uow.joins.remove(join_id)
        uow.audit.append(Event.RECORDS_PARTED, actor, found.id, reason=reason.value)
        return found_person(uow, found.id, at) if found.kind is FoundKind.PERSON else found

    return changing(ports, part)


def _join(
    uow: UnitOfWork, name: Name, born: date, partner: Partner, reason: JoinReason, at: Moment
) -> RecordJoin:
    """The certification's name and the registration's, as these two records write them."""
    standing = read_standing(uow, name, born)
    if partner.kind is PartnerKind.CERTIFICATION:
        own = standing.registration.name if standing.registration else name
        return RecordJoin(uuid4(), partner.name, own, born, reason, at.now)
    own = standing.certification.name if standing.certification else name
    return RecordJoin(uuid4(), own, partner.name, born, reason, at.now)


def _one_row(uow: UnitOfWork, made: RecordJoin) -> Person | None:
    """The row that both names have from now on; of two, the one that records name."""
    found = [find_person(uow, name, made.date_of_birth) for name in made.names]
    people = [each for each in found if each is not None]
    if len(people) < len(found):
        return people[0] if people else None
    used = [each for each in people if uow.people.has_records(each.id)]
    if len(used) == len(people):
        raise KioskError(ErrorCode.JOIN_TWO_HISTORIES)
    kept = used[0] if used else people[0]
    for other in people:
        if other != kept:
            _hand_over(uow, other, kept)
    return kept


def _hand_over(uow: UnitOfWork, other: Person, kept: Person) -> None:
    """Bind the account of the one row to the other, and remove the first."""
    account = uow.accounts.by_person(other.id)
    if account is not None:
        if uow.accounts.by_person(kept.id) is not None:
            raise KioskError(ErrorCode.JOIN_TWO_ACCOUNTS)
        account.person_id = kept.id
        uow.accounts.save(account)
    uow.people.remove(other.id)


def _let_go(uow: UnitOfWork, person: Person, joined_at: datetime) -> None:
    account = uow.accounts.by_person(person.id)
    if account is not None:
        account.person_id = None
        uow.accounts.save(account)
    uow.reminders.wish(person.id, None)
    renewal = uow.renewals.latest_of(person.id)
    if renewal is not None and renewal.status is Status.DRAFT and renewal.started_at >= joined_at:
        renewal.move(Status.WITHDRAWN)
        uow.renewals.save(renewal)
