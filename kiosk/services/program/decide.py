"""Recording what the Program decided on an application (R14, the honesty rule)."""

from collections.abc import Sequence

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.renewal.application import Application
from kiosk.domain.renewal.decision import Decided, Decision, KnownBy
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.changing import Moment, changing
from kiosk.services.program.record_decision import (
    Recorded,
    Said,
    record_decision,
    recorded,
    require_reasons,
)
from kiosk.services.program.submissions import by_reference, round_of
from kiosk.services.renewal.standing import last_decision


def decide(
    ports: Ports,
    actor: Actor,
    reference: str,
    decided: Decided,
    known_by: KnownBy,
    reasons: Sequence[str] = (),
    note: str = "",
    seen: int | None = None,
) -> Recorded:
    """Record the Program's decision on what was submitted under this reference.

    `seen` is the version that the reviewer looked at. The same decision again returns the first
    record. Raises NOT_FOUND, NOT_SUBMITTED for a draft, CAREGIVER_NOT_VALIDATED before the patient
    approved, NOT_POSSIBLE_NOW for a designation that has ended, PATIENT_NOT_OPEN when the patient's
    registration has, DECIDED_OTHERWISE for another decision on the same round, CHANGED_MEANWHILE
    for what is not as it was seen, REASON_MISSING, REASON_UNKNOWN or REASON_UNWANTED.
    """
    reviewer_id = actor.account_for(Action.DECIDE)
    said = Said.of(decided, known_by, reasons, note)

    def record(uow: UnitOfWork, at: Moment) -> Recorded:
        found = by_reference(uow, reference)
        require_reasons(found.reason_list, said.decided, said.reasons)
        decision = _on_record(uow, found, said)
        if decision is None:
            if seen is not None and seen != found.version:
                raise KioskError(ErrorCode.CHANGED_MEANWHILE)
            decision = record_decision(uow, actor, reviewer_id, found, said, at)
        return recorded(ports, found, decision)

    return changing(ports, record)


def _on_record(uow: UnitOfWork, application: Application, said: Said) -> Decision | None:
    """This round's decision, if there is one; raises if it is a different one."""
    round_of(application)
    decision = last_decision(uow, application)
    if decision is not None and not decision.says(said.decided, frozenset(said.reasons)):
        raise KioskError(ErrorCode.DECIDED_OTHERWISE, decided=decision.decided.value)
    return decision
