"""What processes race for around caregivers: the last slot, one PIN, one caregiver (T9).

python -m tests.reliability.races tests.reliability.caregiver_racing:attempt URL KEY --rounds 1500
"""

from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from secrets import choice
from typing import Final
from uuid import NAMESPACE_OID, UUID, uuid4, uuid5

from kiosk.adapters.db.feeds.sql_feeds import SqlFeeds
from kiosk.adapters.vault.keys import FileVault
from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.caregiver_pin import CaregiverPin, PinDelivery
from kiosk.domain.caregivers.designation import Designation, DesignationStatus
from kiosk.domain.people.person import Name, Person
from kiosk.domain.people.roles import Actor, Role
from kiosk.domain.renewal.application import Status
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.caregivers.approve_caregiver import approve_caregiver
from kiosk.services.caregivers.generate_pin import generate_pin
from kiosk.services.caregivers.redeem_pin import redeem_pin
from kiosk.settings import KeySettings, Settings
from tests.factories import HOME, registration
from tests.fakes.ports import FakePorts
from tests.reliability.races import WON, opened
from tests.samples import AT, BORN, NAME, an_account

RACERS: Final = 8
ENDLESS: Final = 10**9
ENDED: Final = "ended"
PATIENT: Final = Name("Tom", "Adams")


@dataclass
class RacingPorts(FakePorts):
    """A kiosk over a real database, where wrong PINs lock nothing."""

    url: str = ""
    key_file: Path = Path()
    laid_out: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        for tries in ("caregiver_pin_tries_kiosk", "caregiver_pin_tries_store"):
            self.put_settings(**{tries: str(ENDLESS)})

    # FakePorts promises the unit of work of its own database; this one is another's.
    def uow(self) -> AbstractContextManager[UnitOfWork]:  # type: ignore[override]
        return opened(self.url, self.key_file).writing()

    def reading(self) -> AbstractContextManager[UnitOfWork]:  # type: ignore[override]  # as uow
        return opened(self.url, self.key_file).reading()

    def random_code(self, alphabet: str, length: int) -> str:
        if self.laid_out:
            return self.laid_out.pop()
        return "".join(choice(alphabet) for _ in range(length))


@cache
def ports(url: str, key_file: Path, process: int) -> RacingPorts:
    """One kiosk per process, so that its mark of the clock makes no one wait."""
    return RacingPorts(kiosk_id=f"K{process}", url=url, key_file=key_file)


def prepare(url: str, key_file: Path, number: int) -> None:
    """What this round is about."""
    PREPARES[number % len(PREPARES)](url, key_file, number)


def attempt(url: str, key_file: Path, number: int, process: int) -> str:
    """Each of the three in turn; one process wins each round."""
    return ATTEMPTS[number % len(ATTEMPTS)](url, key_file, number, process)


def prepare_slots(url: str, key_file: Path, number: int) -> None:
    """A registered patient with one slot taken."""
    born = patient_of(f"slots {number}")
    with ports(url, key_file, 0).uow() as uow:
        uow.people.add(born)
        _register(uow, key_file, born)
        uow.designations.add(Designation(uuid4(), born.id, AT, AT, status=_S.VALIDATED))
        uow.commit()


def generate(url: str, key_file: Path, number: int, process: int) -> str:
    """Who gets the last slot."""
    patient = Actor(Role.PATIENT, None, patient_of(f"slots {number}").id)
    generate_pin(ports(url, key_file, process), patient, None, PinDelivery.HAND, "en")
    return WON


def prepare_pin(url: str, key_file: Path, number: int) -> None:
    """One PIN, and as many caregivers as processes who know it."""
    patient = patient_of(f"pin {number}")
    designation = Designation(uuid4(), patient.id, AT, AT)
    with ports(url, key_file, 0).uow() as uow:
        uow.people.add(patient)
        uow.designations.add(designation)
        pin = CaregiverPin(
            uuid4(), designation.id, PinDelivery.HAND, AT, AT.replace(year=2099), "K1-00000"
        )
        uow.pins.add(pin, digits_of(number))
        for racer in range(RACERS):
            account = an_account(f"pin {number} {racer}")
            account.id = _id(f"account {number}", racer)
            uow.accounts.add(account)
            uow.caregivers.add(_draft(number, racer, account.id))
        uow.commit()


def redeem(url: str, key_file: Path, number: int, process: int) -> str:
    """Who redeems the PIN."""
    caregiver = Actor(Role.CAREGIVER, _id(f"account {number}", process))
    draft = _id(f"draft {number}", process)
    redeem_pin(ports(url, key_file, process), caregiver, draft, digits_of(number))
    return WON


def prepare_caregiver(url: str, key_file: Path, number: int) -> None:
    """One caregiver, registered with as many patients; in odd rounds family of another.

    In those the first process says family too: it is let in, and no one after it.
    """
    caregiver = Person(_id("caregiver", number), Name(f"Rosa {number}", "Lima"), BORN)
    account = an_account(f"caregiver {number}")
    with ports(url, key_file, 0).uow() as uow:
        uow.people.add(caregiver)
        uow.accounts.add(account)
        for racer in range(RACERS):
            patient = patient_of(f"caregiver {number} {racer}")
            uow.people.add(patient)
            _register(uow, key_file, patient)
            _submitted(uow, number, racer, patient, caregiver, account.id)
        if number % 2:
            patient = patient_of(f"family {number}")
            uow.people.add(patient)
            held = Designation(uuid4(), patient.id, AT, AT, caregiver.id, _S.VALIDATED)
            uow.designations.add(held)
        uow.commit()


def approve(url: str, key_file: Path, number: int, process: int) -> str:
    """One who is not family where no one was before; else only the one who says family."""
    patient = Actor(Role.PATIENT, None, patient_of(f"caregiver {number} {process}").id)
    slot, family = _id(f"slot {number}", process), bool(number % 2) and process == 0
    answer = approve_caregiver(
        ports(url, key_file, process), patient, slot, True, family, 1, "en", may_end=True
    )
    return WON if answer.pending else ENDED


_S: Final = DesignationStatus
PREPARES: Final = (prepare_slots, prepare_pin, prepare_caregiver)
ATTEMPTS: Final = (generate, redeem, approve)


def _submitted(
    uow: UnitOfWork, number: int, racer: int, patient: Person, caregiver: Person, account_id: UUID
) -> None:
    slot = Designation(_id(f"slot {number}", racer), patient.id, AT, AT, caregiver.id, _S.SUBMITTED)
    made = _draft(number, racer, account_id)
    made.status, made.submission_id = Status.SUBMITTED, uuid4()
    made.redeemed(slot.id, caregiver.id, patient.name.short, renews=False)
    uow.designations.add(slot)
    uow.caregivers.add(made)


def _draft(number: int, racer: int, account_id: UUID) -> CaregiverRegistration:
    reference = f"K{racer}-{number:05}-{account_id.hex[:4]}"
    draft = CaregiverRegistration.blank(
        _id(f"draft {number}", racer), reference, account_id, AT, "en"
    )
    draft.name, draft.date_of_birth = Name(f"Rosa {number} {racer}", NAME.last), BORN
    draft.address, draft.phone = HOME, "(508) 555-0142"
    return draft


def _register(uow: UnitOfWork, key_file: Path, patient: Person) -> None:
    feeds = SqlFeeds(FileVault(Settings(file=key_file, key=KeySettings(file=key_file))))
    record = registration(
        name=patient.name, date_of_birth=patient.date_of_birth, number=str(patient.id)
    )
    uow.registrations.put_all(feeds.seal_registrations([record], lambda *_: None))


def caregiver_of(number: int, racer: int) -> tuple[Actor, UUID]:
    """One of those who know the PIN of a round, and their draft."""
    return Actor(Role.CAREGIVER, _id(f"account {number}", racer)), _id(f"draft {number}", racer)


def patient_of(what: str) -> Person:
    """The patient of a round."""
    return Person(_id(what, 0), Name(f"{PATIENT.first} {what}", PATIENT.last), BORN)


def digits_of(number: int) -> str:
    """The PIN of a round."""
    return f"{482190357716 + number * 7:012}"


def _id(what: str, number: int) -> UUID:
    return uuid5(NAMESPACE_OID, f"{what} {number}")
