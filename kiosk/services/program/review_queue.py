"""The queue of the Program desk: what was submitted and waits, the longest first."""

from typing import Final
from uuid import UUID

from kiosk.domain.people.roles import Action, Actor
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.changing import Moment, looking
from kiosk.services.keeping.one_by_one import readable
from kiosk.services.program.program_views import QueueLine, QueueView
from kiosk.services.program.submissions import submission

MOST: Final = 100


def see_review_queue(ports: Ports, actor: Actor) -> QueueView:
    """Renewals, and caregivers whom their patient approved; nothing in it names a person."""
    me = actor.account_for(Action.DECIDE)
    with looking(ports) as (uow, at):
        ids = [*uow.renewals.waiting(MOST), *uow.caregivers.waiting(MOST)]
        lines = readable("review queue", ids, lambda one: _line(ports, uow, one, me, at))
        oldest = sorted(lines, key=lambda line: line.submitted_at)
        return QueueView(tuple(oldest[:MOST]), len(oldest))


def _line(ports: Ports, uow: UnitOfWork, one: UUID, me: UUID, at: Moment) -> QueueLine:
    waiting = submission(uow, one)
    since = waiting.submitted_at or at.now
    return QueueLine(
        id=waiting.id,
        reference=waiting.reference,
        kind=waiting.reason_list,
        submitted_at=ports.clock.local(since),
        waits_s=max(0, int((at.now - since).total_seconds())),
        again=bool(uow.decisions.of(waiting.id)),
        opened_s=opened_by_another(uow, waiting.id, me, at),
    )


def opened_by_another(uow: UnitOfWork, application_id: UUID, me: UUID, at: Moment) -> int | None:
    """For how many seconds another reviewer has had this open; None when nobody has."""
    opening = uow.openings.of(application_id)
    if opening is None or not opening.by_another(me, at.now):
        return None
    return max(0, int((at.now - opening.opened_at).total_seconds()))
