"""R3: wrong tries, counted against the account, the person and the kiosk."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kiosk.domain.desk.roles import Actor
from kiosk.domain.people.tries import wrong_identity
from kiosk.domain.renewal.certification import person_text
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.account.locks import name_locks, refusal, require_unlocked
from kiosk.services.changing import Moment


@dataclass(frozen=True)
class IdentityTries:
    """The three counts that apply to one attempt; the first that is full locks."""

    ports: Ports
    account_id: UUID
    last: str
    date_of_birth: date

    def require_unlocked(self, uow: UnitOfWork, at: Moment) -> None:
        """Raise IDENTITY_LOCKED with the longest wait of the three."""
        counts = [uow.tries.get(kind, subject) for kind, subject, _ in self._counts(at)]
        require_unlocked(uow, ErrorCode.IDENTITY_LOCKED, counts, at.steady)

    def count_wrong(self, uow: UnitOfWork, actor: Actor, at: Moment) -> KioskError:
        """Count one wrong try and return the refusal: a mismatch, or the lock that it set."""
        now, policy = at.steady, at.policy
        counts = []
        for kind, subject, limit in self._counts(at):
            counts.append(wrong_identity(uow.tries.get(kind, subject), now, limit, policy))
            uow.tries.put(counts[-1])
        locked = name_locks(self.ports, uow, counts, now)
        event = Event.IDENTIFY_LOCKED if locked else Event.IDENTIFY_FAILED
        uow.audit.append(event, actor, self.account_id)
        refused = refusal(uow, ErrorCode.IDENTITY_LOCKED, counts, now)
        return refused or KioskError(ErrorCode.IDENTITY_MISMATCH)

    def clear(self, uow: UnitOfWork, at: Moment) -> None:
        """A right try clears the counts (R3)."""
        for kind, subject, _ in self._counts(at):
            uow.tries.clear(kind, subject)

    def _counts(self, at: Moment) -> tuple[tuple[str, str, int], ...]:
        policy = at.policy
        person = person_text(self.last, self.date_of_birth)
        return (
            ("identity_account", str(self.account_id), policy.identity_tries),
            ("identity_person", person, policy.identity_tries),
            ("identity_kiosk", self.ports.kiosk_id, policy.identity_tries_kiosk),
        )
