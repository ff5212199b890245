"""How a decision gets on record, the first of a round as well as one that corrects it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID, uuid4

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.people.roles import Actor
from kiosk.domain.renewal.application import Application
from kiosk.domain.renewal.decision import Decided, Decision, KnownBy
from kiosk.domain.renewal.reasons import ReasonList, codes_for
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.tally import Tallied
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.changing import Moment
from kiosk.services.program.apply_decision import apply_to_caregiver, apply_to_renewal
from kiosk.services.program.submissions import round_of


@dataclass(frozen=True)
class Said:
    """What a reviewer records, before it is on record."""

    decided: Decided
    known_by: KnownBy
    reasons: tuple[str, ...]
    note: str = ""
    because: str = ""

    @classmethod
    def of(
        cls,
        decided: Decided,
        known_by: KnownBy,
        reasons: Sequence[str],
        note: str,
        because: str = "",
    ) -> "Said":
        """As it was typed: each reason once, notes without blanks around them."""
        return cls(decided, known_by, tuple(dict.fromkeys(reasons)), note.strip(), because.strip())


@dataclass(frozen=True)
class Recorded:
    """A decision as it is on record."""

    reference: str
    decided: Decided
    known_by: KnownBy
    reasons: tuple[str, ...]
    recorded_at: datetime
    """The store's local time."""
    valid_until: date | None
    """The last day of what was approved."""
    kept: tuple[str, ...] = ()
    """Codes of earlier reasons for which the person kept what they had given."""
    kept_because: str = ""


def require_reasons(which: ReasonList, decided: Decided, reasons: Sequence[str]) -> None:
    """Only reasons from the list, and at least one where the person must be told why.

    Raises REASON_MISSING, REASON_UNKNOWN or REASON_UNWANTED.
    """
    known = codes_for(which, decided)
    codes = ", ".join(known)
    if decided is Decided.APPROVED:
        if reasons:
            raise KioskError(ErrorCode.REASON_UNWANTED)
    elif not reasons:
        raise KioskError(ErrorCode.REASON_MISSING, codes=codes)
    for code in reasons:
        if code not in known:
            raise KioskError(ErrorCode.REASON_UNKNOWN, reason=code, codes=codes)


def record_decision(
    uow: UnitOfWork,
    actor: Actor,
    reviewer_id: UUID,
    application: Application,
    said: Said,
    at: Moment,
    corrects: Decision | None = None,
) -> Decision:
    """Record it, let follow what follows, and tell the person, all in this transaction."""
    decision = decision_of(application, reviewer_id, said, at, corrects)
    application.decide(said.decided, said.reasons)
    for reason in said.reasons if said.decided is Decided.RETURNED else ():
        uow.tallies.add(Tallied.RETURN, at.now, reason)
    if isinstance(application, Renewal):
        replaced = apply_to_renewal(uow, actor, application, decision)
    elif isinstance(application, CaregiverRegistration):
        replaced = apply_to_caregiver(uow, actor, application, decision, at)
    else:
        raise AssertionError(f"nobody decides on a {type(application).__name__}")
    recorded = replace(decision, replaced=replaced)
    uow.decisions.add(recorded)
    uow.openings.close(application.id)
    return recorded


def decision_of(
    application: Application,
    reviewer_id: UUID,
    said: Said,
    at: Moment,
    corrects: Decision | None = None,
) -> Decision:
    """The record that would be made now; a correction is about what the person had kept then."""
    kept = tuple(reason.code for reason in application.kept)
    return Decision(
        id=uuid4(),
        application_id=application.id,
        submission_id=round_of(application),
        decided=said.decided,
        known_by=said.known_by,
        reasons=said.reasons,
        reviewer_id=reviewer_id,
        recorded_at=at.now,
        policy_version=at.policy.version,
        kept=kept if corrects is None else corrects.kept,
        kept_because=application.kept_because if corrects is None else corrects.kept_because,
        note=said.note,
        revision=0 if corrects is None else corrects.revision + 1,
        because=said.because,
    )


def recorded(ports: Ports, application: Application, decision: Decision) -> Recorded:
    """A record as it is answered."""
    approved = decision.decided is Decided.APPROVED
    return Recorded(
        reference=application.reference,
        decided=decision.decided,
        known_by=decision.known_by,
        reasons=decision.reasons,
        recorded_at=ports.clock.local(decision.recorded_at),
        valid_until=application.valid_until if approved else None,
        kept=decision.kept,
        kept_because=decision.kept_because,
    )
