"""The yearly renewal of a patient's registration."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from kiosk.domain.application import Application, Attestation, IdPhoto, PortraitSource, Status
from kiosk.domain.documents import (
    MASSACHUSETTS_KINDS,
    TWO_SIDED_KINDS,
    Identification,
    IdKind,
    Residency,
    ResidencyKind,
    id_expired,
    residency_date,
)
from kiosk.domain.findings import Finding, Rule
from kiosk.domain.person import Address, Name, one_year_after
from kiosk.domain.policy import Policy
from kiosk.domain.portrait import Verdict


@dataclass
class Renewal(Application):
    """A renewal: what the record says, what the patient gave, and where it stands."""

    patient_number: str = ""
    certification_expires_on: date | None = None
    registered_address: Address | None = None
    instructions_read: bool = False
    id_kind: IdKind | None = None
    id_number: str = ""
    id_state: str = ""
    rmv_photo: UUID | None = None
    """The picture the RMV gave, before the patient said whether it shows them."""
    rmv_accepted: bool | None = None
    identification: Identification | None = None
    residency_kind: ResidencyKind | None = None
    residency: Residency | None = None

    @property
    def has_massachusetts_id(self) -> bool:
        """True for a Massachusetts licence or ID card."""
        return self.id_kind in MASSACHUSETTS_KINDS

    @classmethod
    def unidentified(cls, at: datetime) -> "Renewal":
        """What a flow begins with before anybody is known; it is never stored."""
        nobody = UUID(int=0)
        return cls(nobody, "", nobody, Name("", ""), date.min, at)

    def become(self, other: "Renewal") -> None:
        """Take over every value of another renewal: identifying opens the real draft."""
        vars(self).update(deepcopy(vars(other)))

    def forget_id(self) -> None:
        """Drop what was given for an ID that the patient no longer uses."""
        self.forget_rmv_photo()
        self.id_number = self.id_state = ""
        self.identification = None

    def forget_rmv_photo(self) -> None:
        """Drop the RMV's photo: it belonged to another number."""
        self.refuse_rmv_photo()
        self.rmv_photo = None
        self.rmv_accepted = None

    def refuse_rmv_photo(self) -> None:
        """The RMV's photo shows somebody else: it neither identifies nor is it the photo."""
        if self.identification is not None and self.identification.rmv_photo is not None:
            self.identification = None
        if self.photo is not None and self.photo.source is PortraitSource.RMV:
            self.photo = None

    def findings(self, day: date, policy: Policy) -> Iterator[Finding]:
        """Everything that could come back, in the order of the steps (pre-flight, R10)."""
        if self.certification_expires_on is None or self.certification_expires_on < day:
            yield Finding.block(
                Rule.CERTIFICATION_EXPIRED, day=self.certification_expires_on or day
            )
        if not self.instructions_read:
            yield Finding.block(Rule.INSTRUCTIONS_UNREAD)
        yield from self._contact_findings()
        yield from self._id_findings(day, policy)
        yield from self._residency_findings(day, policy)
        if self.photo is None or not self._vouched(self.photo):
            yield Finding.block(Rule.PHOTO_MISSING)
        elif self.photo.verdict is Verdict.REFUSED:
            yield Finding.advise(Rule.PHOTO_TO_BE_CHECKED)

    def submit(
        self,
        submission_id: UUID,
        at: datetime,
        day: date,
        policy: Policy,
        attestation: Attestation,
    ) -> None:
        """Turn the draft into a submission; raises NOT_A_DRAFT or BLOCKED_BY_FINDINGS."""
        self.require_open()
        self.require_no_blocks(self.findings(day, policy))
        self.attestation = attestation
        self.submission_id = submission_id
        self.submitted_at = at
        self.submitted_on = day
        self.valid_until = one_year_after(day)
        self.policy_version = policy.version
        self.status = Status.SUBMITTED

    @property
    def documents(self) -> tuple[UUID, ...]:
        """Every stored page that this renewal stands on, each once, in the order of review."""
        pages: list[UUID] = []
        if self.identification is not None:
            pages += self.identification.pictures
            if self.identification.rmv_photo is not None:
                pages.append(self.identification.rmv_photo)
        if self.residency is not None:
            pages += self.residency.pages
        if self.photo is not None:
            pages.append(self.photo.document)
        return tuple(dict.fromkeys(pages))

    def _contact_findings(self) -> Iterator[Finding]:
        if self.address is None:
            yield Finding.block(Rule.CONTACT_MISSING)
        elif self.address.state != "MA":
            yield Finding.block(Rule.NOT_IN_MASSACHUSETTS)
        elif self.registered_address is not None and self.address != self.registered_address:
            yield Finding.advise(Rule.ADDRESS_CHANGED)

    def _id_findings(self, day: date, policy: Policy) -> Iterator[Finding]:
        shown = self.identification
        stated = self.id_number and (self.id_kind is not IdKind.OUT_OF_STATE or self.id_state)
        if shown is None or not stated or not self._identifies(shown):
            yield Finding.block(Rule.ID_MISSING)
        elif shown.expires_on is not None:
            yield from id_expired(shown.expires_on, day, policy)

    def _identifies(self, shown: Identification) -> bool:
        """The ID in use, by the RMV's photo that the patient accepted or by all its sides."""
        if shown.kind is not self.id_kind:
            return False
        if shown.rmv_photo is not None:
            return self._accepted(shown.rmv_photo)
        sides = 2 if shown.kind in TWO_SIDED_KINDS else 1
        return len(shown.pictures) >= sides and shown.expires_on is not None

    def _vouched(self, photo: IdPhoto) -> bool:
        """A photo of the RMV counts only while the patient says that it shows them."""
        return photo.source is not PortraitSource.RMV or self._accepted(photo.document)

    def _accepted(self, photo: UUID) -> bool:
        return self.has_massachusetts_id and bool(self.rmv_accepted) and photo == self.rmv_photo

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
