"""What a renewal and a caregiver's registration have in common."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar, Final, Self
from uuid import UUID, uuid5

from kiosk.domain.people.person import Address, Name, one_year_after
from kiosk.domain.renewal.card import CardCome
from kiosk.domain.renewal.decision import Decided, Decision
from kiosk.domain.renewal.documents import (
    MASSACHUSETTS_KINDS,
    TWO_SIDED_KINDS,
    Identification,
    IdKind,
    id_expired,
)
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.domain.renewal.portrait import Verdict
from kiosk.domain.renewal.reasons import Reason, ReasonList, named
from kiosk.domain.store.policy import Policy
from kiosk.errors import ErrorCode, KioskError


class Status(StrEnum):
    """The durable state of an application."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    APPROVED = "approved"
    DENIED = "denied"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


MOVES: Final[Mapping[Status, frozenset[Status]]] = {
    Status.DRAFT: frozenset({Status.SUBMITTED, Status.EXPIRED, Status.WITHDRAWN}),
    Status.SUBMITTED: frozenset({Status.APPROVED, Status.RETURNED, Status.DENIED}),
    Status.RETURNED: frozenset({Status.SUBMITTED}),
}
"""Every move that is allowed; any other status is final."""


class PortraitSource(StrEnum):
    """Where an identification photo came from."""

    CAMERA = "camera"
    FILE = "file"
    RMV = "rmv"


Typists = Mapping[str, UUID | None]
"""Who typed an answer, as slot:field: a staff member, or None for the person."""
NOBODY_KNOWN: Final[Typists] = MappingProxyType({})


@dataclass(frozen=True)
class IdPhoto:
    """The identification photo given: a stored document and what the check said about it."""

    document: UUID
    source: PortraitSource
    verdict: Verdict = Verdict.OK


@dataclass(frozen=True)
class Attestation:
    """What a person agreed to: the text, its version and language as shown, and when."""

    id: str
    version: int
    language: str
    agreed_at: datetime


@dataclass
class Application(ABC):
    """An application that a person fills in step by step and submits once per round.

    `answers` holds what was typed, as plain JSON values: the draft that is resumed, and the one
    record of what the person said. Its keys are the slots of the steps (see wizard/step.py): a
    step's name, or name.what-it-is-about. What follows from it is read by read_answers() in
    wizard/session.py; the record and the acts fill in the rest.
    """

    reason_list: ClassVar[ReasonList]
    """Why this kind of application can come back."""

    id: UUID
    reference: str
    name: Name
    date_of_birth: date
    started_at: datetime
    language: str
    """That of the last visit; what the store and the Program say about it later is in it."""
    address: Address | None = None
    phone: str = ""
    email: str = ""
    photo: IdPhoto | None = None
    attestation: Attestation | None = None
    answers: dict[str, dict[str, object]] = field(default_factory=dict)
    instructions_read: bool = False
    id_kind: IdKind | None = None
    id_number: str = ""
    id_state: str = ""
    rmv_photo: UUID | None = None
    """The picture the RMV gave, before the person said whether it shows them."""
    rmv_accepted: bool | None = None
    identification: Identification | None = None
    status: Status = Status.DRAFT
    submission_id: UUID | None = None
    submitted_at: datetime | None = None
    submitted_on: date | None = None
    valid_until: date | None = None
    policy_version: str = ""
    card_come: CardCome | None = None
    """Whose word it is that the card for what was approved has come."""
    to_fix: tuple[str, ...] = ()
    """Codes of the reasons why it came back whose steps have not been answered again yet (R14)."""
    returned_for: tuple[str, ...] = ()
    """Codes of all the reasons why it came back last."""
    returned_answers: dict[str, dict[str, object]] = field(default_factory=dict)
    """The answers that came back: each reason asks for something else than these."""
    kept_because: str = ""
    """Why the person keeps what the Program sent back, in their own words."""
    version: int = 0
    assisted: dict[str, UUID] = field(default_factory=dict)
    """Answers that a staff member changed last, as slot:field, and who that was."""

    @property
    @abstractmethod
    def owner_id(self) -> UUID | None:
        """Its owner: no one else fills it in or sees its pages."""

    @abstractmethod
    def findings(self, day: date, policy: Policy) -> Iterator[Finding]:
        """Everything that could come back, in the order of the steps (pre-flight, R10)."""

    @property
    def next_submission_id(self) -> UUID:
        """The id under which this application is submitted next, always the same until then."""
        return uuid5(self.id, str(self.submission_id or "first"))

    def become(self, other: Self) -> None:
        """Take over every value of another one, to continue with what a use case stored."""
        vars(self).update(deepcopy(vars(other)))

    def require_open(self) -> None:
        """Raise NOT_A_DRAFT unless answers may still change."""
        if self.status not in (Status.DRAFT, Status.RETURNED):
            raise KioskError(ErrorCode.NOT_A_DRAFT)

    def move(self, to: Status) -> None:
        """Change the status along MOVES; raises NOT_POSSIBLE_NOW for any other move."""
        if to not in MOVES.get(self.status, frozenset()):
            raise KioskError(ErrorCode.NOT_POSSIBLE_NOW)
        self.status = to

    def decide(self, decided: Decided, reasons: tuple[str, ...] = ()) -> None:
        """Take over the Program's decision; one that came back has its reasons to fix."""
        self.move(Status(decided.value))
        self.to_fix = reasons if decided is Decided.RETURNED else ()
        if decided is Decided.RETURNED:
            self.returned_for, self.returned_answers = reasons, deepcopy(self.answers)
            self.kept_because = ""

    def say_card(self, come: CardCome | None) -> None:
        """Note that the card has come, or that it has not; NOT_POSSIBLE_NOW before an approval."""
        if self.status is not Status.APPROVED:
            raise KioskError(ErrorCode.NOT_POSSIBLE_NOW)
        self.card_come = come

    def take_back(self, decision: Decision) -> None:
        """Wait for the Program again, because the record of this decision is about to be corrected.

        Raises CORRECTION_LATE when it has moved on since, CORRECTION_BEGUN when the person is
        fixing what came back.
        """
        if self.status.value != decision.decided.value:
            raise KioskError(ErrorCode.CORRECTION_LATE)
        if self.status is Status.RETURNED:
            if self.answers != self.returned_answers or self.to_fix != decision.reasons:
                raise KioskError(ErrorCode.CORRECTION_BEGUN)
            self.to_fix, self.returned_for, self.returned_answers = (), (), {}
        self.status = Status.SUBMITTED

    @property
    def unchanged(self) -> tuple[Reason, ...]:
        """The reasons why it came back for which nothing else has been given since."""
        if not self.returned_for:
            return ()
        now, before = self.answers, self.returned_answers
        slots = (slot for slot in now.keys() | before.keys() if now.get(slot) != before.get(slot))
        changed = {slot.partition(".")[0] for slot in slots}
        reasons = named(self.reason_list, self.returned_for)
        return tuple(reason for reason in reasons if changed.isdisjoint(reason.asks))

    @property
    def kept(self) -> tuple[Reason, ...]:
        """The reasons that the person answered with a reason to keep what was sent back."""
        return self.unchanged if self.kept_because else ()

    @property
    def came_back_for(self) -> tuple[Reason, ...]:
        """The reasons that are left to fix."""
        return named(self.reason_list, self.to_fix) if self.to_fix else ()

    def fix(self, codes: Iterable[str]) -> None:
        """These reasons have been dealt with."""
        seen_to = set(codes)
        self.to_fix = tuple(code for code in self.to_fix if code not in seen_to)

    def mark_assisted(
        self,
        before: Mapping[str, Mapping[str, object]],
        helper: UUID | None,
        typists: Typists = NOBODY_KNOWN,
    ) -> None:
        """Mark what changed since `before` with who typed it, otherwise with the helper.

        Without a helper, it is the person's own.
        """
        for slot, answers in self.answers.items():
            known = before.get(slot, {})
            for name in (name for name, value in answers.items() if known.get(name) != value):
                mark = f"{slot}:{name}"
                hand = typists.get(mark, helper)
                if hand is None:
                    self.assisted.pop(mark, None)
                else:
                    self.assisted[mark] = hand

    def confirm(self, slot: str) -> None:
        """The person alone saves a page: what is on it counts as their own."""
        for mark in [each for each in self.assisted if each.startswith(f"{slot}:")]:
            del self.assisted[mark]

    def require_no_blocks(self, findings: Iterable[Finding]) -> None:
        """Raise BLOCKED_BY_FINDINGS while a blocking finding is left."""
        blocking = [finding.rule.value for finding in findings if finding.blocks]
        if blocking:
            raise KioskError(ErrorCode.BLOCKED_BY_FINDINGS, rules=", ".join(blocking))

    @property
    def has_massachusetts_id(self) -> bool:
        """True for a Massachusetts license or ID card."""
        return self.id_kind in MASSACHUSETTS_KINDS

    def clear_answered(self) -> None:
        """Blank what follows from answers that do not always apply: they are about to be read."""
        self.id_number = self.id_state = ""
        self.rmv_accepted = self.identification = self.photo = None
        self.kept_because = ""

    def submit(
        self,
        submission_id: UUID,
        at: datetime,
        day: date,
        policy: Policy,
        attestation: Attestation | None,
        language: str,
    ) -> None:
        """Turn the draft into a submission; raises NOT_A_DRAFT or BLOCKED_BY_FINDINGS."""
        self.require_open()
        self.require_no_blocks(self.findings(day, policy))
        self.attestation = attestation
        self.submission_id = submission_id
        self.submitted_at = at
        self.submitted_on = day
        self.valid_until = self.last_day(day, policy)
        self.policy_version = policy.version
        self.language = language
        self.move(Status.SUBMITTED)

    def last_day(self, day: date, _policy: Policy) -> date:
        """The last day of what is submitted today, once it is approved."""
        return one_year_after(day)

    @property
    def proofs(self) -> tuple[UUID, ...]:
        """Stored pages beyond ID and photo."""
        return ()

    @property
    def documents(self) -> tuple[UUID, ...]:
        """Every stored page that this depends on, each once, in the order of the review."""
        pages: list[UUID] = []
        if self.identification is not None:
            pages += self.identification.pictures
            if self.identification.rmv_photo is not None:
                pages.append(self.identification.rmv_photo)
        pages += self.proofs
        if self.photo is not None:
            pages.append(self.photo.document)
        return tuple(dict.fromkeys(pages))

    def _returned_findings(self) -> Iterator[Finding]:
        if self.came_back_for:
            yield Finding.block(Rule.NOT_FIXED)
        elif self.unchanged and not self.kept_because:
            yield Finding.block(Rule.UNCHANGED)

    def _id_findings(self, day: date, policy: Policy) -> Iterator[Finding]:
        shown = self.identification
        stated = self.id_number and (self.id_kind is not IdKind.OUT_OF_STATE or self.id_state)
        if shown is None or not stated or not self._identifies(shown):
            yield Finding.block(Rule.ID_MISSING)
        elif shown.expires_on is not None:
            yield from id_expired(shown.expires_on, day, policy)

    def _identifies(self, shown: Identification) -> bool:
        """The ID in use, by the RMV's photo that was accepted or by all its sides."""
        if shown.kind is not self.id_kind:
            return False
        if shown.rmv_photo is not None:
            return self._accepted(shown.rmv_photo)
        sides = 2 if shown.kind in TWO_SIDED_KINDS else 1
        return len(shown.pictures) >= sides and shown.expires_on is not None

    def vouches_for(self, photo: IdPhoto) -> bool:
        """A photo of the RMV counts only while the person says it shows them."""
        return photo.source is not PortraitSource.RMV or self._accepted(photo.document)

    def _accepted(self, photo: UUID) -> bool:
        return self.has_massachusetts_id and bool(self.rmv_accepted) and photo == self.rmv_photo

    def _photo_findings(self) -> Iterator[Finding]:
        if self.photo is None or not self.vouches_for(self.photo):
            yield Finding.block(Rule.PHOTO_MISSING)
        elif self.photo.verdict is Verdict.REFUSED:
            yield Finding.advise(Rule.PHOTO_TO_BE_CHECKED)
