"""The yearly renewal of a patient's registration."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from kiosk.domain.people.person import Address, Name
from kiosk.domain.renewal.application import Application
from kiosk.domain.renewal.certification import ends_soon
from kiosk.domain.renewal.documents import Residency, ResidencyKind, residency_date
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.domain.renewal.reasons import ReasonList
from kiosk.domain.renewal.validity import valid_until
from kiosk.domain.store.policy import Policy


@dataclass
class Renewal(Application):
    """A renewal: what the record says, what the patient gave, and its status."""

    reason_list = ReasonList.RENEWAL

    person_id: UUID = field(kw_only=True)
    patient_number: str = ""
    certification_expires_on: date | None = None
    registered_address: Address | None = None
    registered_until: date | None = None
    """The end of the registration that it renews, as it was when it was submitted."""
    residency_kind: ResidencyKind | None = None
    residency: Residency | None = None

    @classmethod
    def unidentified(cls, at: datetime, language: str) -> "Renewal":
        """What a flow starts with before the person is known; it is never stored."""
        nobody = UUID(int=0)
        return cls(nobody, "", Name("", ""), date.min, at, language, person_id=nobody)

    @property
    def owner_id(self) -> UUID:
        """The patient."""
        return self.person_id

    def findings(self, day: date, policy: Policy) -> Iterator[Finding]:
        """Everything that could come back, in the order of the steps (pre-flight, R10)."""
        if self.certification_expires_on is None or self.certification_expires_on < day:
            yield Finding.block(
                Rule.CERTIFICATION_EXPIRED, day=self.certification_expires_on or day
            )
        yield from ends_soon(self.certification_expires_on, day)
        yield from self._returned_findings()
        if not self.instructions_read:
            yield Finding.block(Rule.INSTRUCTIONS_UNREAD)
        yield from self._contact_findings()
        yield from self._id_findings(day, policy)
        yield from self._residency_findings(day, policy)
        yield from self._photo_findings()

    def last_day(self, day: date, policy: Policy) -> date:
        """One year, from when the policy of the day of submission counts it."""
        return valid_until(day, self.registered_until, policy.validity)

    def clear_answered(self) -> None:
        """Blank what follows from answers that do not always apply: they are about to be read."""
        super().clear_answered()
        self.residency = None

    @property
    def proofs(self) -> tuple[UUID, ...]:
        """The pages of the proof of residency."""
        return self.residency.pages if self.residency is not None else ()

    def _contact_findings(self) -> Iterator[Finding]:
        if self.address is None:
            yield Finding.block(Rule.CONTACT_MISSING)
        elif self.address.state != "MA":
            yield Finding.block(Rule.NOT_IN_MASSACHUSETTS)
        elif self.registered_address is not None and self.address != self.registered_address:
            yield Finding.advise(Rule.ADDRESS_CHANGED)

    def _residency_findings(self, day: date, policy: Policy) -> Iterator[Finding]:
        proof = self.residency
        if proof is None or proof.kind is not self.residency_kind:
            yield Finding.block(Rule.RESIDENCY_MISSING)
        elif proof.kind is ResidencyKind.MASSACHUSETTS_ID:
            if not self.has_massachusetts_id:
                yield Finding.block(Rule.RESIDENCY_NEEDS_STATE_ID)
        elif not proof.pages or proof.dated_on is None:
            yield Finding.block(Rule.RESIDENCY_MISSING)
        else:
            yield from residency_date(proof.kind, proof.dated_on, day, policy)
