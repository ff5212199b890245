"""In-memory designations, PINs and caregivers' registrations."""

from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.caregiver_pin import CaregiverPin
from kiosk.domain.caregivers.designation import HOLDS_CAREGIVER, WITH_PROGRAM, Designation
from kiosk.domain.renewal.application import Status
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.records.caregiver_records import DesignationCounts
from tests.fakes.rows import Rows

RUNNING = (Status.DRAFT, Status.SUBMITTED, Status.RETURNED)


class FakeDesignations:
    """Refuses a second live designation of a pair, and a stale version."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def add(self, designation: Designation) -> None:
        self._require_unique(designation)
        self._rows.designations[designation.id] = deepcopy(designation)

    def save(self, designation: Designation) -> None:
        stored = self.get(designation.id)
        self._require_unique(designation)
        if stored.version != designation.version:
            raise KioskError(ErrorCode.CONFLICT)
        designation.version += 1
        self._rows.designations[designation.id] = deepcopy(designation)

    def get(self, designation_id: UUID) -> Designation:
        if designation_id not in self._rows.designations:
            raise KioskError(ErrorCode.NOT_FOUND)
        return deepcopy(self._rows.designations[designation_id])

    def of_patient(self, patient_id: UUID) -> Sequence[Designation]:
        return [deepcopy(each) for each in self._all() if each.patient_id == patient_id]

    def held_by_others(self, caregiver_id: UUID, patient_id: UUID, day: date) -> int:
        return len(
            {
                each.patient_id
                for each in self._all()
                if each.caregiver_id == caregiver_id
                and each.patient_id != patient_id
                and each.status in HOLDS_CAREGIVER
                and not (each.year_over(day) and each.renewal not in WITH_PROGRAM)
            }
        )

    def counts(self) -> Sequence[DesignationCounts]:
        return [self._counted(each) for each in self._all()]

    def _counted(self, designation: Designation) -> DesignationCounts:
        pins = [
            pin.reference
            for _, pin in self._rows.pins.values()
            if pin.designation_id == designation.id
        ]
        registered = [
            each.reference
            for each in self._rows.caregivers.values()
            if each.designation_id == designation.id
        ]
        return DesignationCounts(
            designation.id,
            ["", *pins, *registered][-1],
            designation.status.value,
            designation.patient_id,
            designation.caregiver_id,
            len([each for each in self.of_patient(designation.patient_id) if each.live]),
        )

    def _all(self) -> list[Designation]:
        return list(self._rows.designations.values())

    def _require_unique(self, designation: Designation) -> None:
        pair = (designation.patient_id, designation.caregiver_id)
        if not {*pair, None} <= {*self._rows.people, None}:
            raise LookupError("a designation of no known person")
        for other in self._all():
            same = other.id != designation.id and (other.patient_id, other.caregiver_id) == pair
            if same and None not in pair and other.live and designation.live:
                raise KioskError(ErrorCode.CONFLICT)


class FakePins:
    """One open PIN per digits and per designation."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def add(self, pin: CaregiverPin, digits: str) -> None:
        if self.find(digits) or self.open_of(pin.designation_id):
            raise KioskError(ErrorCode.CONFLICT)
        self._rows.pins[pin.id] = (digits, pin)

    def find(self, digits: str) -> CaregiverPin | None:
        theirs = (pin for known, pin in self._rows.pins.values() if known == digits and pin.open)
        return next(theirs, None)

    def open_of(self, designation_id: UUID) -> CaregiverPin | None:
        return next((pin for pin in self._of(designation_id) if pin.open), None)

    def latest_of(self, designation_id: UUID) -> CaregiverPin | None:
        theirs = self._of(designation_id)
        return theirs[-1] if theirs else None

    def by_reference(self, reference: str) -> CaregiverPin | None:
        theirs = [pin for _, pin in self._rows.pins.values() if pin.reference == reference]
        return theirs[-1] if theirs else None

    def use(self, pin_id: UUID, at: datetime) -> bool:
        return self._change(pin_id, lambda pin: replace(pin, used_at=at))

    def void(self, designation_id: UUID, at: datetime) -> None:
        for pin in self._of(designation_id):
            self._change(pin.id, lambda pin: replace(pin, voided_at=at))

    def _of(self, designation_id: UUID) -> list[CaregiverPin]:
        pins = (pin for _, pin in self._rows.pins.values())
        return [pin for pin in pins if pin.designation_id == designation_id]

    def _change(self, pin_id: UUID, change: Callable[[CaregiverPin], CaregiverPin]) -> bool:
        digits, pin = self._rows.pins[pin_id]
        if pin.open:
            self._rows.pins[pin_id] = (digits, change(pin))
        return pin.open


class FakeCaregivers:
    """Refuses a second draft of an account, a second running one of a designation."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def add(self, registration: CaregiverRegistration) -> None:
        self._require_unique(registration)
        self._rows.caregivers[registration.id] = deepcopy(registration)

    def save(self, registration: CaregiverRegistration) -> None:
        stored = self.get(registration.id)
        self._require_unique(registration)
        if stored.version != registration.version:
            raise KioskError(ErrorCode.CONFLICT)
        registration.version += 1
        self._rows.caregivers[registration.id] = deepcopy(registration)

    def get(self, registration_id: UUID) -> CaregiverRegistration:
        found = self.find(registration_id)
        if found is None:
            raise KioskError(ErrorCode.NOT_FOUND)
        return found

    def find(self, registration_id: UUID) -> CaregiverRegistration | None:
        return deepcopy(self._rows.caregivers.get(registration_id))

    def by_reference(self, reference: str) -> CaregiverRegistration | None:
        return next(iter(self._where(lambda each: each.reference == reference)), None)

    def of_account(self, account_id: UUID) -> Sequence[CaregiverRegistration]:
        return self._where(lambda each: each.account_id == account_id)

    def of_designation(self, designation_id: UUID) -> Sequence[CaregiverRegistration]:
        return self._where(lambda each: each.designation_id == designation_id)

    def latest_of_account(self, account_id: UUID) -> CaregiverRegistration | None:
        theirs = self.of_account(account_id)
        return theirs[-1] if theirs else None

    def _where(self, fits: Callable[[CaregiverRegistration], bool]) -> list[CaregiverRegistration]:
        return [deepcopy(each) for each in self._rows.caregivers.values() if fits(each)]

    def _require_unique(self, registration: CaregiverRegistration) -> None:
        if registration.account_id not in self._rows.accounts:
            raise LookupError("a registration of no known account")
        for other in self._rows.caregivers.values():
            if other.id != registration.id and _clash(other, registration):
                raise KioskError(ErrorCode.CONFLICT)


def _clash(one: CaregiverRegistration, other: CaregiverRegistration) -> bool:
    drafts = (one.status, other.status) == (Status.DRAFT, Status.DRAFT)
    running = one.status in RUNNING and other.status in RUNNING
    return (
        one.reference == other.reference
        or (one.submission_id is not None and one.submission_id == other.submission_id)
        or (drafts and one.account_id == other.account_id)
        or (
            running
            and one.designation_id is not None
            and one.designation_id == other.designation_id
        )
    )
