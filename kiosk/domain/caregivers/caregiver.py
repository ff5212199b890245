"""A caregiver's registration: what the person gave, and for whose designation."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final
from uuid import UUID

from kiosk.domain.people.person import Name, age_on
from kiosk.domain.renewal.application import Application, Attestation, Status
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.domain.renewal.reasons import ReasonList
from kiosk.domain.store.policy import Policy

RUNNING: Final = frozenset({Status.DRAFT, Status.SUBMITTED, Status.RETURNED})
"""Everything can still change."""


@dataclass
class CaregiverRegistration(Application):
    """A caregiver's yearly registration (C6); it belongs to the account that fills it in.

    Name and birth date are the caregiver's own word, so they never open a patient's records.
    """

    reason_list = ReasonList.CAREGIVER

    account_id: UUID = field(kw_only=True)
    person_id: UUID | None = None
    designation_id: UUID | None = None
    patient: str = ""
    """First name and initial of the patient whose PIN was redeemed."""
    redeemed_as: str = ""
    """The name keys and birth date that the PIN was redeemed under."""
    renews: bool = False
    """True for the next year of an approved caregiver (C10)."""
    agreed_id: str = ""
    agreed_version: int = 0

    @classmethod
    def blank(
        cls, registration_id: UUID, reference: str, account_id: UUID, at: datetime, language: str
    ) -> "CaregiverRegistration":
        """A draft in which nothing is answered yet."""
        nobody = Name("", "")
        return cls(
            registration_id, reference, nobody, date.min, at, language, account_id=account_id
        )

    @property
    def owner_id(self) -> UUID:
        """The caregiver's account."""
        return self.account_id

    @property
    def identity(self) -> str:
        """The parts of name and birth date that count when people are compared."""
        return identity_of(self.name, self.date_of_birth)

    @property
    def agrees_anew(self) -> bool:
        """Whether the attestations were agreed to in a version that has not been recorded yet."""
        known = self.attestation
        noted = (known.id, known.version) if known is not None else None
        return self.agreed_version > 0 and noted != (self.agreed_id, self.agreed_version)

    def note_agreement(self, at: datetime, language: str) -> None:
        """Record when and in which language the attestations were agreed to.

        For each version, the first time counts.
        """
        if self.agrees_anew:
            self.attestation = Attestation(self.agreed_id, self.agreed_version, language, at)

    def redeemed(self, designation_id: UUID, person_id: UUID, patient: str, renews: bool) -> None:
        """A PIN was redeemed: the registration belongs to this patient's designation."""
        self.designation_id, self.person_id = designation_id, person_id
        self.patient, self.renews, self.redeemed_as = patient, renews, self.identity

    def end(self, expired: bool) -> None:
        """Its designation has ended, or its draft has expired: nothing is under way anymore."""
        if self.status in RUNNING:
            self.status = Status.EXPIRED if expired else Status.WITHDRAWN

    def findings(self, day: date, policy: Policy) -> Iterator[Finding]:
        """Everything that could come back, in the order of the steps."""
        yield from self._returned_findings()
        if not self.instructions_read:
            yield Finding.block(Rule.INSTRUCTIONS_UNREAD)
        yield from self.person_findings(day, policy)
        if self.designation_id is None:
            yield Finding.block(Rule.PIN_MISSING)
        if self.attestation is None:
            yield Finding.block(Rule.ATTESTATIONS_MISSING)
        yield from self._id_findings(day, policy)
        yield from self._photo_findings()

    def person_findings(self, day: date, policy: Policy) -> Iterator[Finding]:
        """What is missing about the person, or in the way."""
        if self.address is None or not self.phone:
            yield Finding.block(Rule.CONTACT_MISSING)
            return
        yield from old_enough(self.date_of_birth, day, policy)
        if not self.may_be(self.name, self.date_of_birth):
            yield Finding.block(Rule.CAREGIVER_CHANGED)

    def may_be(self, name: Name, date_of_birth: date) -> bool:
        """False for anyone but the caregiver whose year is renewed."""
        return not self.renews or identity_of(name, date_of_birth) == self.redeemed_as


def old_enough(date_of_birth: date, day: date, policy: Policy) -> Iterator[Finding]:
    """C7: caregivers are 21 or older on that day."""
    if age_on(date_of_birth, day) < policy.minimum_caregiver_age:
        yield Finding.block(Rule.CAREGIVER_TOO_YOUNG, age=policy.minimum_caregiver_age)


def identity_of(name: Name, date_of_birth: date) -> str:
    """Name keys and birth date as one text; equal means the same person."""
    return f"{name.key}|{date_of_birth.isoformat()}"
