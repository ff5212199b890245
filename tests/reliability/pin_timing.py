"""How long a caregiver's PIN takes to be refused, by what is wrong with it (T8).

python -m tests.reliability.pin_timing [ROUNDS]
"""

import sys
import tempfile
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, Final
from uuid import UUID, uuid4

import pytest

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.caregiver_pin import CaregiverPin, PinDelivery
from kiosk.domain.caregivers.designation import Designation
from kiosk.domain.people.person import Person
from kiosk.domain.people.roles import Actor, Role
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.caregivers import redeem_pin as redeem
from kiosk.services.changing import Moment
from tests.databases import database_in, settings_in
from tests.factories import HOME
from tests.reliability.caregiver_racing import ENDLESS, RacingPorts
from tests.reliability.races import SQLITE, opened
from tests.samples import AT, BORN, NAME, an_account
from tests.statements import noted

ROUNDS: Final = 200
MOST: Final = 0.05
"""How far apart medians may be where nothing must show from them."""
LATER: Final = AT.replace(year=2099)
DIGITS: Final = {
    "unknown": "716482190357",
    "used": "482190357716",
    "voided": "903577164821",
    "run out": "571648219035",
    "meant for another": "264809135746",
}
"""The last is live; the typist has a PIN that was not given to them."""
ALIKE: Final = tuple(DIGITS)[:-1]


@dataclass
class Cost:
    """What the refusals of one kind took."""

    milliseconds: list[float] = field(default_factory=list)
    statements: set[tuple[str, ...]] = field(default_factory=set)

    @property
    def median_ms(self) -> float:
        """The middle one."""
        return median(self.milliseconds)


def measure(folder: Path, rounds: int) -> dict[str, Cost]:
    """Refuse each kind this many times on its own database, in turns that change."""
    database_in(folder).close()
    ports = RacingPorts(
        kiosk_id="K1",
        url=f"{SQLITE}{folder / 'data' / 'kiosk.db'}",
        key_file=settings_in(folder).key.file,
    )
    ports.put_settings(caregiver_pin_tries=str(ENDLESS))
    caregiver, draft = _lay_out(ports)
    costs = {kind: Cost() for kind in DIGITS}
    kinds = list(DIGITS)
    for turn in range(rounds + 1):
        shift = turn % len(kinds)
        for kind in kinds[shift:] + kinds[:shift]:
            with noted() as statements:
                begun = perf_counter()
                _refuse(ports, caregiver, draft, DIGITS[kind])
                took = (perf_counter() - begun) * 1000
            if turn:
                costs[kind].milliseconds.append(took)
                costs[kind].statements.add(tuple(statements))
    opened(ports.url, ports.key_file).close()
    return costs


def _lay_out(ports: RacingPorts) -> tuple[Actor, UUID]:
    """A caregiver with a draft, and a PIN of each kind."""
    account = an_account("rosa")
    draft = CaregiverRegistration.blank(uuid4(), "K1-00000", account.id, AT, "en")
    draft.name, draft.date_of_birth = NAME, BORN
    draft.address, draft.phone = HOME, "(508) 555-0142"
    patient = Person(uuid4(), NAME, BORN)
    with ports.uow() as uow:
        uow.accounts.add(account)
        uow.caregivers.add(draft)
        uow.people.add(patient)
        for kind, digits in list(DIGITS.items())[1:]:
            slot = Designation(uuid4(), patient.id, AT, AT)
            uow.designations.add(slot)
            pin = _pin(slot.id, AT if kind == "run out" else LATER)
            uow.pins.add(pin, digits)
            if kind == "voided":
                uow.pins.void(slot.id, AT)
            if kind == "used":
                uow.pins.use(pin.id, AT)
        uow.commit()
    return Actor(Role.CAREGIVER, account.id), draft.id


def _pin(designation_id: UUID, until: datetime) -> CaregiverPin:
    return CaregiverPin(uuid4(), designation_id, PinDelivery.HAND, AT, until, "K1-11111")


def _refuse(ports: RacingPorts, caregiver: Actor, draft: UUID, digits: str) -> None:
    try:
        redeem.redeem_pin(ports, caregiver, draft, digits)
    except KioskError as error:
        if error.code is not ErrorCode.CAREGIVER_PIN_WRONG:
            raise
        return
    raise AssertionError("a PIN that is wrong was taken")


def apart(costs: dict[str, Cost]) -> float:
    """How far the medians of kinds that must look alike are from the usual one."""
    usual = costs[ALIKE[0]].median_ms
    return max(abs(costs[kind].median_ms / usual - 1) for kind in ALIKE)


def answer_unknown_at_once(patch: pytest.MonkeyPatch) -> None:
    """A build broken on purpose: a PIN that no one has is refused before anything is counted."""
    fit = redeem._fit

    def quick(uow: UnitOfWork, registration: CaregiverRegistration, digits: str, at: Moment) -> Any:
        if uow.pins.find(digits) is None:
            raise KioskError(ErrorCode.CAREGIVER_PIN_WRONG)
        return fit(uow, registration, digits, at)

    patch.setattr(redeem, "_fit", quick)


def main(rounds: int) -> int:
    """Print a line per kind; 1 if kinds that must look alike don't."""
    with tempfile.TemporaryDirectory() as folder:
        costs = measure(Path(folder), rounds)
    for kind, cost in costs.items():
        most = max(map(len, cost.statements))
        sys.stdout.write(f"{kind}: {cost.median_ms:.2f} ms, {most} statements\n")
    found = apart(costs)
    sys.stdout.write(f"{found:.1%} apart, at most {MOST:.0%} over {rounds} rounds each\n")
    return 0 if found <= MOST else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS))
