"""Records put into a database, each by the repository of its kind."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, Final, Protocol, TypeVar

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.designation import Designation
from kiosk.domain.desk.staff import Staff
from kiosk.domain.people.account import Account
from kiosk.domain.people.person import Person
from kiosk.domain.renewal.decision import Decision
from kiosk.domain.renewal.renewal import Renewal
from kiosk.ports.records.unit_of_work import UnitOfWork

KINDS: Final[dict[type, str]] = {
    Account: "accounts",
    CaregiverRegistration: "caregivers",
    Decision: "decisions",
    Designation: "designations",
    Person: "people",
    Renewal: "renewals",
    Staff: "staff",
}
Record = TypeVar("Record")


class Writable(Protocol):
    """Whatever records are written to."""

    @property
    def writing(self) -> Callable[[], AbstractContextManager[UnitOfWork]]: ...


def add(database: Writable, record: Record, *more: object) -> Record:
    """Store new records in one transaction; the first is handed back."""
    _each("add", database, record, *more)
    return record


def save(database: Writable, *records: object) -> None:
    """Store what was changed in one transaction."""
    _each("save", database, *records)


def _each(how: str, database: Writable, *records: object) -> None:
    with database.writing() as uow:
        for record in records:
            repository: Any = getattr(uow, KINDS[type(record)])
            getattr(repository, how)(record)
        uow.commit()
