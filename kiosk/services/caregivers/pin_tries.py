"""C7: wrong caregiver PINs, counted against the account, the kiosk and the store."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final
from uuid import UUID

from kiosk.domain.desk.roles import Actor
from kiosk.domain.people.tries import Tries, locked_at, wrong_pin_at_kiosk, wrong_today
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.account.locks import name_locks, refusal, require_unlocked
from kiosk.services.changing import Moment

ACCOUNT: Final = "caregiver_pin_account"
KIOSK: Final = "caregiver_pin_kiosk"
STORE: Final = "caregiver_pin_store"
STORE_DAY: Final = "caregiver_pin_store_day"
"""The day's total, which never locks and so is not cleared when staff unlock the store."""
WHOLE_STORE: Final = "all kiosks"
"""One database belongs to one store, so its count has one subject."""
LOCKED: Final = ErrorCode.CAREGIVER_PIN_LOCKED
UNTIL_STAFF_UNLOCK: Final = timedelta(days=3650)
"""The store's lock does not end at any time that an attacker could wait for."""


@dataclass(frozen=True)
class PinTries:
    """The three counts that apply to one attempt.

    A wrong PIN names no slip, so there is no count by PIN. The answer is the same, after the same
    work, for a PIN that is unknown, expired, used, voided or wrong (T8).
    """

    ports: Ports
    account_id: UUID

    def require_unlocked(self, uow: UnitOfWork, at: Moment) -> None:
        """Raise CAREGIVER_PIN_LOCKED, with the longest wait and its code, before a PIN is sought.

        In a writing transaction, nobody else counts until it ends.
        """
        require_unlocked(uow, LOCKED, self._counts(uow), at.steady)

    def count_wrong(self, uow: UnitOfWork, actor: Actor, at: Moment) -> KioskError:
        """Count one wrong try and return the refusal: CAREGIVER_PIN_WRONG, or the lock it set.

        The caller commits it and then raises it.
        """
        now, policy = at.steady, at.policy
        account, kiosk, store = self._counts(uow)
        began, ends = self._day(now)
        counted = (
            locked_at(wrong_today(account, now, began), policy.caregiver_pin_tries, ends),
            wrong_pin_at_kiosk(kiosk, now, policy),
            self._wrong_in_store(uow, store, began, at),
        )
        for tries in counted:
            uow.tries.put(tries)
        # One code each: the kiosk's short waits recur and would drop the account's code.
        locked = [name_locks(self.ports, uow, [tries], now) for tries in counted]
        event = Event.CAREGIVER_PIN_LOCKED if any(locked) else Event.CAREGIVER_PIN_REFUSED
        uow.audit.append(event, actor, self.account_id)
        return refusal(uow, LOCKED, counted, now) or KioskError(ErrorCode.CAREGIVER_PIN_WRONG)

    def clear(self, uow: UnitOfWork) -> None:
        """A right PIN clears the account's count, never the kiosk's or the store's.

        Otherwise somebody with PINs of their own could go on guessing forever.
        """
        uow.tries.clear(ACCOUNT, str(self.account_id))

    def _wrong_in_store(
        self, uow: UnitOfWork, since_unlocked: Tries, began: datetime, at: Moment
    ) -> Tries:
        """Locked when the day's sum is full and what staff's last unlocking gave is used up."""
        now, policy = at.steady, at.policy
        day = wrong_today(uow.tries.get(STORE_DAY, WHOLE_STORE), now, began)
        uow.tries.put(day)
        store = wrong_today(since_unlocked, now, began)
        if day.wrong < policy.caregiver_pin_tries_store:
            return store
        return locked_at(store, policy.caregiver_pin_tries_more, now + UNTIL_STAFF_UNLOCK)

    def _counts(self, uow: UnitOfWork) -> tuple[Tries, Tries, Tries]:
        """Always in this order, so that two kiosks never wait for each other."""
        return (
            uow.tries.get(ACCOUNT, str(self.account_id)),
            uow.tries.get(KIOSK, self.ports.kiosk_id),
            uow.tries.get(STORE, WHOLE_STORE),
        )

    def _day(self, now: datetime) -> tuple[datetime, datetime]:
        """The store's calendar day in steady time: its first moment, and the next day's."""
        local = self.ports.clock.local(now)
        midnight = datetime.combine(local.date(), time(), local.tzinfo)
        tomorrow = datetime.combine(local.date() + timedelta(days=1), time(), local.tzinfo)
        return midnight.astimezone(now.tzinfo), tomorrow.astimezone(now.tzinfo)
