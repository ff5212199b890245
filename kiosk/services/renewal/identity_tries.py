"""R3: wrong tries, counted against the account, the person and the kiosk."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kiosk.domain.people.person import Name
from kiosk.domain.people.roles import Actor
from kiosk.domain.people.try_counters import Counter
from kiosk.domain.renewal.certification import guessed_text
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.account.locks import Guard
from kiosk.services.changing import Moment
from kiosk.services.one_person import names_of


def guessed_as(uow: UnitOfWork, name: Name, date_of_birth: date) -> str:
    """What tries at a person count under: one text for all their names, which open one PIN."""
    return guessed_text(names_of(uow, name, date_of_birth)[0], date_of_birth)


@dataclass(frozen=True)
class IdentityTries:
    """The counts that apply to one attempt, whether or not there is such a person."""

    ports: Ports
    account_id: UUID
    name: Name
    date_of_birth: date

    def require_unlocked(self, uow: UnitOfWork, at: Moment) -> None:
        """Raise IDENTITY_LOCKED with the longest wait, or IDENTITY_STAFF if only staff end it."""
        self._guard(uow).require_unlocked(uow, at)

    def count_wrong(self, uow: UnitOfWork, actor: Actor, at: Moment) -> KioskError:
        """Count one wrong try and return the refusal: a mismatch, or the lock that it set."""
        locked = self._guard(uow).count(uow, at)
        event = Event.IDENTIFY_LOCKED if locked else Event.IDENTIFY_FAILED
        uow.audit.append(event, actor, self.account_id)
        return locked or KioskError(ErrorCode.IDENTITY_MISMATCH)

    def _guard(self, uow: UnitOfWork) -> Guard:
        person = guessed_as(uow, self.name, self.date_of_birth)
        subjects = (
            (Counter.IDENTITY_ACCOUNT, str(self.account_id)),
            (Counter.IDENTITY_PERSON, person),
            (Counter.IDENTITY_PERSON_DAY, person),
            (Counter.IDENTITY_KIOSK, self.ports.kiosk_id),
        )
        locked, until_staff = ErrorCode.IDENTITY_LOCKED, ErrorCode.IDENTITY_STAFF
        return Guard(self.ports, locked, subjects, until_staff)
