"""Where the person at this kiosk is, for staff who look after several kiosks (S5)."""

from datetime import datetime

from kiosk.domain.desk.kiosk_seen import KioskSeen
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.store.tally import Tallied
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork


def report_page(ports: Ports, actor: Actor, step: str, language: str, in_visit: bool) -> None:
    """Tell the desk which page is on the screen; home outside of a visit frees the kiosk.

    The reports count the visit, how long the page before was looked at, and where visits end.
    """
    actor.require(Action.ASK_FOR_HELP)
    now = ports.clock.now()
    with ports.uow() as uow:
        before = uow.board.kiosk(ports.kiosk_id)
        since = before.visit_since if before else None
        if before is not None and since is not None:
            _tally_left(uow, before, now, in_visit)
        elif in_visit:
            uow.tallies.add(Tallied.VISIT, now)
        seen = KioskSeen(ports.kiosk_id, step, language, (since or now) if in_visit else None, now)
        uow.board.put_kiosk(seen)
        uow.commit()


def _tally_left(uow: UnitOfWork, before: KioskSeen, now: datetime, in_visit: bool) -> None:
    """Count the page that was left, unless the kiosk was switched off with it in sight."""
    if not before.silent(now):
        seconds = max(0, int((now - before.seen_at).total_seconds()))
        uow.tallies.add(Tallied.STEP_TIME, now, before.step, seconds)
    if not in_visit:
        uow.tallies.add(Tallied.STOP, now, before.step)
