"""A record that was wrong: a new one takes its place, says why, and the person is told so."""

from collections.abc import Sequence
from uuid import UUID

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.renewal.application import Application
from kiosk.domain.renewal.decision import Decided, Decision, KnownBy
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.trail.events import Event
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
from kiosk.services.program.submissions import submission
from kiosk.services.program.take_back import take_back_designation, take_back_registration
from kiosk.services.renewal.standing import last_decision


def correct_decision(
    ports: Ports,
    actor: Actor,
    corrected: UUID,
    application_id: UUID,
    decided: Decided,
    known_by: KnownBy,
    reasons: Sequence[str] = (),
    note: str = "",
    because: str = "",
) -> Recorded:
    """Record what the Program really decided, in place of the record `corrected`.

    Both stay on record, and the last one counts: what followed from the first is taken back. The
    same correction again returns its record. Raises CORRECTION_UNEXPLAINED without a `because`,
    CORRECTION_SAME, CORRECTION_LATE once something came after it, CORRECTION_BEGUN while the person
    is fixing what came back, CHANGED_MEANWHILE for a record that no longer counts, and as decide().
    """
    reviewer_id = actor.account_for(Action.DECIDE)
    said = Said.of(decided, known_by, reasons, note, because)

    def work(uow: UnitOfWork, at: Moment) -> Recorded:
        found = submission(uow, application_id)
        require_reasons(found.reason_list, said.decided, said.reasons)
        wrong = _to_correct(uow, found, corrected, said)
        if wrong is None:
            return recorded(ports, found, uow.decisions.of(found.id)[-1])
        _take_back(uow, found, wrong, at)
        decision = record_decision(uow, actor, reviewer_id, found, said, at, wrong)
        uow.audit.append(Event.DECISION_CORRECTED, actor, found.id)
        return recorded(ports, found, decision)

    return changing(ports, work)


def _to_correct(
    uow: UnitOfWork, found: Application, corrected: UUID, said: Said
) -> Decision | None:
    """The record that counts, if it is the one meant; None when it was corrected like this."""
    counts = last_decision(uow, found)
    if counts is None:
        raise KioskError(ErrorCode.CHANGED_MEANWHILE)
    if not said.because:
        raise KioskError(ErrorCode.CORRECTION_UNEXPLAINED)
    same = counts.says(said.decided, frozenset(said.reasons))
    if counts.id == corrected:
        if same:
            raise KioskError(ErrorCode.CORRECTION_SAME)
        return counts
    if not same:
        raise KioskError(ErrorCode.CHANGED_MEANWHILE)
    return None


def _take_back(uow: UnitOfWork, found: Application, decision: Decision, at: Moment) -> None:
    """Everything is again as it was before that decision."""
    found.take_back(decision)
    if isinstance(found, Renewal):
        newest = uow.renewals.latest_of(found.person_id)
        if newest is None or newest.id != found.id:
            raise KioskError(ErrorCode.CORRECTION_LATE)
        take_back_registration(uow, found, decision)
    elif isinstance(found, CaregiverRegistration):
        take_back_designation(uow, found, decision, at)
