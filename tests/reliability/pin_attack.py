"""G8: thirty days of best guessing at three kiosks of one store, on a virtual clock (T8)."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Final
from uuid import uuid4

from kiosk.bootstrap.adapter_ports import AdapterPorts
from kiosk.domain.caregivers.caregiver_pin import PIN_LENGTH
from kiosk.domain.people.roles import Actor, Role
from kiosk.domain.store.policy import Policy
from kiosk.errors import KioskError
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.account.unlock import unlock
from kiosk.services.caregivers.pin_tries import PinTries
from kiosk.services.changing import Moment, changing
from kiosk.settings import KioskSettings
from tests.databases import database_in, settings_in
from tests.fakes.clock import FakeClock
from tests.refusals import refusal_of

KIOSKS: Final = ("K1", "K2", "K3")
LIVE_PINS: Final = 200
DAYS: Final = 30
UNLOCKS: Final = 3
"""How often a day staff end the store's lock, immediately and without question."""
GOAL: Final = 1e-6
BY_KIOSK_ONLY: Final = Policy(caregiver_pin_tries_store=10**9)
"""A build broken on purpose: no limit of the store."""
STRONG: Final = 0.99
"""At least this share of all PINs is strong; guessers leave the weak ones out."""
DAY: Final = timedelta(days=1)
SECOND: Final = timedelta(seconds=1)
GUESSER: Final = Actor(Role.PATIENT, uuid4())
STAFF: Final = Actor(Role.ASSISTANT, uuid4())


class Attack:
    """Guessers with a new account for every try, who try whenever a kiosk lets them."""

    def __init__(self, folder: Path, policy: Policy) -> None:
        self._settings = settings_in(folder)
        self._clock = FakeClock()
        self._unlocks = 0
        self.tried = 0
        database = database_in(folder, self._clock)
        most = {"caregiver_pin_tries_store": str(policy.caregiver_pin_tries_store)}
        with database.writing() as uow:
            uow.settings.put(most, "Ana", "the attack", self._clock.moment)
            uow.commit()
        database.close()

    def a_day(self) -> None:
        """From one start of all kiosks to the next."""
        kiosks = [self._kiosk(name) for name in KIOSKS]
        until, self._unlocks = self._clock.moment + DAY, 0
        free_at = dict.fromkeys(KIOSKS, self._clock.moment)
        while min(free_at.values()) < until:
            kiosk = min(kiosks, key=lambda each: free_at[each.kiosk_id])
            self._clock.advance(max(free_at[kiosk.kiosk_id] - self._clock.moment, SECOND * 0))
            free_at[kiosk.kiosk_id] = self._clock.moment + self._try(kiosk)
        self._clock.advance(max(until - self._clock.moment, SECOND * 0))
        for kiosk in kiosks:
            kiosk.close()

    def _try(self, kiosk: AdapterPorts) -> timedelta:
        """One guess, and how long its kiosk is then useless."""
        refused = self._guess(kiosk)
        wait = timedelta(seconds=int(refused.facts.get("seconds", 1)))
        if wait > DAY and self._unlocks < UNLOCKS:
            self._unlocks += 1
            unlock(kiosk, STAFF, str(refused.facts["desk_code"]))
            return SECOND
        return wait

    def _guess(self, kiosk: AdapterPorts) -> KioskError:
        tries = PinTries(kiosk, uuid4())

        def guess(uow: UnitOfWork, at: Moment) -> KioskError:
            tries.require_unlocked(uow, at)
            self.tried += 1
            return tries.count_wrong(uow, GUESSER, at)

        return refusal_of(changing, kiosk, guess)

    def _kiosk(self, name: str) -> AdapterPorts:
        ports = AdapterPorts(replace(self._settings, kiosk=KioskSettings(id=name)))
        vars(ports).update(clock=self._clock)
        return ports


def chance(tried: int, digits: int = PIN_LENGTH) -> float:
    """How likely, at most, one of the guesses is a live PIN."""
    return tried * LIVE_PINS / (STRONG * 10.0**digits)
