"""C7: wrong caregiver PINs, counted against the account, the kiosk and the store."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from kiosk.domain.people.roles import Actor
from kiosk.domain.people.try_counters import Counter, rules
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.account.locks import Guard, store_day
from kiosk.services.changing import Moment

WHOLE_STORE: Final = "all kiosks"
"""One database belongs to one store, so its count has one subject."""


@dataclass(frozen=True)
class PinTries:
    """The counts that apply to one attempt.

    A wrong PIN names no slip, so there is no count by PIN. The answer is the same, after the same
    work, for a PIN that is unknown, expired, used, voided or wrong (T8).
    """

    ports: Ports
    account_id: UUID

    def require_unlocked(self, uow: UnitOfWork, at: Moment) -> None:
        """Raise CAREGIVER_PIN_LOCKED, with the longest wait, before a PIN is sought."""
        self._guard().require_unlocked(uow, at)

    def count_wrong(self, uow: UnitOfWork, actor: Actor, at: Moment) -> KioskError:
        """Count one wrong try and return the refusal: CAREGIVER_PIN_WRONG, or the lock it set.

        The caller commits it and then raises it.
        """
        locked = self._guard().count(uow, at, self._open_now(uow, at))
        event = Event.CAREGIVER_PIN_LOCKED if locked else Event.CAREGIVER_PIN_REFUSED
        uow.audit.append(event, actor, self.account_id)
        return locked or KioskError(ErrorCode.CAREGIVER_PIN_WRONG)

    def _open_now(self, uow: UnitOfWork, at: Moment) -> frozenset[Counter]:
        """The store locks once the day's total is reached and staff's last unlock is used up."""
        rule = rules(at.policy)[Counter.PIN_STORE_DAY]
        so_far = uow.tries.get(Counter.PIN_STORE_DAY, WHOLE_STORE)
        total = rule.counted(so_far, store_day(self.ports, at.steady)).wrong
        never = frozenset({Counter.PIN_STORE_DAY})
        return never if total >= rule.most else never | {Counter.PIN_STORE}

    def _guard(self) -> Guard:
        subjects = (
            (Counter.PIN_ACCOUNT, str(self.account_id)),
            (Counter.PIN_KIOSK, self.ports.kiosk_id),
            (Counter.PIN_STORE, WHOLE_STORE),
            (Counter.PIN_STORE_DAY, WHOLE_STORE),
        )
        return Guard(self.ports, ErrorCode.CAREGIVER_PIN_LOCKED, subjects)
