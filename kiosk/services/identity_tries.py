"""R3's wrong tries, counted against the account, the person and the kiosk."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kiosk.domain.certification import person_text
from kiosk.domain.events import Event
from kiosk.domain.roles import Actor
from kiosk.domain.tries import wrong_identity
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class IdentityTries:
    """The three counts that one attempt stands under; the first that is full locks."""

    ports: Ports
    account_id: UUID
    last: str
    date_of_birth: date

    def require_unlocked(self, uow: UnitOfWork) -> None:
        """Raise IDENTITY_LOCKED with the longest wait of the three."""
        now = self.ports.clock.now()
        waits = [
            uow.tries.get(kind, subject).seconds_left(now) for kind, subject, _ in self._counts()
        ]
        if any(waits):
            raise KioskError(ErrorCode.IDENTITY_LOCKED, seconds=max(waits))

    def count_wrong(self, uow: UnitOfWork, actor: Actor) -> KioskError:
        """Count one wrong try and return the refusal: a mismatch, or the lock that it set."""
        now, policy = self.ports.clock.now(), self.ports.policy()
        waits = [0]
        for kind, subject, limit in self._counts():
            counted = wrong_identity(uow.tries.get(kind, subject), now, limit, policy)
            uow.tries.put(counted)
            waits.append(counted.seconds_left(now))
        locked = max(waits)
        event = Event.IDENTIFY_LOCKED if locked else Event.IDENTIFY_FAILED
        uow.audit.append(event, actor, self.account_id)
        if locked:
            return KioskError(ErrorCode.IDENTITY_LOCKED, seconds=locked)
        return KioskError(ErrorCode.IDENTITY_MISMATCH)

    def clear(self, uow: UnitOfWork) -> None:
        """A right try clears the counts (R3)."""
        for kind, subject, _ in self._counts():
            uow.tries.clear(kind, subject)

    def _counts(self) -> tuple[tuple[str, str, int], ...]:
        policy = self.ports.policy()
        person = person_text(self.last, self.date_of_birth)
        return (
            ("identity_account", str(self.account_id), policy.identity_tries),
            ("identity_person", person, policy.identity_tries),
            ("identity_kiosk", self.ports.kiosk_id, policy.identity_tries_kiosk),
        )
