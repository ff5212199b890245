"""One person under every name that their records have: theirs, and what staff joined with it."""

from datetime import date

from kiosk.domain.people.person import Name, Person
from kiosk.ports.records.unit_of_work import UnitOfWork


def names_of(uow: UnitOfWork, name: Name, date_of_birth: date) -> tuple[Name, ...]:
    """The name and all that are joined with it, in one order whichever is asked for."""
    known = {name.key: name}
    waiting = [name]
    while waiting:
        for join in uow.joins.of(waiting.pop(), date_of_birth):
            new = {each.key: each for each in join.names if each.key not in known}
            known |= new
            waiting += new.values()
    return tuple(known[key] for key in sorted(known))


def find_person(uow: UnitOfWork, name: Name, date_of_birth: date) -> Person | None:
    """Who identified under this name or one that is joined with it.

    Joined names have one row between them (join_records()). The name that was asked for is held
    first, so that no join comes between.
    """
    person = uow.people.find(name, date_of_birth)
    if person is not None:
        return person
    others = (each for each in names_of(uow, name, date_of_birth) if each.key != name.key)
    return next(filter(None, (uow.people.find(each, date_of_birth) for each in others)), None)
