"""Decisions as reviewers read them: who recorded what, when, and how it was known."""

from collections.abc import Sequence
from uuid import UUID

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.renewal.application import Application
from kiosk.domain.renewal.decision import Decision
from kiosk.domain.renewal.reasons import named
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.changing import looking
from kiosk.services.keeping.one_by_one import readable
from kiosk.services.program.program_views import PastDecision
from kiosk.services.program.submissions import by_reference, submission

MOST = 100


def list_decided(ports: Ports, actor: Actor) -> tuple[PastDecision, ...]:
    """What was recorded last, the newest first: of each round the record that counts."""
    actor.require(Action.DECIDE)
    with looking(ports) as (uow, _at):
        newest = {(each.application_id, each.submission_id): each for each in _oldest_first(uow)}
        shown = {each.id: each for each in reversed(newest.values())}
        return readable("decided", shown, lambda one: _with_reference(ports, uow, shown[one]))


def find_submission(ports: Ports, actor: Actor, reference: str) -> UUID:
    """The id of what was submitted under a reference; raises NOT_FOUND or NOT_SUBMITTED."""
    actor.require(Action.DECIDE)
    with looking(ports) as (uow, _at):
        return submission(uow, by_reference(uow, reference).id).id


def past_decision(
    ports: Ports, uow: UnitOfWork, application: Application, decision: Decision
) -> PastDecision:
    """One record with its words."""
    which = application.reason_list
    return PastDecision(
        id=decision.id,
        application_id=application.id,
        reference=application.reference,
        kind=which,
        decided=decision.decided,
        known_by=decision.known_by,
        by=uow.staff.get(decision.reviewer_id).name,
        at=ports.clock.local(decision.recorded_at),
        reasons=named(which, decision.reasons),
        note=decision.note,
        because=decision.because,
        kept=named(which, decision.kept),
        kept_because=decision.kept_because,
    )


def _oldest_first(uow: UnitOfWork) -> Sequence[Decision]:
    return tuple(reversed(uow.decisions.latest(MOST)))


def _with_reference(ports: Ports, uow: UnitOfWork, decision: Decision) -> PastDecision:
    return past_decision(ports, uow, submission(uow, decision.application_id), decision)
