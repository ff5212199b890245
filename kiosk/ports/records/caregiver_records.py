"""Repositories of designations, their PINs, and the caregivers' registrations."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.caregiver_pin import CaregiverPin
from kiosk.domain.caregivers.designation import Designation


@dataclass(frozen=True)
class DesignationCounts:
    """What `list designations` may tell: nothing identifying."""

    id: UUID
    reference: str
    """The caregiver's registration's, or the PIN slip's while there is none."""
    status: str
    patient_id: UUID
    caregiver_id: UUID | None
    slots: int
    """How many slots its patient has taken."""


class Designations(Protocol):
    """Designations; one live one of a patient and a caregiver (unique index)."""

    def add(self, designation: Designation) -> None:
        """Raises CONFLICT when the pair has a live one."""
        ...

    def save(self, designation: Designation) -> None:
        """Raises CONFLICT when the version is stale or the pair has a live one; increases it."""
        ...

    def get(self, designation_id: UUID) -> Designation:
        """Raises NOT_FOUND."""
        ...

    def of_patient(self, patient_id: UUID) -> Sequence[Designation]:
        """All designations of a patient, oldest first."""
        ...

    def held_by_others(self, caregiver_id: UUID, patient_id: UUID, day: date) -> int:
        """How many other patients have this caregiver on this day (C3)."""
        ...

    def counts(self) -> Sequence[DesignationCounts]:
        """All designations, oldest first."""
        ...


class Pins(Protocol):
    """Caregiver PINs by a keyed hash of their digits; the digits themselves are never stored."""

    def add(self, pin: CaregiverPin, digits: str) -> None:
        """Raises CONFLICT when the digits or the designation have an open PIN."""
        ...

    def find(self, digits: str) -> CaregiverPin | None:
        """The open PIN of these digits."""
        ...

    def open_of(self, designation_id: UUID) -> CaregiverPin | None:
        """The designation's open PIN."""
        ...

    def latest_of(self, designation_id: UUID) -> CaregiverPin | None:
        """The newest PIN, open or not."""
        ...

    def by_reference(self, reference: str) -> CaregiverPin | None:
        """The PIN whose slip has this reference, open or not."""
        ...

    def use(self, pin_id: UUID, at: datetime) -> bool:
        """Mark an open PIN as used; False if someone else was first."""
        ...

    def void(self, designation_id: UUID, at: datetime) -> None:
        """Void the designation's open PIN, if it has one."""
        ...


class Caregivers(Protocol):
    """Caregivers' registrations; the whole draft is one sealed row."""

    def add(self, registration: CaregiverRegistration) -> None:
        """Raises CONFLICT when the reference or an open draft of the account exists."""
        ...

    def save(self, registration: CaregiverRegistration) -> None:
        """Raises CONFLICT when the version is stale; increases it."""
        ...

    def get(self, registration_id: UUID) -> CaregiverRegistration:
        """Raises NOT_FOUND."""
        ...

    def find(self, registration_id: UUID) -> CaregiverRegistration | None:
        """The one with this id, if it is a caregiver's registration."""
        ...

    def waiting(self, most: int) -> Sequence[UUID]:
        """At most `most` ids of what its patient approved and the Program has not decided.

        The one that has waited longest comes first.
        """
        ...

    def by_reference(self, reference: str) -> CaregiverRegistration | None:
        """The one with this reference."""
        ...

    def of_account(self, account_id: UUID) -> Sequence[CaregiverRegistration]:
        """Every registration that this account started, oldest first."""
        ...

    def of_designation(self, designation_id: UUID) -> Sequence[CaregiverRegistration]:
        """Every registration in this designation, oldest first: one per year."""
        ...
