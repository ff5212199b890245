"""Who may be the same person: records with one birth date and similar names, one of each kind."""

from collections.abc import Iterator
from datetime import date

from kiosk.domain.people.person import Name
from kiosk.domain.people.similar_names import similar
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.desk.records.record_views import Partner, PartnerKind
from kiosk.services.renewal.standing import Standing, read_standing


def partners_of(uow: UnitOfWork, name: Name, born: date, day: date) -> tuple[Partner, ...]:
    """What could be joined with these records: what they lack, from someone who lacks the rest.

    Nothing for someone who has a registration and a valid certification, or for two people.
    """
    standing = read_standing(uow, name, born)
    if standing.two_people:
        return ()
    if standing.registration is not None and not standing.certified_on(day):
        return tuple(_certifications(uow, standing.registration.name, born, day))
    if standing.registration is None and standing.certification is not None:
        return tuple(_registrations(uow, standing.certification.name, born, day))
    return ()


def _certifications(uow: UnitOfWork, name: Name, born: date, day: date) -> Iterator[Partner]:
    for each in uow.certifications.born_on(born):
        if each.valid_on(day) and similar(each.name, name):
            theirs = read_standing(uow, each.name, born)
            if theirs.certification == each and _lacks_registration(theirs):
                yield Partner(PartnerKind.CERTIFICATION, each.id, each.name, each.expires_on)


def _registrations(uow: UnitOfWork, name: Name, born: date, day: date) -> Iterator[Partner]:
    for each in uow.registrations.born_on(born):
        if similar(each.name, name):
            theirs = read_standing(uow, each.name, born)
            if theirs.registration == each and not theirs.certified_on(day):
                yield Partner(PartnerKind.REGISTRATION, each.id, each.name, each.expires_on)


def _lacks_registration(standing: Standing) -> bool:
    return standing.registration is None and not standing.two_people
