"""What processes race for: a person's row, a draft, an account, a submission, an email."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final
from uuid import NAMESPACE_OID, UUID, uuid5

from kiosk.domain.people.person import Person
from kiosk.domain.people.roles import OPERATOR
from kiosk.domain.renewal.application import Status
from kiosk.domain.store.outbox import Channel, Topic
from kiosk.domain.trail.events import Event
from kiosk.ports.records.unit_of_work import UnitOfWork
from tests.reliability.races import WON, opened
from tests.samples import AT, BORN, NAME, a_renewal, an_account

LATE: Final = "late"


def prepare(url: str, key_file: Path, number: int) -> None:
    """Two persons, one with a draft and one without, and the only waiting email."""
    begun, new = _person("begun", number), _person("new", number)
    renewal = a_renewal(begun, f"K1-{number:05}")
    renewal.id = _id("renewal", number)
    with opened(url, key_file).writing() as uow:
        uow.people.add(begun)
        uow.people.add(new)
        uow.renewals.add(renewal)
        for waiting in uow.outbox.undelivered():
            uow.outbox.delivered(waiting.id, AT)
        uow.outbox.put(
            Topic.CONFIRM_EMAIL, _id("mail", number), {"to": "a@example.org", "language": "en"}
        )
        uow.commit()


def attempt(url: str, key_file: Path, number: int, process: int) -> str:
    """Each of the five in turn."""
    return ATTEMPTS[number % len(ATTEMPTS)](url, key_file, number, process)


def identify(url: str, key_file: Path, number: int, process: int) -> str:
    """The one who finds no one of this name stores the person."""
    person = Person(_id(f"found by {process}", number), replace(NAME, first=f"N{number}"), BORN)
    with opened(url, key_file).writing() as uow:
        if uow.people.find(person.name, person.date_of_birth) is not None:
            return LATE
        uow.people.add(person)
        return _won(uow)


def begin(url: str, key_file: Path, number: int, process: int) -> str:
    """A person has one open draft."""
    with opened(url, key_file).writing() as uow:
        uow.renewals.add(a_renewal(_person("new", number), f"P{process}-{number:05}"))
        return _won(uow)


def bind(url: str, key_file: Path, number: int, process: int) -> str:
    """A person has one account."""
    account = an_account(f"racer {number} {process}", _id("new", number))
    with opened(url, key_file).writing() as uow:
        uow.accounts.add(account)
        return _won(uow)


def submit(url: str, key_file: Path, number: int, process: int) -> str:
    """A renewal is submitted once."""
    with opened(url, key_file).writing() as uow:
        renewal = uow.renewals.get(_id("renewal", number))
        if renewal.status is not Status.DRAFT:
            return LATE
        renewal.status, renewal.submitted_at, renewal.submitted_on = Status.SUBMITTED, AT, AT.date()
        renewal.submission_id = _id(f"submission of {process}", number)
        uow.renewals.save(renewal)
        uow.outbox.put(
            Topic.RENEWAL_SUBMITTED, renewal.id, {"to": "a@example.org", "language": "en"}
        )
        uow.audit.append(Event.RENEWAL_SUBMITTED, OPERATOR, renewal.id)
        return _won(uow)


def claim(url: str, key_file: Path, _number: int, _process: int) -> str:
    """An email is one courier's."""
    with opened(url, key_file).writing() as uow:
        claimed = uow.outbox.claim(Channel.MAIL, AT)
        return _won(uow) if claimed else LATE


ATTEMPTS: Final[tuple[Callable[[str, Path, int, int], str], ...]] = (
    identify,
    begin,
    bind,
    submit,
    claim,
)


def _won(uow: UnitOfWork) -> str:
    uow.commit()
    return WON


def _person(what: str, number: int) -> Person:
    return Person(_id(what, number), NAME, BORN)


def _id(what: str, number: int) -> UUID:
    return uuid5(NAMESPACE_OID, f"{what} {number}")
