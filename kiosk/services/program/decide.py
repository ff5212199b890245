"""Recording what the Program decided on an application (R14, the honesty rule)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid4

from kiosk.domain.desk.short_code import first_of, parse_reference
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.renewal.application import Application
from kiosk.domain.renewal.decision import Decided, Decision, KnownBy
from kiosk.domain.renewal.reasons import ReasonList, codes_for
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.tally import Tallied
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.changing import Moment, changing
from kiosk.services.program.apply_decision import apply_to_caregiver, apply_to_renewal


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


@dataclass(frozen=True)
class _Said:
    decided: Decided
    known_by: KnownBy
    reasons: tuple[str, ...]


def decide(
    ports: Ports,
    actor: Actor,
    reference: str,
    decided: Decided,
    known_by: KnownBy,
    reasons: Sequence[str] = (),
) -> Recorded:
    """Record the Program's decision on what was submitted under this reference.

    The same decision again returns the first record. Raises NOT_FOUND, NOT_SUBMITTED for a draft,
    CAREGIVER_NOT_VALIDATED before the patient approved, NOT_POSSIBLE_NOW for a designation that
    has ended, PATIENT_NOT_OPEN when the patient's registration has, DECIDED_OTHERWISE for another
    decision on the same round, REASON_MISSING, REASON_UNKNOWN or REASON_UNWANTED.
    """
    reviewer_id = actor.account_for(Action.DECIDE)
    said = _Said(decided, known_by, tuple(dict.fromkeys(reasons)))
    meant = parse_reference(reference)

    def record(uow: UnitOfWork, at: Moment) -> Recorded:
        found = first_of(uow.renewals.by_reference, meant) or first_of(
            uow.caregivers.by_reference, meant
        )
        if found is None:
            raise KioskError(ErrorCode.NOT_FOUND)
        _require_reasons(found.reason_list, said)
        decision = _on_record(uow, found, said)
        if decision is None:
            decision = _record(uow, found, reviewer_id, said, at)
            if isinstance(found, Renewal):
                apply_to_renewal(uow, actor, found, decision)
            else:
                apply_to_caregiver(uow, actor, found, decision, at)
        return _recorded(ports, found, decision)

    return changing(ports, record)


def _require_reasons(which: ReasonList, said: _Said) -> None:
    """Only reasons from the list, and at least one where the person must be told why."""
    known = codes_for(which, said.decided)
    codes = ", ".join(known)
    if said.decided is Decided.APPROVED:
        if said.reasons:
            raise KioskError(ErrorCode.REASON_UNWANTED)
    elif not said.reasons:
        raise KioskError(ErrorCode.REASON_MISSING, codes=codes)
    for code in said.reasons:
        if code not in known:
            raise KioskError(ErrorCode.REASON_UNKNOWN, reason=code, codes=codes)


def _on_record(uow: UnitOfWork, application: Application, said: _Said) -> Decision | None:
    """This round's decision, if there is one; raises if it is a different one."""
    this_round = _round(application)
    for decision in uow.decisions.of(application.id):
        if decision.submission_id == this_round:
            if decision.says(said.decided, frozenset(said.reasons)):
                return decision
            raise KioskError(ErrorCode.DECIDED_OTHERWISE, decided=decision.decided.value)
    return None


def _record(
    uow: UnitOfWork, application: Application, reviewer_id: UUID, said: _Said, at: Moment
) -> Decision:
    decision = Decision(
        id=uuid4(),
        application_id=application.id,
        submission_id=_round(application),
        decided=said.decided,
        known_by=said.known_by,
        reasons=said.reasons,
        reviewer_id=reviewer_id,
        recorded_at=at.now,
        policy_version=at.policy.version,
        kept=tuple(reason.code for reason in application.kept),
        kept_because=application.kept_because,
    )
    application.decide(said.decided, said.reasons)
    for reason in said.reasons if said.decided is Decided.RETURNED else ():
        uow.tallies.add(Tallied.RETURN, at.now, reason)
    uow.decisions.add(decision)
    return decision


def _round(application: Application) -> UUID:
    if application.submission_id is None:
        raise KioskError(ErrorCode.NOT_SUBMITTED)
    return application.submission_id


def _recorded(ports: Ports, application: Application, decision: Decision) -> Recorded:
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
