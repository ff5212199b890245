"""Designations: a patient's naming of a caregiver, from the PIN to the end of the year (C1-C12)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from kiosk.domain.renewal.application import Attestation
from kiosk.domain.renewal.decision import Decided, Decision
from kiosk.errors import ErrorCode, KioskError


class DesignationStatus(StrEnum):
    """The state of a designation, or of its renewal; what each side is shown follows from it."""

    PIN_ISSUED = "pin_issued"
    REDEEMED = "redeemed"
    SUBMITTED = "submitted"
    VALIDATED = "validated"
    APPROVED = "approved"
    RETURNED = "returned"
    DENIED = "denied"
    PIN_EXPIRED = "pin_expired"
    VOIDED = "voided"
    ENDED = "ended"
    EXPIRED = "expired"


_S = DesignationStatus

AWAITED: Final = frozenset({_S.SUBMITTED, _S.VALIDATED})
"""States in which an approval is awaited, the patient's or the Program's."""
MOVES: Final[Mapping[DesignationStatus, frozenset[DesignationStatus]]] = {
    _S.PIN_ISSUED: frozenset({_S.REDEEMED, _S.PIN_EXPIRED, _S.VOIDED}),
    _S.PIN_EXPIRED: frozenset({_S.PIN_ISSUED}),
    _S.REDEEMED: frozenset({_S.SUBMITTED, _S.ENDED}),
    _S.SUBMITTED: frozenset({_S.VALIDATED, _S.ENDED}),
    _S.VALIDATED: frozenset({_S.APPROVED, _S.RETURNED, _S.DENIED, _S.ENDED}),
    _S.RETURNED: frozenset({_S.VALIDATED, _S.SUBMITTED, _S.ENDED}),
    _S.APPROVED: frozenset({_S.EXPIRED, _S.ENDED}),
    _S.DENIED: frozenset(),
    _S.VOIDED: frozenset(),
    _S.ENDED: frozenset(),
    _S.EXPIRED: frozenset(),
}
"""Every move that is allowed; an expired PIN can be replaced."""
OVER: Final = frozenset(status for status, onward in MOVES.items() if not onward)

HOLDS_SLOT: Final = frozenset(
    {_S.PIN_ISSUED, _S.REDEEMED, _S.SUBMITTED, _S.VALIDATED, _S.APPROVED, _S.RETURNED}
)
"""Takes one of the patient's slots (C3)."""
HOLDS_CAREGIVER: Final = frozenset({_S.VALIDATED, _S.APPROVED, _S.RETURNED})
"""Counts against the patients that a caregiver may have (C3)."""
FILLED_IN: Final = HOLDS_SLOT - {_S.PIN_ISSUED, _S.APPROVED}
"""A caregiver's registration is under way."""
WITH_PROGRAM: Final = FILLED_IN - {_S.REDEEMED}
"""A renewal that got this far outlives the year that it renews.

Ours: a designation ends with its year, but the time the Program takes must not cost what was
submitted before that (C10). From then on it is only that renewal: see status_on().
"""
TAKES_NEW_PIN: Final = frozenset({_S.PIN_ISSUED, _S.PIN_EXPIRED})
"""Staff can replace its PIN."""


class Ending(StrEnum):
    """Why a designation ended."""

    BY_PATIENT = "by_patient"
    BY_CAREGIVER = "by_caregiver"
    NOT_MY_CAREGIVER = "not_my_caregiver"
    """The patient answered No at C9."""
    HELD_BY_ANOTHER = "held_by_another"
    """Another patient's caregiver, and not an immediate family member of this patient (C3)."""
    NEVER_SUBMITTED = "never_submitted"
    """The caregiver's draft expired."""


@dataclass(frozen=True)
class Declaration:
    """What the approving patient declared (C9), in which wording, and when."""

    immediate_family: bool
    wording: Attestation


@dataclass
class Designation:
    """One slot of a patient, filled step by step.

    Renewing an approved caregiver (C10) leaves `status` approved and keeps its own state in
    `renewal`, by the same table of moves.
    """

    id: UUID
    patient_id: UUID
    created_at: datetime
    changed_at: datetime
    caregiver_id: UUID | None = None
    status: DesignationStatus = DesignationStatus.PIN_ISSUED
    renewal: DesignationStatus | None = None
    declaration: Declaration | None = None
    ending: Ending | None = None
    approved_on: date | None = None
    valid_until: date | None = None
    version: int = 0

    @property
    def stage(self) -> DesignationStatus:
        """The state of the current round: the renewal's, otherwise the designation's own."""
        return self.renewal or self.status

    def year_over(self, day: date) -> bool:
        """True for an approved one after the last day of its year."""
        approved = self.status is DesignationStatus.APPROVED
        return approved and self.valid_until is not None and self.valid_until < day

    def status_on(self, day: date) -> DesignationStatus:
        """What it is on this day, and what people may be told.

        Once its year is over it is no longer approved: it is the renewal that waits, or expired.
        """
        if not self.year_over(day):
            return self.status
        waits = self.renewal in WITH_PROGRAM
        return self.stage if waits else DesignationStatus.EXPIRED

    def holds_slot(self, day: date) -> bool:
        """Whether it takes one of the patient's slots (C3)."""
        return self.status_on(day) in HOLDS_SLOT

    def holds_caregiver(self, day: date) -> bool:
        """Whether it counts against the patients that its caregiver may have (C3)."""
        return self.status_on(day) in HOLDS_CAREGIVER

    @property
    def caregiver_stage(self) -> DesignationStatus:
        """What its caregiver is told: a renewal counts once its PIN is used."""
        waits = self.renewal is DesignationStatus.PIN_ISSUED
        return self.status if waits else self.stage

    def advance(self, to: DesignationStatus, at: datetime) -> None:
        """Move the current round; raises NOT_POSSIBLE_NOW for a move that is not in MOVES.

        Ending a renewal's round leaves the designation as it was.
        """
        self._require(self.stage, to)
        if self.renewal is None:
            self.status = to
        else:
            self.renewal = to if to in HOLDS_SLOT - {DesignationStatus.APPROVED} else None
        self.changed_at = at

    def hand_in(self, caregiver_id: UUID, at: datetime) -> None:
        """This caregiver submitted: the patient is asked, or the Program has it again.

        The patient's yes is about one person. What came back from the Program goes back to it only
        for the same one; anyone else has to be approved first (C9).
        """
        same = caregiver_id == self.caregiver_id
        vouched = same and self.stage is DesignationStatus.RETURNED
        self.advance(DesignationStatus.VALIDATED if vouched else DesignationStatus.SUBMITTED, at)
        if not same:
            self.caregiver_id, self.declaration = caregiver_id, None

    def approve(self, valid_until: date, day: date, at: datetime) -> None:
        """The Program approved: the year begins, or is extended by a renewal (C10)."""
        self.advance(DesignationStatus.APPROVED, at)
        self.approved_on, self.valid_until = day, valid_until

    def take_back(self, decision: Decision, renews: bool, at: datetime) -> None:
        """Wait for the Program again, because the record of this decision is about to be corrected.

        `renews` tells the round of a renewal. Raises CORRECTION_LATE when it has moved on since.
        """
        left: DesignationStatus | None = DesignationStatus(decision.decided.value)
        if renews:
            left = left if decision.decided is Decided.RETURNED else None
        as_left = (_S.APPROVED, left) if renews else (left, None)
        if (self.status, self.renewal) != as_left:
            raise KioskError(ErrorCode.CORRECTION_LATE)
        if decision.replaced is not None:
            self.approved_on, self.valid_until = decision.replaced.since, decision.replaced.until
        if renews:
            self.renewal = _S.VALIDATED
        else:
            self.status = _S.VALIDATED
        self.changed_at = at

    def begin_renewal(self, at: datetime) -> None:
        """A PIN was given for an approved caregiver's own slot (C10)."""
        if self.status is not DesignationStatus.APPROVED or self.renewal is not None:
            raise KioskError(ErrorCode.NOT_POSSIBLE_NOW)
        self.renewal, self.changed_at = DesignationStatus.PIN_ISSUED, at

    def end(self, why: Ending, at: datetime) -> None:
        """Free slot and caregiver in any round (C12); an unused PIN is voided."""
        unused = self.status is DesignationStatus.PIN_ISSUED
        to = DesignationStatus.VOIDED if unused else DesignationStatus.ENDED
        self._require(self.status, to)
        self.status, self.renewal = to, None
        self.ending, self.changed_at = why, at

    def expire(self, at: datetime) -> None:
        """The caregiver's year has ended."""
        self._require(self.status, DesignationStatus.EXPIRED)
        self.status, self.renewal = DesignationStatus.EXPIRED, None
        self.changed_at = at

    def settle(self, day: date, at: datetime, pin_works: bool, draft_open: bool) -> bool:
        """Apply what time alone does: a PIN or draft expires, a year ends. True for a change."""
        before = (self.status, self.renewal)
        if self.stage is DesignationStatus.PIN_ISSUED and not pin_works:
            self.advance(DesignationStatus.PIN_EXPIRED, at)
        elif self.stage is DesignationStatus.REDEEMED and not draft_open:
            if self.renewal is None:
                self.ending = Ending.NEVER_SUBMITTED
            self.advance(DesignationStatus.ENDED, at)
        if self.year_over(day) and self.status_on(day) is DesignationStatus.EXPIRED:
            self.expire(at)
        return before != (self.status, self.renewal)

    def _require(self, now: DesignationStatus, to: DesignationStatus) -> None:
        if to not in MOVES[now]:
            raise KioskError(ErrorCode.NOT_POSSIBLE_NOW)
